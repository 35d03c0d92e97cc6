/**
 * What a problem can learn from others: which were like it, what was done about them, and
 * how that was assessed, failures too.
 */
@NullMarked
package org.partnershipportal.planning;

import org.jspecify.annotations.NullMarked;
