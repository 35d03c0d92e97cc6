/**
 * The history of an object, told from the change record: who changed which field from
 * what to what, and what the object looked like on a day.
 */
@NullMarked
package org.partnershipportal.history;

import org.jspecify.annotations.NullMarked;
