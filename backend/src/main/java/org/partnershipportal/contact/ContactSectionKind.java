package org.partnershipportal.contact;

import java.util.List;

/**
 * The sections of a contact sheet, in their order: whom an officer who has just met a
 * presumed victim needs, the most pressing first. Each takes services of some types, and
 * actors of some kinds that offer none of these, up to a number that leaves room for the
 * others on one page.
 *
 * <p>
 * Consulates have no section on purpose: nobody tells them of somebody who has not agreed
 * to it, so they are not among the first to call.
 */
public enum ContactSectionKind {

	/** Who investigates trafficking, and is told of every suspicion. */
	SPECIALISED_UNIT(2, List.of("SPECIALISED_ANTI_TRAFFICKING_UNIT"), List.of()),
	/**
	 * Who answers for the area, and for whom a special police answers: the border, the
	 * young. Headquarters serve larger areas, so they come last.
	 */
	POLICE(4,
			List.of("LOCAL_POLICE", "NEIGHBOURHOOD_TEAM", "JUVENILE_UNIT", "BORDER_POLICE", "REGIONAL_POLICE",
					"NATIONAL_POLICE"),
			List.of()),
	/** Answers now, whoever calls. */
	HOTLINES(3, List.of("HOTLINE"), List.of("HOTLINE")),
	/** A bed tonight. */
	SHELTERS(4, List.of("SHELTER"), List.of("SHELTER")),
	/**
	 * The authority that has to provide for people in need comes first, wherever others
	 * are nearer; then who follows a person through it all.
	 */
	SOCIAL_PROTECTION(3, List.of("SOCIAL_WELFARE"), List.of("CASE_MANAGEMENT")),
	/**
	 * Who must be told when somebody is or may be under age: that authority first.
	 */
	CHILD_PROTECTION(2, List.of("CHILD_PROTECTION"), List.of("CHILD_PROTECTION")),
	/** Care of body and mind. */
	HEALTH(4, List.of("HEALTH_SERVICE", "MENTAL_HEALTH_SERVICE"), List.of("PHYSICAL_HEALTH", "PSYCHOSOCIAL")),
	/**
	 * Rights can be told only by somebody who knows them, in words that are understood.
	 */
	LEGAL_AID(2, List.of("LEGAL_AID"), List.of("LEGAL_AID")),
	/** Without it none of the others can speak with the person. */
	INTERPRETATION(2, List.of(), List.of("INTERPRETATION")),
	/** Those who know victims best, and who go where others do not. */
	SUPPORT(4, List.of("VICTIM_SUPPORT_NGO", "INTERNATIONAL_ORGANISATION"), List.of("OUTREACH", "FAMILY_TRACING"));

	private final int most;

	private final List<String> kinds;

	private final List<String> types;

	ContactSectionKind(int most, List<String> kinds, List<String> types) {
		this.most = most;
		this.kinds = kinds;
		this.types = types;
	}

	/** Whether those that are open at all hours come first, however far they are. */
	public boolean clockFirst() {
		return this == HOTLINES;
	}

	/** Whether actors of its kinds come first, however far they are. */
	public boolean kindFirst() {
		return this == SOCIAL_PROTECTION || this == CHILD_PROTECTION;
	}

	/** How many contacts it has at most. */
	public int most() {
		return this.most;
	}

	/** Codes of the kinds of actor that belong to it, the likeliest to help first. */
	public List<String> kinds() {
		return this.kinds;
	}

	/** Codes of the types of service that belong to it. */
	public List<String> types() {
		return this.types;
	}

}
