/**
 * Imports of CSV files: mapped, checked and written row by row through the same services
 * as the forms.
 */
@NullMarked
package org.partnershipportal.importing;

import org.jspecify.annotations.NullMarked;
