package org.partnershipportal.directory;

import java.time.LocalDate;
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
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds communities. */
@Service
public class Communities {

	private static final String ANCESTORS = """
			UNWIND $ids AS id
			MATCH path = (:Community {id: id})-[:PART_OF*1..20]->(c:Community)
			WITH id, c, min(length(path)) AS distance
			ORDER BY id, distance
			RETURN id, collect(%s) AS found
			""".formatted(Community.projection("c"));

	private static final String SPANS = """
			UNWIND $ids AS id
			MATCH (:Community {id: id})-[:SPANS]->(c:Community)
			WITH id, c
			ORDER BY id, c.nameKey
			RETURN id, collect(%s) AS found
			""".formatted(Community.projection("c"));

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final Today today;

	Communities(Neo4jClient neo4j, PagedReads reads, Today today) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.today = today;
	}

	/** One community. */
	@Guarded(Operation.COMMUNITY)
	public Optional<Community> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/** The communities by their ids, with one query; unknown ids are left out. */
	public Map<String, Community> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (c:Community) WHERE c.id IN $ids RETURN " + Community.projection("c") + " AS community")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Community.class)
			.mappedBy((types, row) -> Community.from(row.get("community")))
			.all()
			.stream()
			.collect(Collectors.toMap(Community::id, Function.identity()));
	}

	/** Communities, by name. */
	@Guarded(Operation.COMMUNITIES)
	public Page<Community> list(CommunityFilter filter, PageRequest page) {
		Map<String, Object> parameters = new HashMap<>();
		return this.reads.list(listing(matching(filter, parameters)), parameters, page);
	}

	private static String matching(CommunityFilter filter, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		String words = Names.prefixQuery(filter.name());
		if (words != null) {
			parameters.put("words", words);
		}
		if (filter.kind() != null) {
			parameters.put("kind", filter.kind().name());
			conditions.add("c.kind = $kind");
		}
		if (filter.partOf() != null) {
			parameters.put("partOf", filter.partOf());
			conditions.add("EXISTS { (c)-[:PART_OF]->(:Community {id: $partOf}) }");
		}
		if (Boolean.TRUE.equals(filter.topLevelOnly())) {
			conditions.add("NOT EXISTS { (c)-[:PART_OF]->(:Community) }");
		}
		String start = (words != null)
				? "CALL db.index.fulltext.queryNodes('community_name_fulltext', $words) YIELD node AS c\nWITH c\n"
				: "MATCH (c:Community)\n";
		return start + "WHERE " + String.join("\nAND ", conditions);
	}

	private static PagedReads.Listing<Community> listing(String matching) {
		return new PagedReads.Listing<>(matching, Keyset.byName("c"), Community.projection("c"), Community::from);
	}

	/** For each community, its direct parts, by name. */
	public Map<String, Page<Community>> parts(Collection<String> ids, PageRequest page) {
		return this.reads.children(ids,
				listing("MATCH (:Community {id: parent})<-[:PART_OF]-(c:Community)\nWHERE true"), Map.of(), page);
	}

	/** For each actor, the communities it serves on a day, by name. */
	public Map<String, Page<Community>> served(Collection<String> actors, @Nullable LocalDate asOf, PageRequest page) {
		String matching = "MATCH (:Actor {id: parent})-[s:SERVES]->(c:Community)\nWHERE " + Periods.holds("s")
				+ "\nWITH DISTINCT c WHERE true";
		return this.reads.children(actors, listing(matching), Map.of("asOf", this.today.or(asOf)), page);
	}

	/** For each community, everything it is a part of, nearest first. */
	public Map<String, List<Community>> ancestors(Collection<String> ids) {
		return related(ANCESTORS, ids);
	}

	/** For each community of interest, the areas it spans, by name. */
	public Map<String, List<Community>> spans(Collection<String> ids) {
		return related(SPANS, ids);
	}

	private Map<String, List<Community>> related(String cypher, Collection<String> ids) {
		return this.neo4j.query(cypher)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Related.class)
			.mappedBy((types, row) -> new Related(row.get("id").asString(), row.get("found").asList(Community::from)))
			.all()
			.stream()
			.collect(Collectors.toMap(Related::id, Related::found));
	}

	private record Related(String id, List<Community> found) {
	}

}
