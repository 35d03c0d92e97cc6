package org.partnershipportal.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Scope;

/**
 * Which problems and sides the caller may see: those of the unit the account is tied to
 * and of the units that report to it today. Whatever reads problems, sides or influences
 * puts these conditions into its query, so that what is not seen is not found, not
 * counted and not told from what is not there.
 */
@Component
public class ProblemScope {

	private static final String OF_UNIT = "(:PoliceUnit)-[scopeUp:REPORTS_TO*0..20]->(:PoliceUnit {id: $scopeUnit})"
			+ " WHERE all(r IN scopeUp WHERE " + Periods.holds("r", "$scopeDay") + ")";

	private static final String UNITS = "MATCH (scopeOwner:PoliceUnit)-[scopeUp:REPORTS_TO*0..20]->"
			+ "(:PoliceUnit {id: $scopeUnit}) WHERE all(r IN scopeUp WHERE " + Periods.holds("r", "$scopeDay")
			+ ") RETURN DISTINCT scopeOwner.id";

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	ProblemScope(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/** A Cypher condition that the caller may see the problem of a variable. */
	public static String sees(String problem) {
		return "($scopeAll OR EXISTS { MATCH (" + problem + ")<-[:OWNS]-" + OF_UNIT + " })";
	}

	/**
	 * A Cypher condition that the caller may see the side of a variable: it belongs to a
	 * problem that may be seen, or one of the caller's units recorded it.
	 */
	public static String seesSide(String side) {
		return "($scopeAll OR EXISTS { MATCH (" + side
				+ ")<-[:OF]-(:SideAnalysis)<-[:HAS_ANALYSIS]-(:Problem)<-[:OWNS]-" + OF_UNIT + " } OR EXISTS { MATCH ("
				+ side + ")<-[:RECORDED]-" + OF_UNIT + " })";
	}

	/**
	 * The same condition as {@link #sees}, for queries that ask it several times, and
	 * would take the database long to plan: the units are read before, by
	 * {@link #withUnits}.
	 */
	public static String seesByUnits(String problem) {
		return "($scopeAll OR EXISTS { MATCH (" + problem + ")<-[:OWNS]-(scopeOwner:PoliceUnit)"
				+ " WHERE scopeOwner.id IN $scopeUnits })";
	}

	/**
	 * Other parameters, what the conditions refer to, and ids of the caller's unit and
	 * those below it, read with a query of its own.
	 */
	public Map<String, @Nullable Object> withUnits(Map<String, ? extends @Nullable Object> others) {
		Map<String, @Nullable Object> parameters = with(others);
		parameters.put("scopeUnits", (parameters.get("scopeUnit") == null) ? List.of()
				: List.copyOf(this.neo4j.query(UNITS).bindAll(with(Map.of())).fetchAs(String.class).all()));
		return parameters;
	}

	/** What the conditions refer to, for whoever calls now. */
	public Map<String, @Nullable Object> parameters() {
		return with(Map.of());
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Scope scope = this.permissions.scope(Operation.PROBLEM);
		Map<String, @Nullable Object> parameters = new HashMap<>(others);
		parameters.put("scopeAll", scope.all());
		parameters.put("scopeUnit", scope.unit());
		parameters.put("scopeDay", this.today.date());
		return parameters;
	}

}
