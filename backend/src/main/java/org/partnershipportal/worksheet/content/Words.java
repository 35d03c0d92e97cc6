package org.partnershipportal.worksheet.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;

/** The words of the paper in one language. */
public final class Words {

	private final MessageSource messages;

	private final Locale language;

	Words(MessageSource messages, Locale language) {
		this.messages = messages;
		this.language = language;
	}

	/** The language they are in. */
	public Locale language() {
		return this.language;
	}

	/** A text of {@code messages/worksheet}. */
	public String say(String key, Object... values) {
		return text("worksheet." + key, values);
	}

	/** A text of any feature. */
	String text(String key, Object... values) {
		return Objects.requireNonNull(this.messages.getMessage(key, values, this.language));
	}

	/** A day, as the language writes it. */
	public String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(say("day"), this.language).format(day);
	}

}
