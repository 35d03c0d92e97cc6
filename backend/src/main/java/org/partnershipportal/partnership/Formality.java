package org.partnershipportal.partnership;

/** How firmly a partnership is written down. */
public enum Formality {

	/** Signed by the parties. */
	SIGNED,
	/** Agreed and minuted, not signed. */
	AGREED,
	/** By custom or word of mouth. */
	INFORMAL

}
