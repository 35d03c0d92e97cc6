package org.partnershipportal.assessment;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in words how far a measure came: from the messages of {@code messages/assessment}.
 */
@Component
public class ProgressTexts {

	private final MessageSource messages;

	ProgressTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** From the baseline over the latest result towards the target, as one sentence. */
	public String text(MeasureProgress progress, Locale locale) {
		Double target = progress.target();
		Double share = progress.share();
		String key = progress.state().name();
		if (target != null && progress.state() != MeasureProgressState.TARGET_REACHED) {
			key += (progress.state() == MeasureProgressState.BETTER && share != null) ? ".share" : ".target";
		}
		return message(locale, "progress." + key, number(progress, progress.baseline(), locale),
				number(progress, progress.latest(), locale),
				DateTimeFormatter.ofPattern(message(locale, "day"), words(locale)).format(progress.latestOn()),
				(target != null) ? number(progress, target, locale) : null,
				(share != null) ? percent(share, locale) : null);
	}

	private String number(MeasureProgress progress, double number, Locale locale) {
		NumberFormat format = NumberFormat.getNumberInstance(words(locale));
		format.setMaximumFractionDigits(2);
		String digits = format.format(number);
		return progress.percent() ? message(locale, "percent", digits)
				: message(locale, "number", digits, Objects.requireNonNullElse(progress.unit(), ""));
	}

	/** Never all of the way before the target is reached. */
	private String percent(double share, Locale locale) {
		return message(locale, "percent",
				NumberFormat.getIntegerInstance(words(locale)).format(Math.min(99, Math.round(share * 100))));
	}

	/** Numbers and days are in the language of the texts, as they are for chains. */
	private Locale words(Locale locale) {
		return Locale.forLanguageTag(message(locale, "language"));
	}

	private String message(Locale locale, String key, @Nullable Object... values) {
		return Objects.requireNonNull(this.messages.getMessage("assessment." + key, values, locale));
	}

}
