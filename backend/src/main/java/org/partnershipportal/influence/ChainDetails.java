package org.partnershipportal.influence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.chain.ChainPath;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;

/**
 * What is shown of the actors, partnerships, sides and influences of an answer, as
 * {@link ChainDetailsReader} read it.
 */
final class ChainDetails {

	private final Map<String, Actor> actors = new HashMap<>();

	private final Map<String, Partnership> partnerships = new HashMap<>();

	private final Map<String, Side> sides = new HashMap<>();

	private final Map<String, Value> influences = new HashMap<>();

	private final Map<String, SideAnalysis> analyses = new HashMap<>();

	private @Nullable Problem problem;

	/** What is wanted, by ids. */
	static final class Wanted {

		final Set<String> actors = new HashSet<>();

		final Set<String> partnerships = new HashSet<>();

		final Set<String> sides = new HashSet<>();

		final Set<String> influences = new HashSet<>();

		final Set<String> analyses = new HashSet<>();

		@Nullable String problem;

		void add(ChainPath path) {
			this.influences.add(path.influence());
			this.actors.add(path.influencer());
			path.steps().forEach((step) -> {
				this.actors.add(step.from());
				if (step.partnership() != null) {
					this.partnerships.add(step.partnership());
				}
			});
		}

		Map<String, Object> parameters() {
			Map<String, Object> parameters = new HashMap<>();
			parameters.put("actors", List.copyOf(this.actors));
			parameters.put("partnerships", List.copyOf(this.partnerships));
			parameters.put("sides", List.copyOf(this.sides));
			parameters.put("influences", List.copyOf(this.influences));
			parameters.put("analyses", List.copyOf(this.analyses));
			parameters.put("problem", this.problem);
			return parameters;
		}

	}

	void put(String kind, Value value) {
		switch (kind) {
			case "actor" -> this.actors.put(value.get("id").asString(), Actor.from(value));
			case "partnership" -> this.partnerships.put(value.get("id").asString(), Partnership.from(value));
			case "side" -> this.sides.put(value.get("id").asString(), Side.from(value));
			case "influence" -> this.influences.put(value.get("id").asString(), value);
			case "problem" -> this.problem = Problem.from(value);
			default -> this.analyses.put(value.get("id").asString(), SideAnalysis.from(value));
		}
	}

	Actor actor(String id) {
		return Objects.requireNonNull(this.actors.get(id), id);
	}

	Partnership partnership(String id) {
		return Objects.requireNonNull(this.partnerships.get(id), id);
	}

	/** Null when the caller may not see it. */
	@Nullable Side side(String id) {
		return this.sides.get(id);
	}

	Influence influence(String id, Side side) {
		Value value = Objects.requireNonNull(this.influences.get(id), id);
		return Influence.from(value, actor(value.get("actor").asString()), side);
	}

	/** Null when the side was taken out of the problem a moment ago. */
	@Nullable SideAnalysis analysis(String id) {
		return this.analyses.get(id);
	}

	/** Null when the caller may not see it. */
	@Nullable Problem problem() {
		return this.problem;
	}

}
