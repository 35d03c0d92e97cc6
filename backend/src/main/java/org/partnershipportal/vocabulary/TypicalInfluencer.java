package org.partnershipportal.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Who typically can influence a side (OSCE guidebook, Annex IV): a prompt, not a rule.
 *
 * @param code stable code
 * @param phase {@code PRE_EXPLOITATION} or {@code EXPLOITATION}
 * @param side the side of the triangle
 * @param population whom it is about
 * @param kind the kind of actor
 * @param note how the source names them; null when the kind says it all
 */
public record TypicalInfluencer(String code, String phase, SideKind side, Population population, ActorKind kind,
		@Nullable String note) {
}
