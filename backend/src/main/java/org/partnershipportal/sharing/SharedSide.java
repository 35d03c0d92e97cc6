package org.partnershipportal.sharing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.problem.Factor;
import org.partnershipportal.problem.FactorGroup;
import org.partnershipportal.problem.FactorPull;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * A side of a problem as it is shared: the five answers of the worksheet.
 *
 * @param sideId id of the side, for the record of who read it
 * @param kind which corner of the triangle it is
 * @param name a few words that name it
 * @param description what it is; null when not given
 * @param population whom a victim group consists of; null for the other kinds
 * @param who a: who they are
 * @param behaviours b: what regularly makes it a problem
 * @param factors c: why
 * @param countermeasures d: what can be done
 * @param influencers e: who can influence it today, by name
 */
public record SharedSide(String sideId, SideKind kind, String name, @Nullable String description,
		@Nullable Population population, List<String> who, List<String> behaviours, List<SharedFactor> factors,
		List<SharedCountermeasure> countermeasures, List<SharedInfluencer> influencers) implements RestrictedRead {

	/**
	 * A negative factor.
	 *
	 * @param text in words
	 * @param pull whether it pushes or pulls; null when not said
	 * @param group whose circumstances it belongs to; null when not said
	 */
	public record SharedFactor(String text, @Nullable FactorPull pull, @Nullable FactorGroup group) {
	}

	/**
	 * What can be done.
	 *
	 * @param text in words
	 * @param answers the factors it answers, in words
	 */
	public record SharedCountermeasure(String text, List<String> answers) {
	}

	/**
	 * Who can influence the side.
	 *
	 * @param actor who
	 * @param means what the actor can do
	 */
	public record SharedInfluencer(Actor actor, String means) {
	}

	public SharedSide {
		who = List.copyOf(who);
		behaviours = List.copyOf(behaviours);
		factors = List.copyOf(factors);
		countermeasures = List.copyOf(countermeasures);
		influencers = List.copyOf(influencers);
	}

	/** What is shared is read under record, whatever kind of side it is. */
	@Override
	public List<ReadSide> sidesRead() {
		return List.of(new ReadSide(this.sideId, this.kind.name()));
	}

	static SharedSide from(Value value) {
		SideAnalysis analysis = SideAnalysis.from(value.get("analysis"));
		Side side = analysis.side();
		return new SharedSide(side.id(), side.kind(), side.name(), side.description(), side.population(),
				analysis.who(), analysis.behaviours(),
				analysis.factors()
					.stream()
					.map((factor) -> new SharedFactor(factor.text(), factor.pull(), factor.group()))
					.toList(),
				analysis.countermeasures()
					.stream()
					.map((measure) -> new SharedCountermeasure(measure.text(),
							measure.answers().stream().map(Factor::text).toList()))
					.toList(),
				value.get("influencers")
					.asList((each) -> new SharedInfluencer(Actor.from(each.get("actor")),
							each.get("means").asString())));
	}

}
