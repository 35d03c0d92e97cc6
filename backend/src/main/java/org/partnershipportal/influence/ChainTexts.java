package org.partnershipportal.influence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.partnershipportal.influence.chain.Direction;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;

/**
 * Says in words why a step holds, where that is known from, and a whole chain as one
 * sentence: from the messages of {@code messages/tracing}, in the reader's language where
 * there is a file for it, in English otherwise.
 */
@Component
public class ChainTexts {

	private final MessageSource messages;

	private final Vocabularies vocabularies;

	private final VocabularyTexts labels;

	ChainTexts(MessageSource messages, Vocabularies vocabularies, VocabularyTexts labels) {
		this.messages = messages;
		this.vocabularies = vocabularies;
		this.labels = labels;
	}

	/** Why a step holds. */
	public String reason(ChainStep step, Locale locale) {
		String period = period(step, locale);
		if (step instanceof PartnershipStep partnership) {
			return text(locale, "reason.partnership", step.from().name(), partnership.to().name(),
					partnership.partnership().name(),
					inSentence(this.labels.label(
							this.vocabularies.term(Vocabulary.PARTNERSHIP_KINDS, partnership.partnership().kindCode()),
							locale)),
					text(locale, "formality." + partnership.partnership().formality()), period);
		}
		if (step instanceof HierarchyStep hierarchy) {
			return text(locale, (hierarchy.direction() == Direction.UP) ? "reason.up" : "reason.down",
					step.from().name(), hierarchy.to().name(), period);
		}
		Influence influence = ((InfluenceStep) step).influence();
		return text(locale, "reason.influence", step.from().name(), influence.side().name(), means(influence),
				text(locale, "strength." + influence.strength()), text(locale, "confidence." + influence.confidence()),
				period);
	}

	/** Where the knowledge of a step comes from. */
	public String source(ChainStep step, Locale locale) {
		if (step instanceof PartnershipStep partnership) {
			return text(locale, "source.partnership", day(partnership.partnership().changedOn(), locale));
		}
		if (step instanceof HierarchyStep hierarchy) {
			LocalDate confirmed = hierarchy.subordinate().confirmedOn();
			String unit = hierarchy.subordinate().name();
			return (confirmed != null) ? text(locale, "source.hierarchy.confirmed", unit, day(confirmed, locale))
					: text(locale, "source.hierarchy.never", unit);
		}
		Influence influence = ((InfluenceStep) step).influence();
		String code = influence.sourceCode();
		InformationSource source = (code != null) ? this.vocabularies.informationSource(code) : null;
		String by = (influence.saidBy() != null) ? influence.saidBy().name() : null;
		String key = (by != null) ? ((source != null) ? "by-source" : "by") : (source != null) ? "source" : "none";
		return text(locale, "source.influence." + key, by,
				(source != null) ? inSentence(this.labels.label(source, locale)) : null,
				day(influence.saidOn(), locale));
	}

	/** A chain as one sentence. */
	public String explanation(Chain chain, Locale locale) {
		String steps = chain.steps()
			.stream()
			.map((step) -> clause(step, locale))
			.collect(Collectors.joining(text(locale, "explanation.join") + " "));
		LocalDate breaks = chain.breaksOn();
		String end = (breaks != null) ? text(locale, "explanation.breaks", day(breaks, locale))
				: text(locale, "explanation.lasts");
		return text(locale, "explanation.sentence", chain.from().name(), steps, end);
	}

	/** What somebody who may not see more is told. */
	public String lead(ConfidentialLead lead, Locale locale) {
		return text(locale, "lead", lead.unit().name());
	}

	private String clause(ChainStep step, Locale locale) {
		if (step instanceof PartnershipStep partnership) {
			return text(locale, "explanation.partnership", partnership.to().name(), partnership.partnership().name());
		}
		if (step instanceof HierarchyStep hierarchy) {
			return text(locale, (hierarchy.direction() == Direction.UP) ? "explanation.up" : "explanation.down",
					hierarchy.to().name());
		}
		Influence influence = ((InfluenceStep) step).influence();
		return text(locale, "explanation.influence", influence.side().name(), means(influence));
	}

	private String period(ChainStep step, Locale locale) {
		LocalDate from = step.validFrom();
		LocalDate to = step.validTo();
		String key = (from != null) ? ((to != null) ? "both" : "since") : (to != null) ? "until" : "none";
		return text(locale, "period." + key, (from != null) ? day(from, locale) : null,
				(to != null) ? day(to, locale) : null);
	}

	/** The days are in the language of the texts, also where that is not the reader's. */
	private String day(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern(text(locale, "day"), Locale.forLanguageTag(text(locale, "language")))
			.format(day);
	}

	private String text(Locale locale, String key, @Nullable Object... values) {
		return Objects.requireNonNull(this.messages.getMessage("tracing." + key, values, locale));
	}

	/** The means as a part of a sentence, without the stop at its end. */
	private static String means(Influence influence) {
		String means = influence.means().strip();
		return means.endsWith(".") ? means.substring(0, means.length() - 1) : means;
	}

	/** A label in the middle of a sentence; abbreviations stay as they are. */
	private static String inSentence(String label) {
		boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
		return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
	}

}
