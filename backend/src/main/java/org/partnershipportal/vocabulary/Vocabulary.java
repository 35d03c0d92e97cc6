package org.partnershipportal.vocabulary;

/** The vocabularies whose terms have a code, a label and a description only. */
public enum Vocabulary {

	/** Forms of co-operation in a partnership. */
	COOPERATION_FORMS("CooperationForm"),
	/** Forms of exploitation. */
	EXPLOITATION_FORMS("ExploitationForm"),
	/** Kinds of partnership. */
	PARTNERSHIP_KINDS("PartnershipKind"),
	/** Groups of people that services are for. */
	SERVED_GROUPS("ServedGroup"),
	/** Types of service. */
	SERVICE_TYPES("ServiceType"),
	/** Phases of trafficking. */
	TRAFFICKING_PHASES("TraffickingPhase");

	private final String label;

	Vocabulary(String label) {
		this.label = label;
	}

	/** The label its terms bear in the graph. */
	String label() {
		return this.label;
	}

}
