package org.partnershipportal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.history.HistoryValue.Kind;
import org.partnershipportal.vocabulary.InformationSource;
import org.partnershipportal.vocabulary.Labelled;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.VocabularyTexts;

/** Reads what the change record keeps of an object, as people read it. */
@Component
class StateReader {

	/** What has no name of its own is called by what it is about, or by its kind. */
	private static final List<String> NAMES = List.of("name", "title", "indicator", "kind");

	private final JsonMapper json = JsonMapper.shared();

	private final Vocabularies vocabularies;

	private final VocabularyTexts labels;

	StateReader(Vocabularies vocabularies, VocabularyTexts labels) {
		this.vocabularies = vocabularies;
		this.labels = labels;
	}

	/** The fields of a state, empty ones included; none when there is no state. */
	List<HistoryField> fields(Shape shape, @Nullable String state) {
		if (state == null) {
			return List.of();
		}
		JsonNode tree = this.json.readTree(state);
		JsonNode own = (shape.envelope() != null) ? tree.path(shape.envelope()) : tree;
		List<HistoryField> fields = new ArrayList<>();
		shape.fields().forEach((name, reading) -> {
			JsonNode value = own.has(name) ? own.path(name) : tree.path(name);
			fields.add(new HistoryField(name, values(reading, value)));
		});
		return fields;
	}

	/** What an object is called in a state; null when it has no name. */
	static @Nullable String name(List<HistoryField> fields) {
		Optional<HistoryField> side = fields.stream().filter((field) -> field.name().equals("side")).findFirst();
		List<HistoryField> named = side.flatMap((field) -> field.values().stream().findFirst())
			.map(HistoryValue::parts)
			.filter((parts) -> !parts.isEmpty())
			.orElse(fields);
		return named.stream()
			.filter((field) -> NAMES.contains(field.name()))
			.flatMap((field) -> field.values().stream())
			.map(HistoryValue::text)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private List<HistoryValue> values(Reading reading, JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return List.of();
		}
		return value.isArray() ? value.valueStream().flatMap((item) -> value(reading, item)).toList()
				: value(reading, value).toList();
	}

	private Stream<HistoryValue> value(Reading reading, JsonNode value) {
		if (reading.kind() == Reading.Kind.PARTS) {
			return Stream.of(new HistoryValue(Kind.PARTS, null, parts(reading.parts(), value)));
		}
		if (reading.kind() == Reading.Kind.FLAG) {
			return value.asBoolean(false) ? Stream.of(HistoryValue.of(Kind.CONSTANT, "YES")) : Stream.empty();
		}
		String text = value.isValueNode() ? text(value) : "";
		return text.isEmpty() ? Stream.empty() : Stream.of(switch (reading.kind()) {
			case DAY -> HistoryValue.of(Kind.DAY, text);
			case CONSTANT -> HistoryValue.of(Kind.CONSTANT, text);
			case REFERENCE -> HistoryValue.of(Kind.REFERENCE, text);
			case ACTOR_KIND -> HistoryValue.of(Kind.TEXT, label(this.vocabularies.actorKindOf(text)));
			case INDICATOR -> HistoryValue.of(Kind.TEXT, label(this.vocabularies.indicatorOf(text)));
			case SOURCE -> HistoryValue.of(Kind.TEXT, source(text));
			case TERM -> HistoryValue.of(Kind.TEXT,
					label(this.vocabularies.term(Objects.requireNonNull(reading.vocabulary()), text)));
			default -> HistoryValue.of(Kind.TEXT, text);
		});
	}

	/** A number without the zeros that only its storage added. */
	private static String text(JsonNode value) {
		return value.isFloatingPointNumber() ? value.decimalValue().stripTrailingZeros().toPlainString()
				: value.asString();
	}

	private List<HistoryField> parts(Map<String, Reading> readings, JsonNode value) {
		List<HistoryField> parts = new ArrayList<>();
		readings.forEach((name, reading) -> {
			List<HistoryValue> values = values(reading, value.path(name));
			if (!values.isEmpty()) {
				parts.add(new HistoryField(name, values));
			}
		});
		return parts;
	}

	private String label(Labelled term) {
		return this.labels.label(term, LocaleContextHolder.getLocale());
	}

	private String source(String code) {
		InformationSource source = this.vocabularies.informationSource(code);
		return (source != null) ? label(source) : code;
	}

}
