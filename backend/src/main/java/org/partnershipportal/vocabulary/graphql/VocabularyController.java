package org.partnershipportal.vocabulary.graphql;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.vocabulary.Term;
import org.partnershipportal.vocabulary.TypicalInfluencer;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

@Controller
class VocabularyController {

	private final Vocabularies vocabularies;

	VocabularyController(Vocabularies vocabularies) {
		this.vocabularies = vocabularies;
	}

	@QueryMapping
	List<Term> vocabulary(@Argument Vocabulary name) {
		return this.vocabularies.list(name);
	}

	@QueryMapping
	List<ActorKind> actorKinds(@Argument @Nullable ActorFamily family) {
		return this.vocabularies.actorKinds(family);
	}

	@QueryMapping
	List<InformationSource> informationSources() {
		return this.vocabularies.informationSources();
	}

	@QueryMapping
	List<Indicator> indicators(@Argument @Nullable String phase) {
		return this.vocabularies.indicators(phase);
	}

	@QueryMapping
	List<TypicalInfluencer> typicalInfluencers(@Argument @Nullable SideKind side) {
		return this.vocabularies.typicalInfluencers(side);
	}

}
