package org.partnershipportal.directory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;

/**
 * Values of an entry that are the first, or all, of a list of its profile: while there is
 * such a list they are changed there, so that there is one truth.
 */
@Component
class ListedParts {

	private final Neo4jClient neo4j;

	ListedParts(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/**
	 * Refuses another value of what is listed.
	 * @param label label of the entry in the graph
	 * @param list name of the list in its profile
	 * @param path the input field
	 */
	void check(Checks checks, String label, String id, String list, String path) {
		boolean listed = this.neo4j
			.query("RETURN EXISTS { MATCH (:" + label + " {id: $id})-[:HAS_PART {list: $list}]->() }")
			.bind(id)
			.to("id")
			.bind(list)
			.to("list")
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
		checks.that(!listed, path, UserErrorCode.INVALID, "changeThisInItsList");
	}

}
