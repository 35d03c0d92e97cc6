package org.partnershipportal.vocabulary;

/** The vocabularies whose terms have a code, a label and a description only. */
public enum Vocabulary {

	/** Forms of co-operation in a partnership. */
	COOPERATION_FORMS("CooperationForm", "form of co-operation"),
	/** Forms of exploitation. */
	EXPLOITATION_FORMS("ExploitationForm", "form of exploitation"),
	/** Kinds of partnership. */
	PARTNERSHIP_KINDS("PartnershipKind", "kind of partnership"),
	/** Types of service. */
	SERVICE_TYPES("ServiceType", "type of service"),
	/** Phases of trafficking. */
	TRAFFICKING_PHASES("TraffickingPhase", "phase of trafficking");

	private final String label;

	private final String singular;

	Vocabulary(String label, String singular) {
		this.label = label;
		this.singular = singular;
	}

	/** The label its terms bear in the graph. */
	String label() {
		return this.label;
	}

	/** What one of its terms is called. */
	String singular() {
		return this.singular;
	}

}
