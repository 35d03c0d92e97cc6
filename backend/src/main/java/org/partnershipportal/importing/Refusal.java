package org.partnershipportal.importing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;

/**
 * Why a row was refused, in terms of its columns.
 *
 * @param column our column; empty when the row as a whole is at fault
 * @param reason what is wrong with it, then what else is
 */
record Refusal(String column, String reason) {

	/** In words of the language. */
	static Refusal of(UserErrorException fault, ErrorTexts texts, Locale language) {
		List<UserError> errors = fault.errors();
		String others = errors.stream()
			.skip(1)
			.map((error) -> " " + column(error) + ": " + message(error, texts, language))
			.collect(Collectors.joining());
		return new Refusal(column(errors.get(0)), message(errors.get(0), texts, language) + others);
	}

	private static String message(UserError error, ErrorTexts texts, Locale language) {
		boolean nextParty = error.path().size() > 1 && "parties".equals(error.path().get(0))
				&& !"0".equals(error.path().get(1));
		return texts.of(nextParty ? UserError.text("inTheNextRow", error.text()) : error.text(), language);
	}

	/**
	 * The services name the fields of their inputs; the columns are called after them.
	 */
	private static String column(UserError error) {
		List<String> path = error.path();
		if (path.isEmpty()) {
			return "";
		}
		if ("parties".equals(path.get(0))) {
			return (path.size() < 3) ? "party" : partyColumn(path.get(2));
		}
		return switch (path.get(0)) {
			case "id", "version" -> "";
			case "from" -> "status";
			default -> path.get(0).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		};
	}

	private static String partyColumn(String field) {
		return switch (field) {
			case "role" -> "role";
			case "validFrom" -> "party_from";
			case "validTo" -> "party_to";
			default -> "party";
		};
	}

}
