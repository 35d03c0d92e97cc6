/**
 * The SARA worksheet on paper: blank or filled, as a tagged A4 document in the reader's
 * language.
 */
@NullMarked
package org.partnershipportal.worksheet;

import org.jspecify.annotations.NullMarked;
