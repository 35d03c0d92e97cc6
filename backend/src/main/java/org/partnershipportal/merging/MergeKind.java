package org.partnershipportal.merging;

import java.util.List;
import java.util.Set;

/** What can be merged. Police units are not: their hierarchy is the authorities' own. */
public enum MergeKind {

	/** Organisations. */
	ORGANISATION("Organisation", "Actor",
			List.of("name", "alternateName", "kind", "description", "email", "phone", "website", "legalStatus",
					"taxStatus", "taxId", "yearIncorporated", "logo", "uri", "writtenIn", "nationalMechanismOf"),
			Set.of(), new Listed("phones", "Phone", "number", "phone", false)),

	/** Services of one organisation. */
	SERVICE("Service", "Service",
			List.of("name", "alternateName", "description", "types", "eligibility", "minimumAge", "maximumAge",
					"languages", "coverage", "email", "phone", "website", "status", "alert", "applicationProcess",
					"feesDescription", "waitTime", "fees", "interpretationServices", "accreditations", "licenses",
					"assuredDate", "assurerEmail", "serves", "writtenIn"),
			Set.of("types", "languages", "serves"), new Listed("phones", "Phone", "number", "phone", false),
			new Listed("spokenLanguages", "SpokenLanguage", "code", "languages", true));

	private final String label;

	private final String type;

	private final List<String> fields;

	private final Set<String> lists;

	private final List<Listed> listed;

	MergeKind(String label, String type, List<String> fields, Set<String> lists, Listed... listed) {
		this.label = label;
		this.type = type;
		this.fields = fields;
		this.lists = lists;
		this.listed = List.of(listed);
	}

	/**
	 * A list of the profile of which a field of the entry is the first item, or all of
	 * them.
	 *
	 * @param list its name
	 * @param label the label of its items
	 * @param value the property of an item that the field repeats
	 * @param field the field
	 * @param all whether the field repeats all items, else the first
	 */
	record Listed(String list, String label, String value, String field, boolean all) {
	}

	/** The label in the graph. */
	String label() {
		return this.label;
	}

	/** The type in the change record. */
	String type() {
		return this.type;
	}

	/** Properties of which one value is chosen, in the order in which they are shown. */
	List<String> fields() {
		return this.fields;
	}

	/** Those that are lists, so that both can be kept. */
	Set<String> lists() {
		return this.lists;
	}

	List<Listed> listed() {
		return this.listed;
	}

}
