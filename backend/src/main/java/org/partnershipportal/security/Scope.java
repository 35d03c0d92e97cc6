package org.partnershipportal.security;

import org.jspecify.annotations.Nullable;

/**
 * How far the caller may go with an operation, for conditions on what is read.
 *
 * @param all whether on everything
 * @param unit id of the unit that, with those below it, must own it; null when on
 * everything or on nothing
 * @param recipient id of the actor with whom it may be shared, or that may have raised
 * it, instead; null when that makes no difference
 */
public record Scope(boolean all, @Nullable String unit, @Nullable String recipient) {
}
