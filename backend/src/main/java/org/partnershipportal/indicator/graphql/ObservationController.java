package org.partnershipportal.indicator.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.indicator.IndicatorObservation;
import org.partnershipportal.indicator.ObservationEditing;
import org.partnershipportal.indicator.Observations;
import org.partnershipportal.indicator.ObservedIndicator;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.CorrectIndicatorObservationInput;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.CorrectIndicatorObservationPayload;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.RecordIndicatorObservationsInput;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.RecordIndicatorObservationsPayload;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.WithdrawIndicatorObservationInput;
import org.partnershipportal.indicator.graphql.IndicatorPayloads.WithdrawIndicatorObservationPayload;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Vocabularies;

@Controller
class ObservationController {

	private final Observations observations;

	private final ObservationEditing editing;

	private final Vocabularies vocabularies;

	ObservationController(Observations observations, ObservationEditing editing, Vocabularies vocabularies,
			BatchLoaderRegistry loaders) {
		this.observations = observations;
		this.editing = editing;
		this.vocabularies = vocabularies;
		ChildPages.register(loaders, "indicatorObservations",
				(problems, like) -> observations.ofProblems(problems, like.page()));
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<Page<IndicatorObservation>> observations(Problem problem, PageRequest page,
			DataLoader<ChildPages.Key, Page<IndicatorObservation>> indicatorObservations) {
		return indicatorObservations.load(ChildPages.Key.of(problem.id(), null, page));
	}

	@BatchMapping(typeName = "Problem", field = "observedIndicators")
	Map<Problem, List<ObservedIndicator>> together(List<Problem> problems) {
		Map<String, List<ObservedIndicator>> found = this.observations
			.together(problems.stream().map(Problem::id).distinct().toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> found.getOrDefault(problem.id(), List.of())));
	}

	@SchemaMapping(typeName = "ObservedIndicator")
	Indicator indicator(ObservedIndicator observed) {
		return this.vocabularies.indicatorOf(observed.indicator());
	}

	@SchemaMapping(typeName = "IndicatorObservation")
	Indicator indicator(IndicatorObservation observation) {
		return this.vocabularies.indicatorOf(observation.indicator());
	}

	@SchemaMapping(typeName = "IndicatorObservation")
	@Nullable InformationSource source(IndicatorObservation observation) {
		String code = observation.source();
		return (code != null) ? this.vocabularies.informationSource(code) : null;
	}

	@MutationMapping
	RecordIndicatorObservationsPayload recordIndicatorObservations(@Argument RecordIndicatorObservationsInput input) {
		return Mutations.run(() -> this.editing.record(input.observations()), (recorded,
				errors) -> new RecordIndicatorObservationsPayload(input.clientMutationId(), recorded, errors));
	}

	@MutationMapping
	CorrectIndicatorObservationPayload correctIndicatorObservation(@Argument CorrectIndicatorObservationInput input) {
		return Mutations.run(() -> this.editing.correct(input.correction()), (observation,
				errors) -> new CorrectIndicatorObservationPayload(input.clientMutationId(), observation, errors));
	}

	@MutationMapping
	WithdrawIndicatorObservationPayload withdrawIndicatorObservation(
			@Argument WithdrawIndicatorObservationInput input) {
		return Mutations.run(() -> this.editing.withdraw(input.id(), input.version(), input.reason()), (observation,
				errors) -> new WithdrawIndicatorObservationPayload(input.clientMutationId(), observation, errors));
	}

}
