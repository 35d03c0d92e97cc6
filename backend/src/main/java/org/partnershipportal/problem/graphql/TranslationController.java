package org.partnershipportal.problem.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.graphql.Mutations;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemText;
import org.partnershipportal.problem.ProblemTranslation;
import org.partnershipportal.problem.Translations;
import org.partnershipportal.problem.graphql.TranslationPayloads.RemoveProblemTranslationInput;
import org.partnershipportal.problem.graphql.TranslationPayloads.RemoveProblemTranslationPayload;
import org.partnershipportal.problem.graphql.TranslationPayloads.TranslateProblemInput;
import org.partnershipportal.problem.graphql.TranslationPayloads.TranslateProblemPayload;

@Controller
class TranslationController {

	private final Translations translations;

	TranslationController(Translations translations, BatchLoaderRegistry loaders) {
		this.translations = translations;
		// Two fields of a problem tell of its translations; one query is enough.
		loaders.<String, List<ProblemTranslation>>forName("problemTranslations")
			.registerMappedBatchLoader((problems, environment) -> Mono.fromSupplier(() -> load(problems)));
	}

	private Map<String, List<ProblemTranslation>> load(Set<String> problems) {
		Map<String, List<ProblemTranslation>> found = new HashMap<>(this.translations.ofProblems(problems));
		problems.forEach((problem) -> found.putIfAbsent(problem, List.of()));
		return found;
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<List<ProblemTranslation>> translations(Problem problem,
			DataLoader<String, List<ProblemTranslation>> problemTranslations) {
		return problemTranslations.load(problem.id());
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<String> title(Problem problem, @Argument boolean translated, Locale reader,
			DataLoader<String, List<ProblemTranslation>> problemTranslations) {
		return translated ? text(problem, reader, problemTranslations).thenApply(ProblemText::title)
				: CompletableFuture.completedFuture(problem.title());
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<@Nullable String> definition(Problem problem, @Argument boolean translated, Locale reader,
			DataLoader<String, List<ProblemTranslation>> problemTranslations) {
		return translated ? text(problem, reader, problemTranslations).thenApply(ProblemText::definition)
				: CompletableFuture.completedFuture(problem.definition());
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<ProblemText> text(Problem problem, Locale reader,
			DataLoader<String, List<ProblemTranslation>> problemTranslations) {
		return problemTranslations.load(problem.id())
			.thenApply((translations) -> ProblemText.best(reader, problem.text(),
					translations.stream().map(ProblemTranslation::text).toList()));
	}

	@MutationMapping
	TranslateProblemPayload translateProblem(@Argument TranslateProblemInput input) {
		return Mutations.run(() -> this.translations.translate(input.translation()),
				(translation, errors) -> new TranslateProblemPayload(input.clientMutationId(), translation, errors));
	}

	@MutationMapping
	RemoveProblemTranslationPayload removeProblemTranslation(@Argument RemoveProblemTranslationInput input) {
		return Mutations.run(() -> this.translations.remove(input.problem(), input.version(), input.language()),
				(problem, errors) -> new RemoveProblemTranslationPayload(input.clientMutationId(), problem, errors));
	}

}
