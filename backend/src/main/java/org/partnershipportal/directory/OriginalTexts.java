package org.partnershipportal.directory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Today;

/**
 * The texts of entries as they were written. When one of them changes, translations of it
 * are older than it from that day on, until somebody looks at them again.
 */
@Component
public class OriginalTexts {

	private static final String OUTDATE = """
			MATCH (n:Actor|Service|Place {id: $id})-[:HAS_PART {list: 'translations'}]->(t:Translation)
			WHERE t.outdatedOn IS NULL AND any(name IN $names WHERE t[name] IS NOT NULL)
			SET t.outdatedOn = $day
			""";

	private final Neo4jClient neo4j;

	private final Today today;

	OriginalTexts(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
	}

	/**
	 * Marks the translations of what differs.
	 * @param id id of a locked actor, service or place
	 * @param before texts by the names of the fields, as they were
	 * @param after the same, as they are now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void changed(String id, Map<String, ? extends @Nullable Object> before,
			Map<String, ? extends @Nullable Object> after) {
		List<String> names = Stream.concat(before.keySet().stream(), after.keySet().stream())
			.distinct()
			.filter((name) -> !Objects.equals(before.get(name), after.get(name)))
			.toList();
		if (!names.isEmpty()) {
			this.neo4j.query(OUTDATE).bindAll(Map.of("id", id, "names", names, "day", this.today.date())).run();
		}
	}

}
