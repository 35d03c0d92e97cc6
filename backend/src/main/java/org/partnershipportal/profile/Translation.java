package org.partnershipportal.profile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Names;

/**
 * Texts of an entry in another language than they were written in. HSDS has no
 * translations; what an entry has no such text for is null.
 *
 * @param id its id; empty before it has one
 * @param language the language, as a BCP 47 tag
 * @param name the name in that language; null when not translated
 * @param description the description; null when not translated
 * @param eligibility of a service, who can have it; null when not translated
 * @param applicationProcess of a service, how to get it; null when not translated
 * @param feesDescription of a service, what it costs; null when not translated
 * @param alert of a service, what everybody should know at present; null when not
 * translated
 * @param transportation of a place, how to get there; null when not translated
 * @param translatedOn the day on which its texts were last changed
 * @param outdatedOn the day on which something it translates was changed after it; null
 * while all is as it was
 */
public record Translation(String id, String language, @Nullable String name, @Nullable String description,
		@Nullable String eligibility, @Nullable String applicationProcess, @Nullable String feesDescription,
		@Nullable String alert, @Nullable String transportation, LocalDate translatedOn,
		@Nullable LocalDate outdatedOn) implements Part {

	/** The names of the texts that can be translated. */
	static final List<String> FIELDS = List.of("name", "description", "eligibility", "applicationProcess",
			"feesDescription", "alert", "transportation");

	public Translation {
		language = Objects.requireNonNullElse(LanguageTags.canonical(language), "");
		name = Names.trimmed(name);
		description = Names.trimmed(description);
		eligibility = Names.trimmed(eligibility);
		applicationProcess = Names.trimmed(applicationProcess);
		feesDescription = Names.trimmed(feesDescription);
		alert = Names.trimmed(alert);
		transportation = Names.trimmed(transportation);
	}

	/** What is translated, by the names of the fields. */
	public Map<String, String> texts() {
		Map<String, String> texts = new LinkedHashMap<>();
		put(texts, "name", this.name);
		put(texts, "description", this.description);
		put(texts, "eligibility", this.eligibility);
		put(texts, "applicationProcess", this.applicationProcess);
		put(texts, "feesDescription", this.feesDescription);
		put(texts, "alert", this.alert);
		put(texts, "transportation", this.transportation);
		return texts;
	}

	private static void put(Map<String, String> texts, String name, @Nullable String text) {
		if (text != null) {
			texts.put(name, text);
		}
	}

	/** Whether it says the same in the same language. */
	boolean sameAs(Translation other) {
		return this.language.equals(other.language) && texts().equals(other.texts());
	}

	@Override
	public void check(Fields fields) {
		fields.needed("language", this.language)
			.language("language", this.language.isEmpty() ? null : this.language)
			.text("name", this.name, Checks.NAME)
			.text("description", this.description, Checks.TEXT)
			.text("eligibility", this.eligibility, Checks.TEXT)
			.text("applicationProcess", this.applicationProcess, Checks.TEXT)
			.text("feesDescription", this.feesDescription, Checks.TEXT)
			.text("alert", this.alert, Checks.TEXT)
			.text("transportation", this.transportation, Checks.TEXT);
	}

}
