package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.Confidence;

/** What is said of an influence when it is recorded; see the input of the API. */
public record NewInfluence(String actor, String side, String means, int strength, Confidence confidence,
		@Nullable String evidence, @Nullable String source, @Nullable String saidBy, @Nullable LocalDate saidOn,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, List<String> countermeasures) {

	public NewInfluence {
		countermeasures = List.copyOf(countermeasures);
	}

}
