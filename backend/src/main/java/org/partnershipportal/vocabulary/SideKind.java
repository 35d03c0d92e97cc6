package org.partnershipportal.vocabulary;

/** The three sides of the problem analysis triangle. */
public enum SideKind {

	/** Who is harmed or at risk. */
	VICTIM_GROUP,
	/** Where it happens. */
	LOCATION,
	/** Who does it. */
	OFFENDER_GROUP;

	/**
	 * Whether what is known of sides of this kind is read under record only: people, on
	 * either side of the crime.
	 */
	public boolean restricted() {
		return this != LOCATION;
	}

	/**
	 * The kind the reference data call {@code VICTIM}, {@code LOCATION} or
	 * {@code OFFENDER}.
	 */
	static SideKind ofReference(String name) {
		return switch (name) {
			case "VICTIM" -> VICTIM_GROUP;
			case "OFFENDER" -> OFFENDER_GROUP;
			default -> valueOf(name);
		};
	}

}
