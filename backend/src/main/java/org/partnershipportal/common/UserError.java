package org.partnershipportal.common;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is wrong with an input, said so that the person can mend it. Which words are used
 * is decided where it is told: see {@link ErrorTexts}.
 *
 * @param code the kind of fault
 * @param text what is wrong and what would be right, in any language that has it
 * @param path the input field at fault, from the outside in; empty for the whole input
 */
public record UserError(UserErrorCode code, MessageSourceResolvable text, List<String> path) {

	public UserError {
		path = List.copyOf(path);
	}

	/**
	 * An error at one field.
	 * @param path the field, with dots: {@code "factors.2.text"}; empty for the whole
	 * input
	 * @param key the text in {@code messages/errors}, without {@code errors.}
	 * @param values what the text is filled in with: words, numbers, days, constants of a
	 * list
	 */
	public static UserError at(String path, UserErrorCode code, String key, @Nullable Object... values) {
		return at(path, code, text(key, values));
	}

	/** An error at one field, told by a text of any file of messages. */
	public static UserError at(String path, UserErrorCode code, MessageSourceResolvable text) {
		return new UserError(code, text, path.isEmpty() ? List.of() : List.of(path.split("\\.")));
	}

	/** A text of {@code messages/errors}, to be told or filled in to another. */
	public static MessageSourceResolvable text(String key, @Nullable Object... values) {
		return new DefaultMessageSourceResolvable(new String[] { "errors." + key }, values, key);
	}

	/** A constant of a list as it is told; by its own name where no text has it. */
	public static MessageSourceResolvable word(Enum<?> word) {
		return new DefaultMessageSourceResolvable(
				new String[] { "errors.word." + word.getDeclaringClass().getSimpleName() + "." + word.name() },
				word.name());
	}

}
