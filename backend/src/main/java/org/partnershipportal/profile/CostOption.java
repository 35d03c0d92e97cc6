package org.partnershipportal.profile;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * What a service costs (HSDS cost_option).
 *
 * @param id its id; empty before it has one
 * @param validFrom first day; null when always
 * @param validTo last day; null when open
 * @param option for whom or for what; null when for everybody
 * @param currency iSO 4217 code, three capital letters; null when nothing is to be paid
 * @param amount how much, in that currency; null when not a fixed amount
 * @param amountDescription in words; null when not given
 */
public record CostOption(String id, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable String option,
		@Nullable String currency, @Nullable Double amount, @Nullable String amountDescription) implements Part {

	public CostOption {
		option = Names.trimmed(option);
		currency = Names.trimmed(currency);
		amountDescription = Names.trimmed(amountDescription);
	}

	@Override
	public void check(Fields fields) {
		fields.text("option", this.option, Checks.NAME)
			.currency("currency", this.currency)
			.range("amount", this.amount, 0, 1000000000)
			.text("amountDescription", this.amountDescription, Checks.TEXT);
	}

}
