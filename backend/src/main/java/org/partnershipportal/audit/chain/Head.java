package org.partnershipportal.audit.chain;

import java.time.OffsetDateTime;

/**
 * The end of the chain.
 *
 * @param number number of the last entry
 * @param hash its hash
 * @param at when it was sealed
 */
public record Head(long number, String hash, OffsetDateTime at) {
}
