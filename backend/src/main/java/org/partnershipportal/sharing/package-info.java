/**
 * Problems shown to actors outside: which sides, with whom, until when; and exactly what
 * they see.
 */
@NullMarked
package org.partnershipportal.sharing;

import org.jspecify.annotations.NullMarked;
