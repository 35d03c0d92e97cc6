package org.partnershipportal.scanning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds concerns: as the police read them, and as whoever raised them does. */
@Service
public class Concerns {

	private static final String BY_IDS = "MATCH (c:Concern) WHERE c.id IN $ids AND " + ConcernScope.SEES + " RETURN "
			+ Concern.PROJECTION + " AS concern";

	private static final String RAISED = "MATCH (c:Concern {id: $id}) WHERE " + ConcernScope.RAISED + " RETURN "
			+ Concern.PROJECTION + " AS concern";

	private static final String TOTALS = """
			UNWIND $problems AS problem
			RETURN problem, COUNT { MATCH (:Problem {id: problem})<-[:GROUPED_INTO]-(c:Concern) WHERE %s } AS total
			""".formatted(ConcernScope.SEES);

	private static final Keyset NEWEST = Keyset.by().descending("c.id", true);

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ConcernScope scope;

	Concerns(Neo4jClient neo4j, PagedReads reads, ConcernScope scope) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
	}

	/** One concern, as the police read it. */
	@Guarded(Operation.CONCERN)
	public Optional<Concern> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/**
	 * The concerns by their ids, with one query; what is not known, or not to the caller,
	 * is left out.
	 */
	public Map<String, Concern> byIds(Collection<String> ids) {
		return this.neo4j.query(BY_IDS)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids))))
			.fetchAs(Concern.class)
			.mappedBy((types, row) -> Concern.from(row.get("concern")))
			.all()
			.stream()
			.collect(Collectors.toMap(Concern::id, Function.identity()));
	}

	/** The concerns the caller may see, the one noted last first. */
	@Guarded(Operation.CONCERNS)
	public Page<Concern> list(ConcernFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of());
		return this.reads.list(listing(matching(filter, parameters)), parameters, page);
	}

	private static PagedReads.Listing<Concern> listing(String matching) {
		return new PagedReads.Listing<>(matching, NEWEST, Concern.PROJECTION, Concern::from);
	}

	private static String matching(ConcernFilter filter, Map<String, @Nullable Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of(ConcernScope.SEES));
		String words = Names.prefixQuery((filter.text() != null) ? Names.key(filter.text()) : null);
		if (words != null) {
			parameters.put("words", words);
		}
		if (filter.ids() != null) {
			parameters.put("ids", filter.ids());
			conditions.add("c.id IN $ids");
		}
		if (filter.source() != null) {
			parameters.put("source", filter.source());
			conditions.add("c.source = $source");
		}
		if (filter.community() != null) {
			parameters.put("community", filter.community());
			conditions.add("EXISTS { (c)-[:HEARD_IN]->(:Community)-[:PART_OF*0..20]->(:Community {id: $community}) }");
		}
		if (filter.outcome() != null) {
			conditions.add(switch (filter.outcome()) {
				case OPEN -> "c.answer IS NULL AND NOT EXISTS { (c)-[:GROUPED_INTO]->(:Problem) }";
				case GROUPED -> "c.answer IS NULL AND EXISTS { (c)-[:GROUPED_INTO]->(:Problem) }";
				case ANSWERED -> "c.answer IS NOT NULL";
			});
		}
		String start = (words != null)
				? "CALL db.index.fulltext.queryNodes('concern_text_fulltext', $words) YIELD node AS c\nWITH c\n"
				: "MATCH (c:Concern)\n";
		return start + "WHERE " + String.join("\nAND ", conditions);
	}

	/** For each problem, the concerns grouped into it, the one noted last first. */
	public Map<String, Page<Concern>> ofProblems(Collection<String> problems, PageRequest page) {
		return this.reads.children(problems,
				listing("MATCH (:Problem {id: parent})<-[:GROUPED_INTO]-(c:Concern)\nWHERE " + ConcernScope.SEES),
				this.scope.with(Map.of()), page);
	}

	/** For each problem, how many concerns are grouped into it, with one query. */
	public Map<String, Integer> totals(Collection<String> problems) {
		Map<String, Integer> totals = new HashMap<>();
		this.neo4j.query(TOTALS)
			.bindAll(this.scope.with(Map.of("problems", List.copyOf(problems))))
			.fetchAs(Total.class)
			.mappedBy((types, row) -> new Total(row.get("problem").asString(), row.get("total").asInt()))
			.all()
			.forEach((total) -> totals.put(total.problem(), total.concerns()));
		return totals;
	}

	/** One concern that the caller's own actor raised, as it sees it. */
	@Guarded(Operation.OUR_CONCERN)
	public Optional<RaisedConcern> ours(String id) {
		return this.neo4j.query(RAISED)
			.bindAll(this.scope.with(Map.of("id", id)))
			.fetchAs(RaisedConcern.class)
			.mappedBy((types, row) -> Concern.from(row.get("concern")).raised())
			.one();
	}

	/** The concerns that the caller's own actor raised, the one noted last first. */
	@Guarded(Operation.OUR_CONCERNS)
	public Page<RaisedConcern> allOfOurs(PageRequest page) {
		return this.reads.list(new PagedReads.Listing<>("MATCH (c:Concern)\nWHERE " + ConcernScope.RAISED, NEWEST,
				Concern.PROJECTION, (value) -> Concern.from(value).raised()), this.scope.with(Map.of()), page);
	}

	private record Total(String problem, int concerns) {
	}

}
