package org.partnershipportal.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds problems. */
@Service
public class Problems {

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	private final ProblemScope scope;

	Problems(Neo4jClient neo4j, PagedReads reads, Today today, ProblemScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
		this.scope = scope;
	}

	/** One problem. */
	@Guarded(Operation.PROBLEM)
	public Optional<Problem> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The problems by their ids, with one query; what is not known, or not to the caller,
	 * is left out.
	 */
	public Map<String, Problem> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (p:Problem) WHERE p.id IN $ids AND " + ProblemScope.sees("p") + " RETURN "
					+ Problem.projection("p") + " AS problem")
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Problem.class)
			.mappedBy((types, row) -> Problem.from(row.get("problem")))
			.all()
			.stream()
			.collect(Collectors.toMap(Problem::id, Function.identity()));
	}

	/** The problems the caller may see that were recorded by a day, by title. */
	@Guarded(Operation.PROBLEMS)
	public Page<Problem> list(ProblemFilter filter, @Nullable LocalDate asOf, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.parameters();
		parameters.put("asOf", this.today.or(asOf));
		return this.reads.list(listing(matching(filter, parameters)), parameters, page);
	}

	private static PagedReads.Listing<Problem> listing(String matching) {
		return new PagedReads.Listing<>(matching, Keyset.byName("p"), Problem.projection("p"), Problem::from);
	}

	private static String matching(ProblemFilter filter, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("p.recordedOn <= $asOf", ProblemScope.sees("p")));
		String words = Names.prefixQuery(filter.title());
		if (words != null) {
			parameters.put("words", words);
		}
		if (filter.stage() != null) {
			parameters.put("stage", filter.stage().name());
			conditions.add("p.stage = $stage");
		}
		if (filter.phase() != null) {
			parameters.put("phase", filter.phase());
			conditions.add("$phase IN p.phases");
		}
		if (filter.form() != null) {
			parameters.put("form", filter.form());
			conditions.add("$form IN p.forms");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			conditions.add("EXISTS { (p)-[:CONCERNS]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) }");
		}
		if (filter.owner() != null) {
			parameters.put("owner", filter.owner());
			conditions.add("EXISTS { MATCH (p)<-[:OWNS]-(:PoliceUnit)-[reports:REPORTS_TO*0..20]->"
					+ "(:PoliceUnit {id: $owner}) WHERE all(r IN reports WHERE " + Periods.holds("r") + ") }");
		}
		if (filter.open() != null) {
			conditions.add((filter.open() ? "" : "NOT ") + "coalesce(p.closedOn > $asOf, true)");
		}
		String start = (words != null)
				? "CALL db.index.fulltext.queryNodes('problem_titleWords_fulltext', $words) YIELD node AS p\nWITH p\n"
				: "MATCH (p:Problem)\n";
		return start + "WHERE " + String.join("\nAND ", conditions);
	}

	/** For each police unit, the problems it owns itself, by title. */
	public Map<String, Page<Problem>> ownedBy(Collection<String> units, PageRequest page) {
		return children("MATCH (:PoliceUnit {id: parent})-[:OWNS]->(p:Problem)", units, page);
	}

	/** For each community, the problems found in it, by title. */
	public Map<String, Page<Problem>> concerning(Collection<String> communities, PageRequest page) {
		return children("MATCH (:Community {id: parent})<-[:CONCERNS]-(p:Problem)", communities, page);
	}

	/** For each side, the problems it belongs to, by title. */
	public Map<String, Page<Problem>> withSide(Collection<String> sides, PageRequest page) {
		return children("MATCH (:Side {id: parent})<-[:OF]-(:SideAnalysis)<-[:HAS_ANALYSIS]-(p:Problem)", sides, page);
	}

	private Map<String, Page<Problem>> children(String matching, Collection<String> parents, PageRequest page) {
		return this.reads.children(parents, listing(matching + "\nWHERE " + ProblemScope.sees("p")),
				this.scope.parameters(), page);
	}

}
