package org.partnershipportal.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * The templates of measures and what they say, and how far a measure came in words: from
 * the messages of {@code messages/assessment}, in the reader's language where there is a
 * file for it, in English otherwise.
 */
@Service
public class MeasureTemplates {

	private final MessageSource messages;

	MeasureTemplates(MessageSource messages) {
		this.messages = messages;
	}

	/** All templates. */
	@Guarded(Operation.MEASURE_TEMPLATES)
	public List<MeasureTemplate> list() {
		return Arrays.asList(MeasureTemplate.values());
	}

	/** A few words that name it. */
	public String label(MeasureTemplate template, Locale locale) {
		return text(template, "label", locale);
	}

	/** What exactly is asked or counted, the same each time. */
	public String question(MeasureTemplate template, Locale locale) {
		return text(template, "question", locale);
	}

	/** How to go about it. */
	public String guidance(MeasureTemplate template, Locale locale) {
		return text(template, "guidance", locale);
	}

	/** The answers people choose from, from 1 upwards; empty when nobody is asked. */
	public List<String> scale(MeasureTemplate template, Locale locale) {
		return IntStream.rangeClosed(1, template.steps())
			.mapToObj((step) -> text(template, "scale." + step, locale))
			.toList();
	}

	/** What the numbers count; null for shares. */
	public @Nullable String unit(MeasureTemplate template, Locale locale) {
		return template.share() ? null : text(template, "unit", locale);
	}

	/** Of a share: what is counted; null for other templates. */
	public @Nullable String countLabel(MeasureTemplate template, Locale locale) {
		return template.share() ? text(template, "count", locale) : null;
	}

	/** Of a share: out of what; null for other templates. */
	public @Nullable String totalLabel(MeasureTemplate template, Locale locale) {
		return template.share() ? text(template, "total", locale) : null;
	}

	private String text(MeasureTemplate template, String what, Locale locale) {
		return Objects.requireNonNull(
				this.messages.getMessage("assessment.template." + template.code() + "." + what, null, locale));
	}

}
