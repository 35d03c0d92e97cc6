package org.partnershipportal.vocabulary.graphql;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
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
import org.partnershipportal.vocabulary.VocabularyTexts;

@Controller
class VocabularyController {

	private final Vocabularies vocabularies;

	private final VocabularyTexts texts;

	VocabularyController(Vocabularies vocabularies, VocabularyTexts texts) {
		this.vocabularies = vocabularies;
		this.texts = texts;
	}

	@SchemaMapping
	String label(Term term, Locale language) {
		return this.texts.label(term, language);
	}

	@SchemaMapping
	@Nullable String description(Term term, Locale language) {
		return this.texts.description(term, language);
	}

	@SchemaMapping
	String label(ActorKind kind, Locale language) {
		return this.texts.label(kind, language);
	}

	@SchemaMapping
	String label(InformationSource source, Locale language) {
		return this.texts.label(source, language);
	}

	@SchemaMapping
	String label(Indicator indicator, Locale language) {
		return this.texts.label(indicator, language);
	}

	@SchemaMapping
	String englishLabel(Indicator indicator) {
		return indicator.label();
	}

	@SchemaMapping
	@Nullable String note(TypicalInfluencer typical, Locale language) {
		return this.texts.note(typical, language);
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
