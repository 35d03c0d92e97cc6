package org.partnershipportal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Patch;

/**
 * A change of a service; the fields are those of {@code ChangeServiceInput}.
 */
public record ServiceChange(String id, int version, Patch<String> name, Patch<String> alternateName,
		Patch<String> description, Patch<List<String>> types, Patch<String> eligibility, Patch<Integer> minimumAge,
		Patch<Integer> maximumAge, Patch<List<String>> languages, Patch<String> coverage, Patch<String> email,
		Patch<String> phone, Patch<String> website) {

	/** The fields of a service that a change may give. */
	public static final Set<String> FIELDS = Set.of("name", "alternateName", "description", "types", "eligibility",
			"minimumAge", "maximumAge", "languages", "coverage", "email", "phone", "website");

	/**
	 * A change.
	 * @param values the new values by the names of the fields
	 */
	public static ServiceChange of(String id, int version, Map<String, ? extends @Nullable Object> values) {
		return new ServiceChange(id, version, Patch.text(values, "name"), Patch.text(values, "alternateName"),
				Patch.text(values, "description"), Patch.texts(values, "types"), Patch.text(values, "eligibility"),
				Patch.number(values, "minimumAge"), Patch.number(values, "maximumAge"),
				Patch.texts(values, "languages"), Patch.text(values, "coverage"), Patch.text(values, "email"),
				Patch.text(values, "phone"), Patch.text(values, "website"));
	}

	/** The values of the {@link #FIELDS} of a service. */
	public static Map<String, @Nullable Object> values(ProvidedService service) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("name", service.name());
		values.put("alternateName", service.alternateName());
		values.put("description", service.description());
		values.put("types", service.typeCodes());
		values.put("eligibility", service.eligibility());
		values.put("minimumAge", service.minimumAge());
		values.put("maximumAge", service.maximumAge());
		values.put("languages", service.languages());
		values.put("coverage", service.coverage());
		values.put("email", service.email());
		values.put("phone", service.phone());
		values.put("website", service.website());
		return values;
	}

	/** Those of {@link #FIELDS} that this change gives. */
	Set<String> given() {
		Map<String, Patch<?>> fields = new LinkedHashMap<>();
		fields.put("name", this.name);
		fields.put("alternateName", this.alternateName);
		fields.put("description", this.description);
		fields.put("types", this.types);
		fields.put("eligibility", this.eligibility);
		fields.put("minimumAge", this.minimumAge);
		fields.put("maximumAge", this.maximumAge);
		fields.put("languages", this.languages);
		fields.put("coverage", this.coverage);
		fields.put("email", this.email);
		fields.put("phone", this.phone);
		fields.put("website", this.website);
		return Patch.given(fields);
	}

}
