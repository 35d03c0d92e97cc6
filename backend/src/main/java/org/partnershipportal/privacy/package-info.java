/**
 * The personal-data guard: finds text that looks like it tells who somebody is, and
 * refuses it with the field and the reason, so that problems, sides, influences and
 * responses speak of groups and circumstances only.
 */
@NullMarked
package org.partnershipportal.privacy;

import org.jspecify.annotations.NullMarked;
