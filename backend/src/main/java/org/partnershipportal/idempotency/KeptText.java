package org.partnershipportal.idempotency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

import org.partnershipportal.common.UserError;

/**
 * What a refusal said, as it is kept: not the words, so that whoever sends the mutation
 * again reads them in the language of that time.
 *
 * @param codes where the text is looked for, in this order
 * @param otherwise what is said where there is none
 * @param values what it is filled in with
 */
record KeptText(List<String> codes, @Nullable String otherwise, List<Value> values) {

	private static KeptText of(MessageSourceResolvable text) {
		Object[] values = Objects.requireNonNullElse(text.getArguments(), new Object[0]);
		return new KeptText(List.of(Objects.requireNonNullElse(text.getCodes(), new String[0])),
				text.getDefaultMessage(), Arrays.stream(values).map(Value::of).toList());
	}

	private MessageSourceResolvable text() {
		return new DefaultMessageSourceResolvable(this.codes.toArray(String[]::new),
				this.values.stream().map(Value::value).toArray(), this.otherwise);
	}

	/** What kind of thing a text is filled in with. */
	enum Kind {

		NOTHING, WORD, INTEGER, LONG, DOUBLE, DAY, TEXT, SEVERAL

	}

	/**
	 * One thing that a text is filled in with.
	 *
	 * @param written a word, number or day, written
	 * @param text a text
	 * @param several the things of a list
	 */
	record Value(Kind kind, @Nullable String written, @Nullable KeptText text, List<Value> several) {

		private static Value of(@Nullable Object value) {
			if (value == null) {
				return new Value(Kind.NOTHING, null, null, List.of());
			}
			if (value instanceof MessageSourceResolvable text) {
				return new Value(Kind.TEXT, null, KeptText.of(text), List.of());
			}
			if (value instanceof Enum<?> word) {
				return of(UserError.word(word));
			}
			if (value instanceof List<?> list) {
				return new Value(Kind.SEVERAL, null, null, list.stream().map(Value::of).toList());
			}
			return new Value(kindOf(value), value.toString(), null, List.of());
		}

		private static Kind kindOf(Object value) {
			if (value instanceof String) {
				return Kind.WORD;
			}
			if (value instanceof Integer) {
				return Kind.INTEGER;
			}
			if (value instanceof Long) {
				return Kind.LONG;
			}
			if (value instanceof Double) {
				return Kind.DOUBLE;
			}
			if (value instanceof LocalDate) {
				return Kind.DAY;
			}
			throw new IllegalArgumentException(
					"A refusal is filled in with a " + value.getClass() + "; see to it that it can be kept");
		}

		private @Nullable Object value() {
			return switch (this.kind) {
				case NOTHING -> null;
				case WORD -> this.written;
				case INTEGER -> Integer.valueOf(Objects.requireNonNull(this.written));
				case LONG -> Long.valueOf(Objects.requireNonNull(this.written));
				case DOUBLE -> Double.valueOf(Objects.requireNonNull(this.written));
				case DAY -> LocalDate.parse(Objects.requireNonNull(this.written));
				case TEXT -> Objects.requireNonNull(this.text).text();
				case SEVERAL -> this.several.stream().map(Value::value).toList();
			};
		}

	}

	/** Tells the mapper how texts are kept and read again. */
	@JsonSerialize(converter = Keeping.class)
	@JsonDeserialize(converter = Reading.class)
	interface AsKept {

	}

	static final class Keeping extends StdConverter<MessageSourceResolvable, KeptText> {

		@Override
		public KeptText convert(MessageSourceResolvable text) {
			return of(text);
		}

	}

	static final class Reading extends StdConverter<KeptText, MessageSourceResolvable> {

		@Override
		public MessageSourceResolvable convert(KeptText kept) {
			return kept.text();
		}

	}

}
