/**
 * The change record: who changed what, when, and what was there before, written in the
 * transaction of the change itself; and the feed that tells others of it.
 */
@NullMarked
package org.partnershipportal.audit;

import org.jspecify.annotations.NullMarked;
