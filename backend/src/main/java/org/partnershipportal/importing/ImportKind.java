package org.partnershipportal.importing;

import java.util.List;
import java.util.Set;

/**
 * What an import brings, and the columns that say it; {@code docs/import.md} has them.
 */
public enum ImportKind {

	/** Police units and organisations. */
	ACTORS(List.of("name", "kind"),
			Set.of("source", "id", "alternate_name", "also_families", "description", "email", "phone", "website",
					"communities", "reports_to", "valid_from", "closed_on")),
	/** Services of organisations. */
	SERVICES(List.of("organisation", "name"),
			Set.of("source", "id", "alternate_name", "description", "types", "eligibility", "minimum_age",
					"maximum_age", "languages", "coverage", "email", "phone", "website", "closed_on")),
	/** Partnerships with their parties, one row a party. */
	PARTNERSHIPS(List.of("name", "kind", "party"),
			Set.of("source", "id", "level", "formality", "forms", "description", "valid_from", "valid_to", "review_on",
					"status", "communities", "role", "party_from", "party_to")),
	/** The directory as a package of HSDS; its columns are those of the standard. */
	HSDS(List.of(), Set.of());

	private final List<String> required;

	private final Set<String> optional;

	ImportKind(List<String> required, Set<String> optional) {
		this.required = required;
		this.optional = optional;
	}

	/** The columns every file of this kind has. */
	List<String> required() {
		return this.required;
	}

	/** Whether it knows a column. */
	boolean knows(String column) {
		return this.required.contains(column) || this.optional.contains(column);
	}

	/** The columns it knows, for people. */
	String columns() {
		return String.join(", ", this.required) + ", " + String.join(", ", this.optional.stream().sorted().toList());
	}

}
