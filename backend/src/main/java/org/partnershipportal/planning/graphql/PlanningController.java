package org.partnershipportal.planning.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.planning.Criterion;
import org.partnershipportal.planning.EarlierProblem;
import org.partnershipportal.planning.PlanningTexts;
import org.partnershipportal.planning.ResponseEnding;
import org.partnershipportal.planning.SharedTrait;
import org.partnershipportal.planning.WhatWorked;
import org.partnershipportal.planning.WhatWorked.Asked;
import org.partnershipportal.problem.Problem;

@Controller
class PlanningController {

	private final PlanningTexts texts;

	PlanningController(WhatWorked worked, PlanningTexts texts, BatchLoaderRegistry loaders) {
		this.texts = texts;
		// However many problems ask, all are compared after one read.
		loaders.<Asked, List<EarlierProblem>>forName("earlierProblems")
			.registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> worked.of(asked)));
	}

	@SchemaMapping(typeName = "Problem")
	CompletableFuture<List<EarlierProblem>> whatWorked(Problem problem, @Argument int first,
			@Argument @Nullable Criterion criterion, @Argument @Nullable List<ResponseEnding> endings,
			DataLoader<Asked, List<EarlierProblem>> earlierProblems) {
		if (first < 1 || first > WhatWorked.MOST) {
			throw new BadRequestException("first", "Ask for 1 to " + WhatWorked.MOST + " problems.");
		}
		return earlierProblems
			.load(new Asked(problem.id(), first, criterion, (endings != null) ? Set.copyOf(endings) : null));
	}

	@SchemaMapping(typeName = "EarlierProblem")
	String endingText(EarlierProblem problem, Locale locale) {
		return this.texts.ending(problem, locale);
	}

	@SchemaMapping(typeName = "SharedTrait")
	Criterion criterion(SharedTrait reason) {
		return reason.way().criterion();
	}

	@SchemaMapping(typeName = "SharedTrait")
	List<String> shared(SharedTrait reason, Locale locale) {
		return this.texts.words(reason, locale);
	}

	@SchemaMapping(typeName = "SharedTrait")
	String text(SharedTrait reason, Locale locale) {
		return this.texts.reason(reason, locale);
	}

}
