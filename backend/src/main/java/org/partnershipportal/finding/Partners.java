package org.partnershipportal.finding;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.security.ActorScope;

/**
 * With whom the caller's unit or organisation, or a unit above it, is in a formal
 * partnership that is active today.
 */
@Component
class Partners {

	private static final String FORMAL = """
			MATCH (me:Actor {id: $viewer})
			CALL (me) {
			  RETURN me AS us
			  UNION
			  MATCH (me)-[lines:REPORTS_TO*1..20]->(us:PoliceUnit)
			  WHERE all(line IN lines WHERE %s)
			  RETURN us
			}
			MATCH (us)-[ours:PARTY_TO]->(with:Partnership)<-[theirs:PARTY_TO]-(o:Organisation)
			WHERE %s AND %s AND with.formality <> 'INFORMAL' AND %s = 'ACTIVE' AND %s
			RETURN DISTINCT o.id
			""".formatted(Periods.holds("line", "$actorScopeDay"), Periods.holds("ours", "$actorScopeDay"),
			Periods.holds("theirs", "$actorScopeDay"), Periods.status("with", "$actorScopeDay"), ActorScope.sees("o"));

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	Partners(Neo4jClient neo4j, ActorScope scope) {
		this.neo4j = neo4j;
		this.scope = scope;
	}

	/** Ids of the organisations; none for an account that is tied to no actor. */
	Collection<String> ids() {
		String viewer = this.scope.viewpoint().actor();
		if (viewer == null) {
			return List.of();
		}
		return this.neo4j.query(FORMAL).bindAll(this.scope.with(Map.of("viewer", viewer))).fetchAs(String.class).all();
	}

}
