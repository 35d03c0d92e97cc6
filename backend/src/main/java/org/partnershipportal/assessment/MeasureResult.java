package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * What was found when it was measured.
 *
 * @param id its id
 * @param measureId id of the measure
 * @param takenOn of which day it is
 * @param value the number; for a share in per cent, to one decimal; null for words
 * @param count of a share: how many; null otherwise
 * @param total of a share: out of how many; null otherwise
 * @param text what was found in words; null for numbers
 * @param comparison how the words compare with the state before the response; null for
 * numbers
 * @param note what else is to be known about it; null when not given
 * @param withdrawnOn the day it was withdrawn, because it is not right and cannot be put
 * right; null when it counts
 * @param withdrawnReason why it was withdrawn; null when it counts
 * @param version grows by one with every change
 */
public record MeasureResult(String id, String measureId, LocalDate takenOn, @Nullable Double value,
		@Nullable Integer count, @Nullable Integer total, @Nullable String text, @Nullable MeasureComparison comparison,
		@Nullable String note, @Nullable LocalDate withdrawnOn, @Nullable String withdrawnReason, int version) {

	/**
	 * Cypher expression of a result {@code found} of a measure {@code m}, to be read by
	 * {@link #from}.
	 */
	static final String PROJECTION = "found {.id, .takenOn, .value, .count, .total, .text, .comparison, .note, .withdrawnOn,"
			+ " .withdrawnReason, .version, measure: m.id}";

	public MeasureResult {
		text = Names.trimmed(text);
		note = Names.trimmed(note);
	}

	/** Whether it counts. */
	public boolean counts() {
		return this.withdrawnOn == null;
	}

	/** The same result, withdrawn. */
	MeasureResult withdrawn(LocalDate day, String reason) {
		return new MeasureResult(this.id, this.measureId, this.takenOn, this.value, this.count, this.total, this.text,
				this.comparison, this.note, day, reason.strip(), this.version + 1);
	}

	/** A share in per cent, to one decimal. */
	static @Nullable Double share(@Nullable Integer count, @Nullable Integer total) {
		return (count == null || total == null || total <= 0) ? null : Math.round(1000d * count / total) / 10d;
	}

	/** Reads what {@link #PROJECTION} returned. */
	static MeasureResult from(Value value) {
		Value number = value.get("value");
		Value count = value.get("count");
		Value total = value.get("total");
		String comparison = value.get("comparison").asString(null);
		return new MeasureResult(value.get("id").asString(), value.get("measure").asString(),
				value.get("takenOn").asLocalDate(), number.isNull() ? null : number.asDouble(),
				count.isNull() ? null : count.asInt(), total.isNull() ? null : total.asInt(),
				value.get("text").asString(null), (comparison != null) ? MeasureComparison.valueOf(comparison) : null,
				value.get("note").asString(null), value.get("withdrawnOn").asLocalDate(null),
				value.get("withdrawnReason").asString(null), value.get("version").asInt());
	}

}
