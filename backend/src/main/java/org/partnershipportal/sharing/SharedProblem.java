package org.partnershipportal.sharing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.problem.ProblemText;
import org.partnershipportal.problem.ProblemTranslation;
import org.partnershipportal.problem.SaraStage;

/**
 * A problem as an actor sees it with whom it is shared. What is not here is not shared.
 *
 * @param title a few words that name it
 * @param definition what exactly it is; null while not yet defined
 * @param language the language of title and definition, as a BCP 47 tag; null when nobody
 * has said
 * @param translations title and definition in other languages
 * @param stage where the work on it stands
 * @param phaseCodes codes of the phases of trafficking
 * @param formCodes codes of the forms of exploitation
 * @param communityId id of the community it is found in
 * @param ownerId id of the police unit that owns it
 * @param sides the sides that are shared, in the order of the triangle
 */
public record SharedProblem(String title, @Nullable String definition, @Nullable String language,
		List<ProblemText> translations, SaraStage stage, List<String> phaseCodes, List<String> formCodes,
		String communityId, String ownerId, List<SharedSide> sides) {

	public SharedProblem {
		translations = List.copyOf(translations);
		phaseCodes = List.copyOf(phaseCodes);
		formCodes = List.copyOf(formCodes);
		sides = List.copyOf(sides);
	}

	static SharedProblem from(Value value) {
		return new SharedProblem(value.get("title").asString(), value.get("definition").asString(null),
				value.get("language").asString(null),
				value.get("translations").asList((one) -> ProblemTranslation.from(one).text()),
				SaraStage.valueOf(value.get("stage").asString()), value.get("phases").asList(Value::asString),
				value.get("forms").asList(Value::asString), value.get("community").asString(),
				value.get("owner").asString(), value.get("sides").asList(SharedSide::from));
	}

}
