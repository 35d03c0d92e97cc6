package org.partnershipportal.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.response.ResponseActions;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Puts the problems that the caller may see, and that are not closed, on the board. */
@Service
public class Board {

	/** The day on which a problem came to its stage. */
	private static final String SINCE = "coalesce(p.stageSince, p.recordedOn)";

	private static final String LATE = ResponseActions.overdue("p");

	private static final Keyset LONGEST_FIRST = Keyset.by()
		.ascending("toString(" + SINCE + ")", true)
		.ascending("p.id", true);

	private static final String STAGE_SINCE = "MATCH (p:Problem) WHERE p.id IN $ids AND " + ProblemScope.sees("p")
			+ " RETURN p.id AS id, " + SINCE + " AS since";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ProblemScope scope;

	private final Today today;

	Board(Neo4jClient neo4j, PagedReads reads, ProblemScope scope, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
		this.today = today;
	}

	/**
	 * How many problems are at each stage, with one query.
	 * @throws BadRequestException when an age is negative
	 */
	@Guarded(Operation.PROBLEM_BOARD)
	public ProblemBoard read(BoardFilter filter) {
		Map<String, @Nullable Object> parameters = parameters(filter);
		Map<SaraStage, BoardColumn> columns = new EnumMap<>(SaraStage.class);
		this.neo4j
			.query("MATCH (p:Problem)\nWHERE " + conditions(filter) + "\nWITH p.stage AS stage, " + LATE
					+ " AS late\nRETURN stage, count(*) AS total, sum(CASE WHEN late > 0 THEN 1 ELSE 0 END) AS overdue")
			.bindAll(parameters)
			.fetchAs(BoardColumn.class)
			.mappedBy((types, row) -> new BoardColumn(SaraStage.valueOf(row.get("stage").asString()),
					row.get("total").asInt(), row.get("overdue").asInt(), filter))
			.all()
			.forEach((column) -> columns.put(column.stage(), column));
		return new ProblemBoard(Arrays.stream(SaraStage.values())
			.map((stage) -> columns.getOrDefault(stage, new BoardColumn(stage, 0, 0, filter)))
			.toList());
	}

	/**
	 * For each stage a page of its problems, those first that have been at it longest;
	 * with one query for all stages.
	 * @param stages names of stages
	 */
	public Map<String, Page<Problem>> atStages(Collection<String> stages, BoardFilter filter, PageRequest page) {
		return this.reads.children(stages,
				new PagedReads.Listing<>("MATCH (p:Problem {stage: parent})\nWHERE " + conditions(filter),
						LONGEST_FIRST, Problem.projection("p"), Problem::from),
				parameters(filter), page);
	}

	/** The day on which each problem came to its stage, or was taken up again at it. */
	public Map<String, LocalDate> stageSince(Collection<String> problems) {
		return this.neo4j.query(STAGE_SINCE)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(problems))))
			.fetchAs(Since.class)
			.mappedBy((types, row) -> new Since(row.get("id").asString(), row.get("since").asLocalDate()))
			.all()
			.stream()
			.collect(Collectors.toMap(Since::problem, Since::day));
	}

	private record Since(String problem, LocalDate day) {
	}

	private Map<String, @Nullable Object> parameters(BoardFilter filter) {
		Map<String, @Nullable Object> parameters = this.scope.parameters();
		parameters.put("owner", filter.owner());
		parameters.put("community", filter.community());
		parameters.put("recordedBy", daysAgo("recordedDays", filter.recordedDays()));
		parameters.put("stageBy", daysAgo("stageDays", filter.stageDays()));
		return parameters;
	}

	private @Nullable LocalDate daysAgo(String field, @Nullable Integer days) {
		if (days != null && days < 0) {
			throw new BadRequestException("filter." + field, "Give a number of days, 0 or more.");
		}
		return (days != null) ? this.today.date().minusDays(days) : null;
	}

	private static String conditions(BoardFilter filter) {
		List<String> conditions = new ArrayList<>(
				List.of(ProblemScope.sees("p"), "(p.closedOn IS NULL OR p.closedOn > $scopeDay)"));
		if (filter.owner() != null) {
			conditions.add("EXISTS { MATCH (p)<-[:OWNS]-(:PoliceUnit)-[reports:REPORTS_TO*0..20]->"
					+ "(:PoliceUnit {id: $owner}) WHERE all(r IN reports WHERE " + Periods.holds("r", "$scopeDay")
					+ ") }");
		}
		if (filter.community() != null) {
			conditions.add("EXISTS { (p)-[:CONCERNS]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) }");
		}
		if (filter.recordedDays() != null) {
			conditions.add("p.recordedOn <= $recordedBy");
		}
		if (filter.stageDays() != null) {
			conditions.add(SINCE + " <= $stageBy");
		}
		if (filter.overdue() != null) {
			conditions.add(LATE + (filter.overdue() ? " > 0" : " = 0"));
		}
		return String.join("\nAND ", conditions);
	}

}
