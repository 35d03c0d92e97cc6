/**
 * Step 1 of the SARA worksheet: concerns heard in communities, grouped into problems and
 * answered; which problems come first and why; which problems are like one another.
 */
@NullMarked
package org.partnershipportal.scanning;

import org.jspecify.annotations.NullMarked;
