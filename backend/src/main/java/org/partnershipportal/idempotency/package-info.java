/**
 * No doubled work: a mutation sent again with the same {@code clientMutationId} has one
 * effect and gets the same answer.
 */
@NullMarked
package org.partnershipportal.idempotency;

import org.jspecify.annotations.NullMarked;
