package org.partnershipportal.scanning;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.problem.ProblemScope;

/**
 * Something that worries people in a community, as it was heard: at a meeting, on patrol,
 * at a school. It names no persons. This is how the police read it; whoever raised it
 * reads a {@link RaisedConcern}.
 *
 * @param id its id
 * @param text what was heard
 * @param sourceCode code of the kind of source it was heard from
 * @param place where in the community; null when not said
 * @param communityId id of the community it was heard in
 * @param heardOn the day it was heard
 * @param outcome what became of it
 * @param answer what whoever raised it was told; null before
 * @param answeredOn the day of the answer; null before
 * @param raiserId id of the unit or organisation that raised it
 * @param problemId id of the problem it is grouped into; null when into none
 * @param own whether no other unit, whose problems the reader does not see, works on it
 * @param version grows by one with every change
 */
public record Concern(String id, String text, String sourceCode, @Nullable String place, String communityId,
		LocalDate heardOn, ConcernOutcome outcome, @Nullable String answer, @Nullable LocalDate answeredOn,
		String raiserId, @Nullable String problemId, boolean own, int version) {

	/** Cypher expression of the concern {@code c}, to be read by {@link #from}. */
	static final String PROJECTION = """
			c {.id, .text, .source, .place, .heardOn, .answer, .answeredOn, .version,
			   community: head(COLLECT { MATCH (c)-[:HEARD_IN]->(where:Community) RETURN where.id }),
			   raiser: head(COLLECT { MATCH (c)-[:RAISED_BY]->(who:Actor) RETURN who.id }),
			   problem: head(COLLECT { MATCH (c)-[:GROUPED_INTO]->(into:Problem) RETURN into.id }),
			   own: NOT EXISTS { MATCH (c)-[:GROUPED_INTO]->(into:Problem) WHERE NOT %s }}"""
		.formatted(ProblemScope.seesByUnits("into"));

	static Concern from(Value value) {
		String answer = value.get("answer").asString(null);
		String problem = value.get("problem").asString(null);
		return new Concern(value.get("id").asString(), value.get("text").asString(), value.get("source").asString(),
				value.get("place").asString(null), value.get("community").asString(),
				value.get("heardOn").asLocalDate(), outcome(answer, problem), answer,
				value.get("answeredOn").asLocalDate(null), value.get("raiser").asString(), problem,
				value.get("own").asBoolean(), value.get("version").asInt());
	}

	private static ConcernOutcome outcome(@Nullable String answer, @Nullable String problem) {
		return (answer != null) ? ConcernOutcome.ANSWERED
				: (problem != null) ? ConcernOutcome.GROUPED : ConcernOutcome.OPEN;
	}

	/** What is told of it to whoever raised it. */
	RaisedConcern raised() {
		return new RaisedConcern(this.id, this.text, this.sourceCode, this.place, this.communityId, this.heardOn,
				this.outcome, this.answer, this.answeredOn, this.version);
	}

}
