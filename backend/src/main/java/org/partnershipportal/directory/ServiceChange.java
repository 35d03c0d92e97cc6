package org.partnershipportal.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
