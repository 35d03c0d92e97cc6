package org.partnershipportal.influence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.Actor;

/** One step of a chain. */
public sealed interface ChainStep permits PartnershipStep, HierarchyStep, InfluenceStep {

	/** Where in the chain, from 1. */
	int position();

	/** The actor it starts from. */
	Actor from();

	/** More than 0, at most 1: how much of the strength it leaves. */
	double factor();

	/** First day on which it holds; null when not known. */
	@Nullable LocalDate validFrom();

	/** First day on which it no longer holds; null when it has no end. */
	@Nullable LocalDate validTo();

	/** When it was last said or changed; null when not known. */
	@Nullable LocalDate saidOn();

	/** Whole days from {@link #saidOn} to the day asked about; null when not known. */
	@Nullable Integer ageInDays();

}
