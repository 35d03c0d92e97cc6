package org.partnershipportal.referral.graphql;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.referral.ReferralAgeBand;
import org.partnershipportal.referral.ReferralNeed;
import org.partnershipportal.referral.ReferralSuggestions;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class ReferralSuggestionController {

	private final ReferralSuggestions suggestions;

	private final Vocabularies vocabularies;

	ReferralSuggestionController(ReferralSuggestions suggestions, Vocabularies vocabularies) {
		this.suggestions = suggestions;
		this.vocabularies = vocabularies;
	}

	record ReferralNeedInput(List<String> services, @Nullable String area, @Nullable List<String> languages,
			@Nullable ReferralAgeBand ageBand) {

		ReferralNeed need() {
			return new ReferralNeed(this.services, this.area, Objects.requireNonNullElse(this.languages, List.of()),
					this.ageBand);
		}

	}

	@QueryMapping
	ReferralSuggestions.Suggested referralSuggestions(@Argument ReferralNeedInput input) {
		return this.suggestions.suggest(input.need());
	}

	@SchemaMapping(typeName = "ReferralSuggestions", field = "nobodyFor")
	List<Term> nobodyFor(ReferralSuggestions.Suggested suggested) {
		return this.vocabularies.terms(Vocabulary.SERVICE_TYPES, suggested.nobodyFor());
	}

}
