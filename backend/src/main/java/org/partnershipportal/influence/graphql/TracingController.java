package org.partnershipportal.influence.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.influence.Chain;
import org.partnershipportal.influence.ChainStep;
import org.partnershipportal.influence.ChainTexts;
import org.partnershipportal.influence.ConfidentialLead;
import org.partnershipportal.influence.InfluenceMap;
import org.partnershipportal.influence.InfluenceTrace;
import org.partnershipportal.influence.InfluencerPrompt;
import org.partnershipportal.influence.InfluencerPrompts;
import org.partnershipportal.influence.InfluenceTracing;

@Controller
class TracingController {

	private final InfluenceTracing tracing;

	private final InfluencerPrompts prompts;

	private final ChainTexts texts;

	TracingController(InfluenceTracing tracing, InfluencerPrompts prompts, ChainTexts texts) {
		this.tracing = tracing;
		this.prompts = prompts;
		this.texts = texts;
	}

	@QueryMapping
	Optional<InfluenceMap> influenceMap(@Argument String problem, @Argument @Nullable LocalDate asOf,
			@Argument int first) {
		return this.tracing.map(problem, asOf, first);
	}

	@QueryMapping
	InfluenceTrace traceInfluence(@Argument String from, @Argument String to, @Argument @Nullable LocalDate asOf,
			@Argument int maxSteps, @Argument int first) {
		return this.tracing.trace(from, to, asOf, maxSteps, first);
	}

	@QueryMapping
	List<InfluencerPrompt> influencerPrompts(@Argument String analysis, @Argument @Nullable LocalDate asOf) {
		return this.prompts.of(analysis, asOf);
	}

	@SchemaMapping
	String explanation(Chain chain, Locale locale) {
		return this.texts.explanation(chain, locale);
	}

	@SchemaMapping
	String text(ConfidentialLead lead, Locale locale) {
		return this.texts.lead(lead, locale);
	}

	@SchemaMapping
	String reason(ChainStep step, Locale locale) {
		return this.texts.reason(step, locale);
	}

	@SchemaMapping
	String source(ChainStep step, Locale locale) {
		return this.texts.source(step, locale);
	}

}
