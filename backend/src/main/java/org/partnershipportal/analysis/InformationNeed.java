package org.partnershipportal.analysis;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.common.Names;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.vocabulary.SideKind;

/**
 * Something else that must be known about a problem (worksheet step 2: what to ask, whom
 * to ask).
 *
 * @param id its id
 * @param problemId id of the problem
 * @param analysisId id of the side analysis it is about; null when it is about the whole
 * problem
 * @param side the side it is about; null likewise
 * @param question what to ask
 * @param askIds ids of the actors to ask, as far as the caller may see them
 * @param askedOn when they were asked; null when not yet
 * @param answer what they answered; null when they have not
 * @param answeredOn when they answered; null when they have not
 * @param version grows by one with every change
 */
public record InformationNeed(String id, String problemId, @Nullable String analysisId, @Nullable AboutSide side,
		String question, List<String> askIds, @Nullable LocalDate askedOn, @Nullable String answer,
		@Nullable LocalDate answeredOn, int version) implements RestrictedRead {

	/** Cypher expression of the need {@code n} of the problem {@code p}. */
	static final String PROJECTION = """
			n {.id, .question, .askedOn, .answer, .answeredOn, .version, problem: p.id,
			   about: head(COLLECT {
			     MATCH (n)-[:ABOUT]->(about:SideAnalysis)-[:OF]->(of:Side)
			     RETURN {analysis: about.id, side: of.id, kind: of.kind}
			   }),
			   ask: COLLECT { MATCH (n)-[:TO_ASK]->(a:Actor) WHERE %s WITH a ORDER BY a.nameKey, a.id RETURN a.id }}"""
		.formatted(ActorScope.sees("a"));

	/**
	 * The side a need is about.
	 *
	 * @param id id of the side
	 * @param kind which corner it is
	 */
	public record AboutSide(String id, SideKind kind) {
	}

	public InformationNeed {
		question = question.strip();
		askIds = List.copyOf(askIds);
		answer = Names.trimmed(answer);
	}

	/** Reads what {@link #PROJECTION} returned. */
	static InformationNeed from(Value value) {
		Value about = value.get("about");
		boolean ofSide = !about.isNull();
		return new InformationNeed(value.get("id").asString(), value.get("problem").asString(),
				ofSide ? about.get("analysis").asString() : null,
				ofSide ? new AboutSide(about.get("side").asString(), SideKind.valueOf(about.get("kind").asString()))
						: null,
				value.get("question").asString(), value.get("ask").asList(Value::asString),
				value.get("askedOn").asLocalDate(null), value.get("answer").asString(null),
				value.get("answeredOn").asLocalDate(null), value.get("version").asInt());
	}

	/** Whether somebody was asked who has not answered yet. */
	boolean waits() {
		return this.askedOn != null && this.answer == null;
	}

	@Override
	public List<ReadSide> sidesRead() {
		return (this.side != null && this.side.kind().restricted())
				? List.of(new ReadSide(this.side.id(), this.side.kind().name())) : List.of();
	}

}
