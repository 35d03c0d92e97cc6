package org.partnershipportal.assessment.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import reactor.core.publisher.Mono;

import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.MeasureEditing;
import org.partnershipportal.assessment.MeasureProgress;
import org.partnershipportal.assessment.MeasureResult;
import org.partnershipportal.assessment.MeasureTemplate;
import org.partnershipportal.assessment.Measures;
import org.partnershipportal.assessment.ProgressTexts;
import org.partnershipportal.assessment.ResultEditing;
import org.partnershipportal.assessment.Results;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.AddMeasureInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.AddMeasurePayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ChangeMeasureInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.ChangeMeasurePayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.CorrectMeasureResultInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.CorrectMeasureResultPayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.EndMeasureInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.EndMeasurePayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.RecordMeasureResultInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.RecordMeasureResultPayload;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.WithdrawMeasureResultInput;
import org.partnershipportal.assessment.graphql.AssessmentPayloads.WithdrawMeasureResultPayload;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

@Controller
class MeasureController {

	private final Measures measures;

	private final MeasureEditing editing;

	private final ResultEditing results;

	private final Problems problems;

	private final ProgressTexts texts;

	private final Permissions permissions;

	MeasureController(Measures measures, MeasureEditing editing, ResultEditing results, Problems problems,
			ProgressTexts texts, Permissions permissions, BatchLoaderRegistry loaders) {
		this.measures = measures;
		this.editing = editing;
		this.results = results;
		this.problems = problems;
		this.texts = texts;
		this.permissions = permissions;
		// Four fields of a measure rest on its results; all of them cost one query.
		loaders.<String, Results>forName("measureResults")
			.registerMappedBatchLoader((ids, environment) -> Mono.fromSupplier(() -> measures.results(ids)));
	}

	@BatchMapping(typeName = "Problem", field = "measures")
	Map<Problem, List<Measure>> measuresOf(List<Problem> problems) {
		Map<String, List<Measure>> found = this.measures.ofProblems(problems.stream().map(Problem::id).toList());
		return problems.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (problem) -> found.getOrDefault(problem.id(), List.of())));
	}

	@BatchMapping(typeName = "Measure", field = "problem")
	Map<Measure, @Nullable Problem> problems(List<Measure> measures) {
		return Related.of(measures, Measure::problemId, this.problems::byIds);
	}

	@SchemaMapping(typeName = "Measure")
	@Nullable MeasureTemplate template(Measure measure) {
		return MeasureTemplate.of(measure.templateCode()).orElse(null);
	}

	@SchemaMapping(typeName = "Measure")
	CompletableFuture<List<MeasureResult>> results(Measure measure, DataLoader<String, Results> measureResults) {
		return measureResults.load(measure.id()).thenApply(Results::counting);
	}

	@SchemaMapping(typeName = "Measure")
	CompletableFuture<List<MeasureResult>> withdrawnResults(Measure measure,
			DataLoader<String, Results> measureResults) {
		return measureResults.load(measure.id()).thenApply(Results::withdrawn);
	}

	@SchemaMapping(typeName = "Measure")
	CompletableFuture<@Nullable LocalDate> nextDueOn(Measure measure, DataLoader<String, Results> measureResults) {
		return measureResults.load(measure.id()).thenApply((found) -> found.nextDueOn(measure));
	}

	@SchemaMapping(typeName = "Measure")
	CompletableFuture<@Nullable MeasureProgress> progress(Measure measure, DataLoader<String, Results> measureResults) {
		return measureResults.load(measure.id()).thenApply((found) -> found.progress(measure));
	}

	@SchemaMapping(typeName = "Measure")
	CompletableFuture<Boolean> viewerCanChange(Measure measure, DataLoader<String, Results> measureResults) {
		boolean permitted = this.permissions.permits(Operation.CHANGE_MEASURE);
		return measureResults.load(measure.id())
			.thenApply((found) -> permitted && measure.endedOn() == null && !found.problemClosed());
	}

	@SchemaMapping(typeName = "MeasureProgress")
	String text(MeasureProgress progress, Locale locale) {
		return this.texts.text(progress, locale);
	}

	@MutationMapping
	AddMeasurePayload addMeasure(@Argument AddMeasureInput input, Locale locale) {
		return Mutations.run(() -> this.editing.add(input.measure(), locale),
				(measure, errors) -> new AddMeasurePayload(input.clientMutationId(), measure, errors));
	}

	@MutationMapping
	ChangeMeasurePayload changeMeasure(@Argument ChangeMeasureInput input) {
		return Mutations.run(() -> this.editing.change(input.change()),
				(measure, errors) -> new ChangeMeasurePayload(input.clientMutationId(), measure, errors));
	}

	@MutationMapping
	EndMeasurePayload endMeasure(@Argument EndMeasureInput input) {
		return Mutations.run(() -> this.editing.end(input.id(), input.version(), input.reason()),
				(measure, errors) -> new EndMeasurePayload(input.clientMutationId(), measure, errors));
	}

	@MutationMapping
	RecordMeasureResultPayload recordMeasureResult(@Argument RecordMeasureResultInput input) {
		return Mutations.run(() -> this.results.record(input.measure(), input.result()),
				(measure, errors) -> new RecordMeasureResultPayload(input.clientMutationId(), measure, errors));
	}

	@MutationMapping
	CorrectMeasureResultPayload correctMeasureResult(@Argument CorrectMeasureResultInput input) {
		return Mutations.run(() -> this.results.correct(input.id(), input.version(), input.result(), input.reason()),
				(measure, errors) -> new CorrectMeasureResultPayload(input.clientMutationId(), measure, errors));
	}

	@MutationMapping
	WithdrawMeasureResultPayload withdrawMeasureResult(@Argument WithdrawMeasureResultInput input) {
		return Mutations.run(() -> this.results.withdraw(input.id(), input.version(), input.reason()),
				(measure, errors) -> new WithdrawMeasureResultPayload(input.clientMutationId(), measure, errors));
	}

}
