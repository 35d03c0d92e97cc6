package org.partnershipportal.common;

/** Kinds of fault in an input, as in the SDL. */
public enum UserErrorCode {

	/** A value is missing. */
	REQUIRED,
	/** A value is not of the allowed form or outside the allowed range. */
	INVALID,
	/** The value refers to something that does not exist. */
	NOT_FOUND,
	/** Somebody else changed the object meanwhile. */
	CONFLICT,
	/** Something of the same identity exists already. */
	DUPLICATE,
	/** The text looks like personal data. */
	PERSONAL_DATA,
	/** The object is closed or ended. */
	CLOSED,
	/** Somebody else may decide this, not the caller. */
	FORBIDDEN

}
