/** The printed worksheet in the API. */
@NullMarked
package org.partnershipportal.worksheet.graphql;

import org.jspecify.annotations.NullMarked;
