/**
 * Seals the change record into a hash chain and checks that chain.
 */
@NullMarked
package org.partnershipportal.audit.chain;

import org.jspecify.annotations.NullMarked;
