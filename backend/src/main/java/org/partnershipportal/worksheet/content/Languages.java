package org.partnershipportal.worksheet.content;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The languages the paper has words for: those with a file beside
 * {@code messages/worksheet.properties}, and English.
 */
@Component
public class Languages {

	/** What there is always. */
	public static final Locale ENGLISH = Locale.ENGLISH;

	private final MessageSource messages;

	Languages(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The words in a language, or in English when there are none.
	 * @param asked the language asked for
	 */
	public Choice choose(Locale asked) {
		String language = asked.getLanguage();
		if (language.equals(ENGLISH.getLanguage()) || hasWords(language)) {
			return new Choice(new Words(this.messages, asked), null);
		}
		String name = language.isEmpty() ? asked.toLanguageTag() : asked.getDisplayLanguage(ENGLISH);
		return new Choice(new Words(this.messages, ENGLISH), name);
	}

	private static boolean hasWords(String language) {
		return language.matches("[a-z]{2,8}")
				&& new ClassPathResource("messages/worksheet_" + language + ".properties").exists();
	}

	/**
	 * The words that were chosen.
	 *
	 * @param words the words
	 * @param missing name of the language asked for, in English, when there are none in
	 * it; null when there are
	 */
	public record Choice(Words words, @Nullable String missing) {
	}

}
