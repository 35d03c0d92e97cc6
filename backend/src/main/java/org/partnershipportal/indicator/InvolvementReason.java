package org.partnershipportal.indicator;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.vocabulary.SideKind;

/**
 * Why a kind of actor is suggested: it typically can influence a side at a phase, or
 * identification goes on with it.
 *
 * @param side the side of the triangle it typically can influence; null for
 * {@link #IDENTIFICATION}
 * @param phase {@code PRE_EXPLOITATION} or {@code EXPLOITATION}, as Annex IV has it; null
 * for {@link #IDENTIFICATION}
 */
public record InvolvementReason(@Nullable SideKind side, @Nullable String phase) {

	/** The next stage of identification is with the specialised unit. */
	public static final InvolvementReason IDENTIFICATION = new InvolvementReason(null, null);

}
