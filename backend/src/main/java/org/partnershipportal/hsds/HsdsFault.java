package org.partnershipportal.hsds;

/** What can be wrong with a package, or should be known of it. */
public enum HsdsFault {

	/**
	 * No line or byte of the file can be told as text; the arguments say which encoding
	 * was tried.
	 */
	ENCODING(Effect.FILE_REFUSED),

	/**
	 * The file is not what its format demands; the argument says what the reader says.
	 */
	SYNTAX(Effect.FILE_REFUSED),

	/** More bytes, entries or levels than are read; the argument is the limit. */
	TOO_LARGE(Effect.FILE_REFUSED),

	/**
	 * An archive that unpacks to far more than itself, or names files outside of itself.
	 */
	SUSPICIOUS_ARCHIVE(Effect.FILE_REFUSED),

	/** The file has nothing in it. */
	EMPTY_FILE(Effect.FILE_REFUSED),

	/**
	 * Nothing of HSDS is in the file; the argument is the number of rows, where they can
	 * be told.
	 */
	UNKNOWN_FILE(Effect.FILE_REFUSED),

	/** A file that the description of the package names is not there. */
	MISSING_FILE(Effect.NOTED),

	/** Neither 3.1 nor an older version has the column; told once of each file. */
	UNKNOWN_COLUMN(Effect.VALUE_LEFT_OUT),

	/** A column without a name; told once of each file. */
	COLUMN_WITHOUT_NAME(Effect.NOTED),

	/** A value in no column that has a name. */
	VALUE_WITHOUT_COLUMN(Effect.VALUE_LEFT_OUT),

	/** More values than the heading has columns: something has slipped. */
	TOO_MANY_VALUES(Effect.ROW_REFUSED),

	/** Something that is one value where there should be rows, or the other way round. */
	WRONG_KIND(Effect.VALUE_LEFT_OUT),

	/** The row has no id. */
	MISSING_ID(Effect.ROW_REFUSED),

	/** The row has no id; it is known by what it says. */
	ID_MADE(Effect.NOTED),

	/** Without this value the row cannot be what it is. */
	MISSING_NAME(Effect.ROW_REFUSED),

	/** A value that every row must have is not there. */
	MISSING_VALUE(Effect.NOTED),

	/** A service that does not say whether it is offered. */
	EMPTY_STATUS(Effect.NOTED),

	/** The value is none of those allowed; the arguments are the value and the list. */
	NOT_ALLOWED(Effect.VALUE_LEFT_OUT),

	/** The value is taken for another way to write one: the arguments are both. */
	NORMALISED(Effect.NOTED),

	/** The value is longer than is read; the argument is the limit. */
	TOO_LONG(Effect.VALUE_LEFT_OUT),

	/** The value is no day. */
	NOT_A_DATE(Effect.VALUE_LEFT_OUT),

	/** The value is no time of day. */
	NOT_A_TIME(Effect.VALUE_LEFT_OUT),

	/** The value is no point in time. */
	NOT_A_MOMENT(Effect.VALUE_LEFT_OUT),

	/** The value is no number. */
	NOT_A_NUMBER(Effect.VALUE_LEFT_OUT),

	/** The value is no web address. */
	NOT_A_URI(Effect.VALUE_LEFT_OUT),

	/** The value is no e-mail address. */
	NOT_AN_EMAIL(Effect.VALUE_LEFT_OUT),

	/** An age that stands for none. */
	NOT_AN_AGE(Effect.VALUE_LEFT_OUT),

	/** A number where the schema wants a text, or a text where it wants a number. */
	OTHER_TYPE(Effect.NOTED),

	/** The text shows that somebody read it in the wrong encoding before. */
	DAMAGED_TEXT(Effect.NOTED),

	/** A row with this id was read already, and says something else in the column. */
	DUPLICATE_ID(Effect.ROW_REFUSED),

	/** The same row was read already. */
	SAME_ROW_AGAIN(Effect.NOTED),

	/**
	 * The row it is nested in and its own column name different rows; the nesting counts.
	 */
	CONTRADICTION(Effect.NOTED),

	/** The row it refers to is in no file. */
	ORPHAN(Effect.NOTED),

	/** The row belongs to nothing. */
	UNATTACHED(Effect.NOTED),

	/** The row could not be written, for it would not be valid. */
	NOT_WRITTEN(Effect.ROW_REFUSED);

	/** What becomes of what is at fault. */
	public enum Effect {

		/** Nothing of the file is read. */
		FILE_REFUSED,

		/** The row is not given on. */
		ROW_REFUSED,

		/** The row is given on without the value. */
		VALUE_LEFT_OUT,

		/** The row is given on. */
		NOTED

	}

	private final Effect effect;

	HsdsFault(Effect effect) {
		this.effect = effect;
	}

	/** What becomes of what is at fault. */
	public Effect effect() {
		return this.effect;
	}

}
