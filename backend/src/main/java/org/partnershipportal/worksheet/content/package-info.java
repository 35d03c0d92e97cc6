/** What stands on the worksheet, in the order it is read, in words of one language. */
@NullMarked
package org.partnershipportal.worksheet.content;

import org.jspecify.annotations.NullMarked;
