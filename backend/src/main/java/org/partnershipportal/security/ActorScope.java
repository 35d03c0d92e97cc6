package org.partnershipportal.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.graphql.OncePerQuery;

/**
 * Which actors the caller may see. One that is confidential is seen by accounts tied to
 * it, by coordinators, and by accounts tied to an actor that is party today to a
 * partnership, active today, to which it is party too; for police units also by the units
 * above. Whatever reads actors, or what hangs on them, puts these conditions into its
 * query, so that what is not seen is not found, not counted and not told from what is not
 * there. See {@code docs/confidential.md}.
 */
@Component
public class ActorScope {

	private static final String DAY = "$actorScopeDay";

	/**
	 * The links are those of today: a closed actor's no longer hold.
	 */
	private static final String PARTNER = """
			EXISTS {
			  MATCH (%1$s)-[scopeOwn:PARTY_TO]->(scopeJoint:Partnership)<-[scopeOther:PARTY_TO]-(scopeParty:Actor)
			  WHERE %2$s AND %3$s AND %4$s AND %5$s AND %6$s = 'ACTIVE'
			    AND (scopeParty.id = %8$s OR EXISTS {
			      MATCH (scopeParty)-[scopeLines:REPORTS_TO*1..20]->(:PoliceUnit {id: %8$s})
			      WHERE all(scopeLine IN scopeLines WHERE %7$s)
			    })
			}""";

	/**
	 * Both kinds in one query: what costs is asking.
	 */
	private static final String SEEN = """
			MATCH (a:Actor {confidential: true})
			WHERE %s
			RETURN 'Actor' AS kind, a.id AS id
			UNION ALL
			MATCH (place:Place {confidential: true})<-[:HAS_PLACE]-(keeper:Organisation)
			WHERE %s
			RETURN 'Place' AS kind, place.id AS id
			""".formatted(seenBy("a", "$viewer"), worksWith("keeper", "$viewer"));

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	ActorScope(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/** A Cypher condition that the caller may see the actor of a variable. */
	public static String sees(String actor) {
		return "(" + actor + ".confidential IS NULL OR $actorScopeAll OR " + actor + ".id IN $actorScopeSeen)";
	}

	/**
	 * A Cypher condition that accounts tied to an actor may see the actor of a variable.
	 * @param viewer Cypher expression of the id of the actor they are tied to; of null
	 * the condition is false, not null, so that it can be negated
	 */
	public static String seenBy(String actor, String viewer) {
		return "(" + actor + ".confidential IS NULL OR " + worksWith(actor, viewer) + ")";
	}

	/**
	 * A Cypher condition that accounts tied to an actor belong to the actor of a variable
	 * or work with it in an active partnership, they or a unit below them.
	 * @param viewer as for {@link #seenBy}
	 */
	public static String worksWith(String actor, String viewer) {
		return "(coalesce(" + actor + ".id = " + viewer + ", false) OR "
				+ PARTNER.formatted(actor, Periods.holds("scopeOwn", DAY), Periods.holds("scopeOther", DAY),
						acts(actor), acts("scopeParty"), Periods.status("scopeJoint", DAY),
						Periods.holds("scopeLine", DAY), viewer)
				+ ")";
	}

	private static String acts(String actor) {
		return "(" + actor + ".closedOn IS NULL OR " + actor + ".closedOn > " + DAY + ")";
	}

	/** A Cypher condition that the caller may see the service of a variable. */
	public static String seesService(String service) {
		return "EXISTS { MATCH (" + service + ")<-[:OFFERS]-(scopeProvider:Organisation) WHERE " + sees("scopeProvider")
				+ " }";
	}

	/** What the conditions refer to, for whoever calls now. */
	public Map<String, @Nullable Object> parameters() {
		return with(Map.of());
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		return with(others, seen().actors());
	}

	/**
	 * The same where it is known already which of the confidential actors are seen.
	 * @param seen their ids; not looked at when everything is seen
	 */
	public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others, Collection<String> seen) {
		Map<String, @Nullable Object> parameters = new HashMap<>(others);
		parameters.put("actorScopeAll", viewpoint().all());
		parameters.put("actorScopeSeen", List.copyOf(seen));
		parameters.put("actorScopeDay", this.today.date());
		return parameters;
	}

	/**
	 * What is confidential and seen, read by itself: the rule in each query would cost
	 * the database more to plan than to carry out.
	 */
	Seen seen() {
		Viewpoint viewpoint = viewpoint();
		String viewer = viewpoint.actor();
		if (viewpoint.all() || viewer == null) {
			return Seen.NOTHING;
		}
		return OncePerQuery.read(new SeenBy(viewer),
				() -> Seen.of(this.neo4j.query(SEEN)
					.bindAll(Map.of("viewer", viewer, "actorScopeDay", this.today.date()))
					.fetch()
					.all()));
	}

	/** Whether the caller may decide whether an actor is confidential. */
	public boolean mayHide(@Nullable String actor) {
		CurrentUser user = this.permissions.user();
		return user.roles().contains(Role.COORDINATOR)
				|| (user.roles().contains(Role.PARTNER) && actor != null && actor.equals(user.actorId()));
	}

	/** From where the caller looks, for reads that are not made in Cypher. */
	public Viewpoint viewpoint() {
		CurrentUser user = this.permissions.user();
		return new Viewpoint(user.roles().contains(Role.COORDINATOR), user.actorId());
	}

	/**
	 * From where somebody looks at actors.
	 *
	 * @param all whether everything is seen
	 * @param actor id of the actor the account is tied to; null when it is tied to none
	 */
	public record Viewpoint(boolean all, @Nullable String actor) {
	}

	/** Whose sight it is, as {@link OncePerQuery} knows it. */
	private record SeenBy(String viewer) {
	}

	/**
	 * What the caller sees of what is confidential; nothing when everything is seen.
	 *
	 * @param actors ids of actors
	 * @param places ids of places
	 */
	record Seen(List<String> actors, List<String> places) {

		private static final Seen NOTHING = new Seen(List.of(), List.of());

		private static Seen of(Collection<Map<String, Object>> rows) {
			return new Seen(ids(rows, "Actor"), ids(rows, "Place"));
		}

		private static List<String> ids(Collection<Map<String, Object>> rows, String kind) {
			return rows.stream()
				.filter((row) -> kind.equals(row.get("kind")))
				.map((row) -> (String) row.get("id"))
				.toList();
		}

	}

}
