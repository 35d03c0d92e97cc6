package org.partnershipportal.privacy;

/** Kinds of personal data that have no place in a description of a problem. */
public enum PersonalDataKind {

	/** A number at which somebody can be called. */
	PHONE_NUMBER,
	/** An address at which somebody can be written to, disguised ones included. */
	EMAIL_ADDRESS,
	/**
	 * The number of a passport, identity card, visa, permit, case file, bank account or
	 * payment card.
	 */
	DOCUMENT_NUMBER,
	/** The registration plate of a vehicle. */
	VEHICLE_PLATE,
	/** The day somebody was born. */
	DATE_OF_BIRTH,
	/** A title, rank or form of address with the name that follows it. */
	TITLE_AND_NAME,
	/** The exact age, or the year of birth, of somebody who is named. */
	AGE_AND_NAME,
	/** A street and house number that are said to be where somebody lives. */
	HOME_ADDRESS,
	/** A name without a title. */
	PERSON_NAME

}
