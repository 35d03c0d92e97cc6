package org.partnershipportal.problem;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;

/**
 * Title and definition of a problem in another language than they were written in.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param language the language, as a BCP 47 tag
 * @param title the title in that language
 * @param definition the definition in that language; null when not translated
 * @param translatedOn the day it was written or last changed
 * @param outdatedOn the day on which the texts it translates were changed after it; null
 * while they are as they were
 * @param version grows by one with every change
 */
public record ProblemTranslation(String id, String problemId, String language, String title,
		@Nullable String definition, LocalDate translatedOn, @Nullable LocalDate outdatedOn, int version) {

	/** Its type in the API and in the change record. */
	static final String TYPE = "ProblemTranslation";

	public ProblemTranslation {
		String tag = LanguageTags.canonical(language);
		language = (tag != null) ? tag : "";
		title = title.strip();
		definition = Names.trimmed(definition);
	}

	/** Its texts. */
	public ProblemText text() {
		return new ProblemText(this.language, this.title, this.definition, false, this.outdatedOn);
	}

	/** Cypher expression of the translations of a problem, by language. */
	public static String all(String problem) {
		return "COLLECT { MATCH (" + problem + ")-[:HAS_TRANSLATION]->(translation:ProblemTranslation)"
				+ " WITH translation ORDER BY translation.language RETURN translation {.*, problem: " + problem
				+ ".id} }";
	}

	/** Reads one of {@link #all}. */
	public static ProblemTranslation from(Value value) {
		return new ProblemTranslation(value.get("id").asString(), value.get("problem").asString(),
				value.get("language").asString(), value.get("title").asString(), value.get("definition").asString(null),
				value.get("translatedOn").asLocalDate(), value.get("outdatedOn").asLocalDate(null),
				value.get("version").asInt());
	}

}
