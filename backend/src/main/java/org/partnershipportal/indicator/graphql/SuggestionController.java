package org.partnershipportal.indicator.graphql;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.indicator.IndicatorSuggesting;
import org.partnershipportal.indicator.IndicatorSuggestions;
import org.partnershipportal.indicator.IndicatorTexts;
import org.partnershipportal.indicator.SuggestedActorKind;
import org.partnershipportal.indicator.SuggestedService;

@Controller
class SuggestionController {

	private final IndicatorSuggesting suggesting;

	private final IndicatorTexts texts;

	SuggestionController(IndicatorSuggesting suggesting, IndicatorTexts texts) {
		this.suggesting = suggesting;
		this.texts = texts;
	}

	@QueryMapping
	IndicatorSuggestions suggestFromIndicators(@Argument List<String> codes, @Argument @Nullable String community,
			@Argument boolean adultsOnly) {
		return this.suggesting.suggest(codes, community, adultsOnly);
	}

	@SchemaMapping(typeName = "IndicatorSuggestions")
	String caution(Locale locale) {
		return this.texts.caution(locale);
	}

	@SchemaMapping(typeName = "IndicatorSuggestions")
	String threshold(Locale locale) {
		return this.texts.threshold(locale);
	}

	@SchemaMapping(typeName = "IndicatorSuggestions")
	String childNote(Locale locale) {
		return this.texts.child(locale);
	}

	@SchemaMapping(typeName = "SuggestedActorKind")
	List<String> reasons(SuggestedActorKind suggested, Locale locale) {
		return suggested.why().stream().map((reason) -> this.texts.reason(reason, locale)).toList();
	}

	@SchemaMapping(typeName = "SuggestedService")
	List<String> reasons(SuggestedService suggested, Locale locale) {
		return suggested.why().stream().map((reason) -> this.texts.reason(reason, locale)).toList();
	}

}
