package org.partnershipportal.privacy;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The free texts of an input, each with the path to its field, for
 * {@link PersonalDataGuard#check(TextFields)}.
 */
public final class TextFields {

	private final List<Field> fields = new ArrayList<>();

	/**
	 * Adds a text.
	 * @param path the field, dots between the parts: {@code "factors.2.text"}
	 * @param text the text, or null when the field was left out
	 */
	public TextFields text(String path, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			this.fields.add(new Field(path, text));
		}
		return this;
	}

	/** Adds every text of a list, each under {@code path} and its place in the list. */
	public TextFields texts(String path, @Nullable List<String> texts) {
		if (texts != null) {
			for (int i = 0; i < texts.size(); i++) {
				text(path + "." + i, texts.get(i));
			}
		}
		return this;
	}

	List<Field> fields() {
		return this.fields;
	}

	/** One text and where it came from. */
	record Field(String path, String text) {
	}

}
