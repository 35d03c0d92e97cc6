/** Sets blocks of text, tables and the triangle on A4 pages, as PDF/UA. */
@NullMarked
package org.partnershipportal.worksheet.press;

import org.jspecify.annotations.NullMarked;
