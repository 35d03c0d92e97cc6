package org.partnershipportal.privacy;

/** What exactly was recognised; several forms make up one {@link PersonalDataKind}. */
public enum PersonalDataForm {

	/** An e-mail address. */
	EMAIL_ADDRESS(PersonalDataKind.EMAIL_ADDRESS),
	/** A date beside a word for birth. */
	DATE_OF_BIRTH(PersonalDataKind.DATE_OF_BIRTH),
	/** A line from the machine-readable zone of a travel document (ICAO 9303). */
	MACHINE_READABLE_ZONE(PersonalDataKind.DOCUMENT_NUMBER),
	/** An international bank account number with right check digits (ISO 13616). */
	BANK_ACCOUNT(PersonalDataKind.DOCUMENT_NUMBER),
	/** A payment card number with a right check digit (ISO/IEC 7812). */
	PAYMENT_CARD(PersonalDataKind.DOCUMENT_NUMBER),
	/** A national identity or tax number of a known form. */
	NATIONAL_ID(PersonalDataKind.DOCUMENT_NUMBER),
	/** A registration plate. */
	VEHICLE_PLATE(PersonalDataKind.VEHICLE_PLATE),
	/** A number beside a word for a document, permit or case. */
	DOCUMENT_REFERENCE(PersonalDataKind.DOCUMENT_NUMBER),
	/** A phone number. */
	PHONE_NUMBER(PersonalDataKind.PHONE_NUMBER),
	/** A number too long to be a count, an amount or a date. */
	LONG_NUMBER(PersonalDataKind.DOCUMENT_NUMBER),
	/** A title with a name. */
	TITLE_AND_NAME(PersonalDataKind.TITLE_AND_NAME),
	/** An exact age or a year of birth beside a name. */
	AGE_AND_NAME(PersonalDataKind.AGE_AND_NAME),
	/** A street and house number beside a word for living. */
	HOME_ADDRESS(PersonalDataKind.HOME_ADDRESS),
	/** A given name with a surname, or one that its sentence speaks of as of a person. */
	PERSON_NAME(PersonalDataKind.PERSON_NAME);

	private final PersonalDataKind kind;

	PersonalDataForm(PersonalDataKind kind) {
		this.kind = kind;
	}

	public PersonalDataKind kind() {
		return this.kind;
	}

}
