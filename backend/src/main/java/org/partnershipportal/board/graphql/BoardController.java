package org.partnershipportal.board.graphql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import org.partnershipportal.board.Board;
import org.partnershipportal.board.BoardColumn;
import org.partnershipportal.board.BoardFilter;
import org.partnershipportal.board.ProblemBoard;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.ChildPages;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.response.ResponseActions;

@Controller
class BoardController {

	private final Board board;

	private final ResponseActions actions;

	BoardController(Board board, ResponseActions actions, BatchLoaderRegistry loaders) {
		this.board = board;
		this.actions = actions;
		ChildPages.register(loaders, "boardProblems", (stages, like) -> board.atStages(stages,
				(BoardFilter) Objects.requireNonNull(like.filter()), like.page()));
	}

	@QueryMapping
	ProblemBoard problemBoard(@Argument @Nullable BoardFilter filter) {
		return this.board.read(Objects.requireNonNullElse(filter, BoardFilter.NONE));
	}

	@SchemaMapping(typeName = "ProblemBoard")
	List<BoardColumn> columns(ProblemBoard board, @Argument @Nullable SaraStage stage) {
		return board.columns().stream().filter((column) -> stage == null || column.stage() == stage).toList();
	}

	@SchemaMapping(typeName = "BoardColumn")
	CompletableFuture<Page<Problem>> problems(BoardColumn column, PageRequest page,
			DataLoader<ChildPages.Key, Page<Problem>> boardProblems) {
		return boardProblems.load(new ChildPages.Key(column.stage().name(), null, column.filter(), page));
	}

	@BatchMapping(typeName = "Problem", field = "stageSince")
	Map<Problem, LocalDate> stageSince(List<Problem> problems) {
		Map<String, LocalDate> found = this.board.stageSince(ids(problems));
		Map<Problem, LocalDate> since = new HashMap<>();
		problems.forEach((problem) -> since.put(problem, found.getOrDefault(problem.id(), problem.recordedOn())));
		return since;
	}

	@BatchMapping(typeName = "Problem", field = "overdueActions")
	Map<Problem, Integer> overdueActions(List<Problem> problems) {
		Map<String, Integer> found = this.actions.overdueOfProblems(ids(problems));
		Map<Problem, Integer> overdue = new HashMap<>();
		problems.forEach((problem) -> overdue.put(problem, found.getOrDefault(problem.id(), 0)));
		return overdue;
	}

	private static List<String> ids(List<Problem> problems) {
		return problems.stream().map(Problem::id).distinct().toList();
	}

}
