/**
 * The last step of the worksheet: how it is measured whether a problem got smaller, what
 * was found, and what was concluded from it.
 */
@NullMarked
package org.partnershipportal.assessment;

import org.jspecify.annotations.NullMarked;
