package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Tells of merges. */
@Service
public class Merges {

	private static final String ALIASES = """
			MATCH (n:Actor|Service)
			WHERE n.id IN $ids AND n.aliases IS NOT NULL
			RETURN n.id AS id, n.aliases AS aliases
			""";

	private static final String FORMER = """
			MATCH (former:Merged)-[:MERGED_INTO*1..20]->(n:Actor|Service)
			WHERE n.id IN $ids
			RETURN n.id AS id, former.id AS formerId, former.name AS name
			ORDER BY former.nameKey, formerId
			""";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	Merges(Neo4jClient neo4j, PagedReads reads) {
		this.neo4j = neo4j;
		this.reads = reads;
	}

	/**
	 * What was merged into an entry.
	 *
	 * @param id its id, by which its history is still told
	 * @param name what it was called
	 */
	public record Former(String id, String name) {
	}

	/** All merges, the latest first. */
	@Guarded(Operation.MERGES)
	public Page<Merge> list(PageRequest page) {
		return this.reads.list(new PagedReads.Listing<>("MATCH (m:Merge)\nWHERE true",
				Keyset.by().descending("m.id", true), Merge.PROJECTION, Merge::from), Map.of(), page);
	}

	/** Former names of entries that the caller sees; none of most. */
	public Map<String, List<String>> aliases(Collection<String> ids) {
		Map<String, List<String>> aliases = new HashMap<>();
		this.neo4j.query(ALIASES)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Aliases.class)
			.mappedBy((types, row) -> new Aliases(row.get("id").asString(),
					row.get("aliases").asList((alias) -> alias.asString())))
			.all()
			.forEach((found) -> aliases.put(found.id(), found.names()));
		return aliases;
	}

	private record Aliases(String id, List<String> names) {
	}

	private record Found(String id, Former former) {
	}

	/** What was merged into entries that the caller sees. */
	public Map<String, List<Former>> former(Collection<String> ids) {
		Map<String, List<Former>> former = new HashMap<>();
		this.neo4j.query(FORMER)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Found.class)
			.mappedBy((types, row) -> new Found(row.get("id").asString(),
					new Former(row.get("formerId").asString(), row.get("name").asString())))
			.all()
			.forEach((found) -> former.computeIfAbsent(found.id(), (id) -> new ArrayList<>()).add(found.former()));
		return former;
	}

}
