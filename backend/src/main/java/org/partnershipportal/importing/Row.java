package org.partnershipportal.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.common.Patch;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;

/**
 * A row in our columns. An empty cell says nothing: what is there stays.
 *
 * @param line the line in the file
 * @param values what is said, by column; columns that say nothing are missing
 * @param leftOut what could not be used, for the report
 */
record Row(int line, Map<String, String> values, List<MessageSourceResolvable> leftOut) {

	/** Whose ids the rows use, when they do not say. */
	static final String SOURCE = "csv";

	@Nullable String text(String column) {
		return this.values.get(column);
	}

	/**
	 * A text that must be there.
	 * @throws UserErrorException at the column
	 */
	String required(String column) {
		String text = text(column);
		if (text == null) {
			throw UserErrorException.at(column, UserErrorCode.REQUIRED, "giveAValue");
		}
		return text;
	}

	/** Values separated by semicolons; null when nothing is said. */
	@Nullable List<String> list(String column) {
		String text = text(column);
		return (text == null) ? null
				: Arrays.stream(text.split(";"))
					.map(String::strip)
					.filter((part) -> !part.isEmpty())
					.distinct()
					.toList();
	}

	/**
	 * A day.
	 * @throws UserErrorException at the column
	 */
	@Nullable LocalDate day(String column) {
		String text = text(column);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			throw UserErrorException.at(column, UserErrorCode.INVALID, "isNoDayWriteItLike", text);
		}
	}

	/**
	 * A whole number.
	 * @throws UserErrorException at the column
	 */
	@Nullable Integer number(String column) {
		String text = text(column);
		try {
			return (text != null) ? Integer.valueOf(text) : null;
		}
		catch (NumberFormatException ex) {
			throw UserErrorException.at(column, UserErrorCode.INVALID, "isNoWholeNumber", text);
		}
	}

	/**
	 * One of a few words.
	 * @throws UserErrorException at the column
	 */
	<E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
		String text = text(column);
		return (text != null) ? word(column, text, type) : null;
	}

	/** Several of a few words; null when nothing is said. */
	<E extends Enum<E>> @Nullable List<E> someOf(String column, Class<E> type) {
		List<String> words = list(column);
		return (words != null) ? words.stream().map((word) -> word(column, word, type)).toList() : null;
	}

	private static <E extends Enum<E>> E word(String column, String text, Class<E> type) {
		E[] words = Objects.requireNonNull(type.getEnumConstants());
		return Arrays.stream(words)
			.filter((word) -> word.name().equals(text.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> UserErrorException.at(column, UserErrorCode.INVALID, "isNotOneOf", text,
					Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", "))));
	}

	/** What the row changes of a field: nothing when it says what is there already. */
	static <T> Patch<T> patch(@Nullable T said, @Nullable T current) {
		return (said == null || said.equals(current)) ? Patch.keep() : Patch.to(said);
	}

	/**
	 * The same of a text, by column.
	 * @param current the text that is there
	 */
	Patch<String> change(String column, @Nullable String current) {
		return patch(text(column), current);
	}

	/** Whose ids the row uses. */
	String source() {
		return Objects.requireNonNullElse(text("source"), SOURCE);
	}

	/**
	 * What others call the thing of this row: its id, or else its name among what belongs
	 * together.
	 * @param among the kind, or the provider, within which the name is unique
	 * @param nameKey the folded name
	 */
	String externalKey(String among, String nameKey) {
		String id = text("id");
		return source() + "|" + ((id != null) ? id : "name:" + among + ":" + nameKey);
	}

}
