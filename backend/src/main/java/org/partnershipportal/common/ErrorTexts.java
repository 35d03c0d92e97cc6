package org.partnershipportal.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with an input in the reader's language, from
 * {@code messages/errors}.
 */
@Component
public class ErrorTexts {

	private final MessageSource messages;

	/**
	 * @param messages the texts, by language
	 */
	public ErrorTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** An error, said. */
	public String of(UserError error, Locale language) {
		return of(error.text(), language);
	}

	/** All that is wrong, one sentence after the other. */
	public String of(UserErrorException fault, Locale language) {
		return fault.errors().stream().map((error) -> of(error, language)).collect(Collectors.joining(" "));
	}

	/** A text with everything it is filled in with, said. */
	public String of(MessageSourceResolvable text, Locale language) {
		Object[] values = Objects.requireNonNullElse(text.getArguments(), new Object[0]);
		@Nullable Object[] said = Arrays.stream(values).map((value) -> said(value, language)).toArray();
		return this.messages
			.getMessage(new DefaultMessageSourceResolvable(text.getCodes(), said, text.getDefaultMessage()), language);
	}

	private @Nullable Object said(@Nullable Object value, Locale language) {
		if (value instanceof MessageSourceResolvable text) {
			return of(text, language);
		}
		if (value instanceof LocalDate day) {
			String pattern = Objects.requireNonNull(this.messages.getMessage("errors.day", null, language));
			Locale words = Locale
				.forLanguageTag(Objects.requireNonNull(this.messages.getMessage("errors.language", null, language)));
			return DateTimeFormatter.ofPattern(pattern, words).format(day);
		}
		if (value instanceof Enum<?> word) {
			return of(UserError.word(word), language);
		}
		if (value instanceof List<?> several) {
			return several.stream()
				.map((one) -> String.valueOf(said(one, language)))
				.collect(Collectors.joining(this.messages.getMessage("errors.join", null, ", ", language)));
		}
		return value;
	}

}
