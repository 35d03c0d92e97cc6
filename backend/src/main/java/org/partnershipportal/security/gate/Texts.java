package org.partnershipportal.security.gate;

/** What counts as text. */
final class Texts {

	private Texts() {
	}

	/** Whether it has neither a null character nor half a surrogate pair. */
	static boolean isText(CharSequence text) {
		return text.codePoints()
			.noneMatch((point) -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
	}

}
