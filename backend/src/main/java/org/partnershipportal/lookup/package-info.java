/**
 * Finds anything by its id, or by words in its name; each feature says what can be found.
 */
@NullMarked
package org.partnershipportal.lookup;

import org.jspecify.annotations.NullMarked;
