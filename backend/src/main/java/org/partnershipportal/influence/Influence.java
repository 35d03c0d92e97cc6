package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.problem.Side;

/**
 * An actor's ability to change the behaviour, the conditions or the opportunity that make
 * a side a problem (worksheet question e).
 *
 * @param id its id
 * @param actor who can influence
 * @param side what is influenced
 * @param means what the actor can do
 * @param strength 1 slight to 5 decisive
 * @param confidence how sure it is
 * @param evidence what it rests on; null when not given
 * @param sourceCode code of the information source; null when not given
 * @param saidBy which actor said so; null when not given, or when the caller may not see
 * it
 * @param saidOn when it was said
 * @param validFrom first day on which it holds
 * @param validTo first day on which it no longer holds; null while open
 * @param version grows by one with every change
 */
public record Influence(String id, Actor actor, Side side, String means, int strength, Confidence confidence,
		@Nullable String evidence, @Nullable String sourceCode, @Nullable Actor saidBy, LocalDate saidOn,
		LocalDate validFrom, @Nullable LocalDate validTo, int version) implements RestrictedRead {

	/** The part of an influence that its relationship holds, and who said so. */
	static String content(String influence) {
		return ".id, .means, .strength, .confidence, .evidence, .source, .saidOn, .validFrom, .validTo, .version,"
				+ " saidBy: head(COLLECT { MATCH (said:Actor {id: " + influence + ".saidBy}) WHERE "
				+ ActorScope.sees("said") + " RETURN " + Actor.projection("said") + " })";
	}

	/**
	 * Cypher expression of an influence between an actor and a side, to be read by
	 * {@link #from(Value)}.
	 */
	static String projection(String influence, String actor, String side) {
		return influence + " {" + content(influence) + ", actor: " + Actor.projection(actor) + ", side: "
				+ Side.projection(side) + "}";
	}

	/** Reads what {@link #projection} returned. */
	static Influence from(Value value) {
		return from(value, Actor.from(value.get("actor")), Side.from(value.get("side")));
	}

	/** Reads the {@link #content} of an influence whose actor and side are known. */
	static Influence from(Value value, Actor actor, Side side) {
		Value saidBy = value.get("saidBy");
		return new Influence(value.get("id").asString(), actor, side, value.get("means").asString(),
				value.get("strength").asInt(), Confidence.valueOf(value.get("confidence").asString()),
				value.get("evidence").asString(null), value.get("source").asString(null),
				saidBy.isNull() ? null : Actor.from(saidBy), value.get("saidOn").asLocalDate(),
				value.get("validFrom").asLocalDate(), value.get("validTo").asLocalDate(null),
				value.get("version").asInt());
	}

	@Override
	public List<ReadSide> sidesRead() {
		return this.side.sidesRead();
	}

}
