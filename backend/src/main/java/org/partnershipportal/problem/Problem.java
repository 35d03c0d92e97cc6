package org.partnershipportal.problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;

/**
 * The unit of SARA work: something that recurs in a community, owned by a police unit.
 *
 * @param id its id
 * @param title a few words that name it
 * @param definition what exactly it is; null while not yet defined
 * @param language the language of title and definition, as a BCP 47 tag; null when nobody
 * has said
 * @param stage where the work on it stands
 * @param phaseCodes codes of the phases of trafficking
 * @param formCodes codes of the forms of exploitation
 * @param sourceCodes codes of the sources of information
 * @param communityId id of the community it is found in
 * @param ownerId id of the police unit that owns it
 * @param recordedOn the day it was recorded
 * @param closedOn the first day on which nobody works on it any more; null before
 * @param version grows by one with every change of the problem itself
 */
public record Problem(String id, String title, @Nullable String definition, @Nullable String language, SaraStage stage,
		List<String> phaseCodes, List<String> formCodes, List<String> sourceCodes, String communityId, String ownerId,
		LocalDate recordedOn, @Nullable LocalDate closedOn, int version) {

	/** Its type in the API and in the change record. */
	static final String TYPE = "Problem";

	public Problem {
		title = title.strip();
		definition = Names.trimmed(definition);
		language = LanguageTags.canonical(language);
		phaseCodes = List.copyOf(phaseCodes);
		formCodes = List.copyOf(formCodes);
		sourceCodes = List.copyOf(sourceCodes);
	}

	/** Title and definition as they were written. */
	public ProblemText text() {
		return ProblemText.original(this.language, this.title, this.definition);
	}

	/** Whether another has the same title and definition. */
	boolean sameTexts(Problem other) {
		return this.title.equals(other.title) && Objects.equals(this.definition, other.definition);
	}

	/** The same problem at another stage. */
	Problem at(SaraStage other) {
		return new Problem(this.id, this.title, this.definition, this.language, other, this.phaseCodes, this.formCodes,
				this.sourceCodes, this.communityId, this.ownerId, this.recordedOn, this.closedOn, this.version + 1);
	}

	/** The same problem, taken up again at a stage. */
	Problem reopened(SaraStage other) {
		return new Problem(this.id, this.title, this.definition, this.language, other, this.phaseCodes, this.formCodes,
				this.sourceCodes, this.communityId, this.ownerId, this.recordedOn, null, this.version + 1);
	}

	/**
	 * The same problem, closed.
	 * @param day the first day on which nobody works on it any more
	 */
	Problem closed(LocalDate day) {
		return new Problem(this.id, this.title, this.definition, this.language, this.stage, this.phaseCodes,
				this.formCodes, this.sourceCodes, this.communityId, this.ownerId, this.recordedOn, day,
				this.version + 1);
	}

	/** Cypher expression of a problem, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable
				+ " {.id, .title, .definition, .language, .stage, .phases, .forms, .sources, .recordedOn, .closedOn,"
				+ " .version, community: head(COLLECT { MATCH (" + variable
				+ ")-[:CONCERNS]->(where:Community) RETURN where.id }), owner: head(COLLECT { MATCH (" + variable
				+ ")<-[:OWNS]-(unit:PoliceUnit) RETURN unit.id })}";
	}

	/** Reads what {@link #projection} returned. */
	public static Problem from(Value value) {
		return new Problem(value.get("id").asString(), value.get("title").asString(),
				value.get("definition").asString(null), value.get("language").asString(null),
				SaraStage.valueOf(value.get("stage").asString()), value.get("phases").asList(Value::asString),
				value.get("forms").asList(Value::asString), value.get("sources").asList(Value::asString),
				value.get("community").asString(), value.get("owner").asString(), value.get("recordedOn").asLocalDate(),
				value.get("closedOn").asLocalDate(null), value.get("version").asInt());
	}

}
