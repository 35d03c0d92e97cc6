package org.partnershipportal.merging;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.security.ActorScope;

/** Finds organisations that can be alike one, without reading all of them. */
@Repository
class NameSearch {

	private static final String LIKE = """
			CALL () {
			  WITH 100 + COUNT { (:Actor {confidential: true}) } AS most
			  WHERE $words <> ''
			  CALL db.index.fulltext.queryNodes('actor_name_fulltext', $words, {limit: most}) YIELD node AS n, score
			  WHERE n:Organisation AND %1$s
			  RETURN n ORDER BY score DESC, n.id LIMIT 100
			  UNION
			  MATCH (n:Organisation)
			  WHERE toLower(n.email) IN $emails
			    OR any(site IN $sites WHERE toLower(n.website) CONTAINS site OR toLower(n.email) ENDS WITH '@' + site)
			    OR any(digits IN $phones WHERE replace(replace(replace(replace(n.phone, ' ', ''), '-', ''), '(', ''), ')', '')
			      CONTAINS digits)
			  RETURN n
			}
			WITH DISTINCT n
			WHERE n:Organisation AND %1$s
			RETURN n.id
			ORDER BY n.id
			LIMIT 300
			"""
		.formatted(ActorScope.sees("n"));

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	NameSearch(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	Collection<String> like(SoughtEntry sought) {
		Looks looks = sought.looks();
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("words", words(looks));
		parameters.put("emails", List.copyOf(looks.emails()));
		parameters.put("sites", List.copyOf(looks.sites()));
		parameters.put("phones", List.copyOf(looks.phones()));
		return this.neo4j.query(LIKE).bindAll(this.scope.with(parameters)).fetchAs(String.class).all();
	}

	/**
	 * Any of the words, with a letter or two wrong; they hold letters and digits only.
	 */
	private static String words(Looks looks) {
		return looks.names()
			.stream()
			.flatMap(List::stream)
			.distinct()
			.limit(20)
			.map((word) -> (word.length() < 5) ? word : word + "~" + ((word.length() < 9) ? 1 : 2))
			.collect(Collectors.joining(" "));
	}

}
