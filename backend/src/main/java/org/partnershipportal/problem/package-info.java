/**
 * The SARA worksheet: problems, their three sides, and the answers given for each side.
 */
@NullMarked
package org.partnershipportal.problem;

import org.jspecify.annotations.NullMarked;
