/**
 * Keeping the directory true: who said when that an entry is right, and whom to ask.
 */
@NullMarked
package org.partnershipportal.upkeep;

import org.jspecify.annotations.NullMarked;
