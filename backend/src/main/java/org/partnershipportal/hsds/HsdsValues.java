package org.partnershipportal.hsds;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the types of their columns. What can be understood only one way
 * is written the way of the specification, and said; what is not what it should be is
 * left out, and said.
 */
final class HsdsValues {

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,30})(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

	/** With seconds and offset, as RFC 3339 demands. */
	private static final Pattern MOMENT = Pattern
		.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

	private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9-]+\\.)+[a-z]{2,}(:\\d+)?([/?#]\\S*)?");

	private static final Pattern SPACE = Pattern.compile("[\\s_]+");

	private static final char REPLACEMENT = '\uFFFD';

	private final int longest;

	HsdsValues(int longest) {
		this.longest = longest;
	}

	/** Where the faults of a value are told. */
	@FunctionalInterface
	interface Faults {

		void add(HsdsColumn column, HsdsFault fault, Object... values);

	}

	/** The value as it is given on; null when it says nothing or is left out. */
	@Nullable Object checked(HsdsColumn column, Object value, Faults faults) {
		if (value instanceof BigDecimal number && column.type() == HsdsType.NUMBER) {
			return number;
		}
		String text = value.toString();
		if (text.isBlank()) {
			return null;
		}
		if (text.length() > this.longest) {
			faults.add(column, HsdsFault.TOO_LONG, text.length(), this.longest);
			return null;
		}
		if (value instanceof BigDecimal) {
			faults.add(column, HsdsFault.OTHER_TYPE, text);
		}
		if (text.indexOf(REPLACEMENT) >= 0) {
			faults.add(column, HsdsFault.DAMAGED_TEXT, text);
		}
		if (!column.allowed().isEmpty()) {
			return allowed(column, text.strip(), faults);
		}
		return (column.type() == HsdsType.TEXT) ? text : typed(column, text.strip(), faults);
	}

	private static @Nullable Object typed(HsdsColumn column, String text, Faults faults) {
		return switch (column.type()) {
			case NUMBER -> number(column, text, faults);
			case DATE -> known(column, text, day(text), HsdsFault.NOT_A_DATE, faults);
			case TIME -> known(column, text, (time(text) != null) ? text : null, HsdsFault.NOT_A_TIME, faults);
			case DATE_TIME -> known(column, text, momentText(text), HsdsFault.NOT_A_MOMENT, faults);
			case URI -> known(column, text, address(text), HsdsFault.NOT_A_URI, faults);
			case EMAIL -> known(column, text, EmailValidator.getInstance().isValid(text) ? text : null,
					HsdsFault.NOT_AN_EMAIL, faults);
			case ID, TEXT -> text;
		};
	}

	private static @Nullable Object number(HsdsColumn column, String text, Faults faults) {
		if (!NUMBER.matcher(text).matches()) {
			faults.add(column, HsdsFault.NOT_A_NUMBER, text);
			return null;
		}
		return new BigDecimal(text);
	}

	private static @Nullable String allowed(HsdsColumn column, String text, Faults faults) {
		String folded = SPACE.matcher(text).replaceAll(" ");
		String value = column.allowed().stream().filter((one) -> one.equalsIgnoreCase(folded)).findFirst().orElse(null);
		if (value == null) {
			faults.add(column, HsdsFault.NOT_ALLOWED, text, List.copyOf(column.allowed()));
			return null;
		}
		return known(column, text, value, HsdsFault.NOT_ALLOWED, faults);
	}

	private static @Nullable String known(HsdsColumn column, String text, @Nullable String value, HsdsFault otherwise,
			Faults faults) {
		if (value == null) {
			faults.add(column, otherwise, text);
		}
		else if (!value.equals(text)) {
			faults.add(column, HsdsFault.NORMALISED, text, value);
		}
		return value;
	}

	private static @Nullable String day(String text) {
		try {
			if (text.indexOf('T') == 10) {
				return (momentText(text) != null) ? text.substring(0, 10) : null;
			}
			return LocalDate.parse(text).toString();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** A time of day without its offset; null when the text is none. */
	static @Nullable LocalTime time(String text) {
		try {
			return (text.endsWith("Z") || text.indexOf('+') > 0 || text.indexOf('-') > 0)
					? OffsetTime.parse(text).toLocalTime() : LocalTime.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** A point in time; null when the text is none. */
	static @Nullable OffsetDateTime moment(String text) {
		try {
			return OffsetDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			return localMoment(text);
		}
	}

	private static @Nullable OffsetDateTime localMoment(String text) {
		try {
			return (text.length() == 10) ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
					: LocalDateTime.parse(text.replace(' ', 'T')).atOffset(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable String momentText(String text) {
		OffsetDateTime moment = moment(text);
		if (moment == null) {
			return null;
		}
		return MOMENT.matcher(text).matches() ? text : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
	}

	private static @Nullable String address(String text) {
		String whole = HOST.matcher(text).matches() ? "https://" + text : text;
		try {
			URI uri = new URI(whole);
			boolean web = whole.toLowerCase(Locale.ROOT).startsWith("http");
			return (uri.isAbsolute() && !(web && uri.getRawAuthority() == null)) ? uri.toASCIIString() : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

}
