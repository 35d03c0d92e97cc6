package org.partnershipportal.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which places the caller may see. A confidential one is seen by those who would see its
 * organisation were that confidential: by accounts tied to it, by those who work with it
 * in an active partnership and the units above, and by coordinators. To all others it is
 * not there: no address, no point, no distance, no count. A place of an organisation that
 * is not seen is not seen either. See {@code docs/confidential.md}.
 */
@Component
public class PlaceScope {

	private final ActorScope actors;

	PlaceScope(ActorScope actors) {
		this.actors = actors;
	}

	/** A Cypher condition that the caller may see the place of a variable. */
	public static String sees(String place) {
		return "((" + place + ".confidential IS NULL OR $actorScopeAll OR " + place + ".id IN $placeScopeSeen)"
				+ " AND NOT EXISTS { MATCH (" + place + ")<-[:HAS_PLACE]-(scopeKeeper:Organisation) WHERE NOT "
				+ ActorScope.sees("scopeKeeper") + " })";
	}

	/**
	 * A Cypher condition that the caller may see the service at a place of a variable.
	 */
	public static String seesServiceAtPlace(String serviceAtPlace) {
		return "EXISTS { MATCH (scopeService:Service)-[:GIVEN_AS]->(" + serviceAtPlace
				+ ")-[:AT]->(scopePlace:Place) WHERE " + sees("scopePlace") + " AND "
				+ ActorScope.seesService("scopeService") + " }";
	}

	/** Other parameters, and what the conditions refer to, for whoever calls now. */
	public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> others) {
		Map<String, @Nullable Object> parameters = new HashMap<>(this.actors.with(others));
		parameters.put("placeScopeSeen", this.actors.seen().places());
		return parameters;
	}

	/** What the caller sees of what is confidential, for reads that are not in Cypher. */
	public Sight sight() {
		ActorScope.Seen seen = this.actors.seen();
		return new Sight(this.actors.viewpoint().all(), Set.copyOf(seen.actors()), Set.copyOf(seen.places()));
	}

	/**
	 * What somebody sees of what is confidential.
	 *
	 * @param all whether everything
	 * @param actors ids of the confidential actors; not looked at when everything is seen
	 * @param places ids of the confidential places; not looked at when everything is seen
	 */
	public record Sight(boolean all, Set<String> actors, Set<String> places) {

		/** Whether a confidential actor is seen. */
		public boolean actor(String id) {
			return this.all || this.actors.contains(id);
		}

		/** Whether a confidential place is seen. */
		public boolean place(String id) {
			return this.all || this.places.contains(id);
		}

	}

}
