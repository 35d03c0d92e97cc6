package org.partnershipportal.scanning.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.scanning.Priorities;
import org.partnershipportal.scanning.Priority;
import org.partnershipportal.scanning.SimilarProblem;
import org.partnershipportal.scanning.SimilarProblems;
import org.partnershipportal.scanning.SimilarProblems.Wanted;
import org.partnershipportal.scanning.SimilarityReason;
import org.partnershipportal.scanning.graphql.ScanningPayloads.RateProblemInput;
import org.partnershipportal.scanning.graphql.ScanningPayloads.RateProblemPayload;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;

@Controller
class ScanningController {

	private final Priorities priorities;

	private final SimilarProblems similar;

	private final Problems problems;

	private final Vocabularies vocabularies;

	private final VocabularyTexts texts;

	ScanningController(Priorities priorities, SimilarProblems similar, Problems problems, Vocabularies vocabularies,
			VocabularyTexts texts) {
		this.priorities = priorities;
		this.similar = similar;
		this.problems = problems;
		this.vocabularies = vocabularies;
		this.texts = texts;
	}

	@QueryMapping
	Page<Problem> scannedProblems(@Argument @Nullable String community, PageRequest page) {
		return this.priorities.scanned(community, page);
	}

	@QueryMapping
	List<SimilarProblem> similarProblems(@Argument @Nullable String problem, @Argument @Nullable String title,
			@Argument @Nullable String definition, @Argument @Nullable String community,
			@Argument @Nullable List<String> phases, @Argument @Nullable List<String> forms) {
		return this.similar.like(new Wanted(problem, title, definition, community, phases, forms));
	}

	@SchemaMapping(typeName = "SimilarityReason")
	List<String> words(SimilarityReason reason, Locale language) {
		return switch (reason.kind()) {
			case SAME_PHASE -> labels(Vocabulary.TRAFFICKING_PHASES, reason, language);
			case SAME_FORM -> labels(Vocabulary.EXPLOITATION_FORMS, reason, language);
			default -> reason.words();
		};
	}

	private List<String> labels(Vocabulary vocabulary, SimilarityReason reason, Locale language) {
		return this.texts.labels(this.vocabularies.terms(vocabulary, reason.words()), language);
	}

	@BatchMapping(typeName = "Problem", field = "priority")
	Map<Problem, @Nullable Priority> priorities(List<Problem> problems) {
		return Related.of(problems, Problem::id, this.priorities::ofProblems);
	}

	@BatchMapping(typeName = "Priority", field = "problem")
	Map<Priority, @Nullable Problem> problemsOf(List<Priority> priorities) {
		return Related.of(priorities, Priority::problemId, this.problems::byIds);
	}

	@MutationMapping
	RateProblemPayload rateProblem(@Argument RateProblemInput input) {
		return Mutations.run(() -> this.priorities.rate(input.priority()),
				(priority, errors) -> new RateProblemPayload(input.clientMutationId(), priority, errors));
	}

}
