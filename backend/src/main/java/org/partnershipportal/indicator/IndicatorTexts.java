package org.partnershipportal.indicator;

import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.partnershipportal.indicator.SuggestedService.ServiceReason;

/**
 * Says in words what signs are worth, and why somebody is suggested: from the messages of
 * {@code messages/indicator}, in the reader's language where there is a file for it, in
 * English otherwise.
 */
@Component
public class IndicatorTexts {

	private final MessageSource messages;

	IndicatorTexts(MessageSource messages) {
		this.messages = messages;
	}

	/** That signs are weighed together and decide nothing. */
	public String caution(Locale locale) {
		return text("caution", locale);
	}

	/** How little it takes to ask for help. */
	public String threshold(Locale locale) {
		return text("threshold", locale);
	}

	/** Who is treated as a child. */
	public String child(Locale locale) {
		return text("child", locale);
	}

	/** Why a kind of actor is suggested. */
	public String reason(InvolvementReason reason, Locale locale) {
		return text((reason.side() != null) ? "actor." + reason.phase() + "." + reason.side() : "actor.identification",
				locale);
	}

	/** Why a type of service is suggested. */
	public String reason(ServiceReason reason, Locale locale) {
		return text("service." + reason, locale);
	}

	private String text(String key, Locale locale) {
		return Objects.requireNonNull(this.messages.getMessage("indicator." + key, null, locale));
	}

}
