package org.partnershipportal.assessment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * How it is found out whether a problem got smaller: what is counted or asked, how, when,
 * from which state and towards which.
 *
 * @param id its id
 * @param problemId id of the problem
 * @param name a few words that name it
 * @param kind whether its results are numbers or words
 * @param share whether the numbers are shares in per cent: so many out of so many
 * @param templateCode code of the template it was made from; null for one of the
 * community's own
 * @param question what exactly is asked or counted, as the template said when it was
 * made; null without template
 * @param method how it is found out, in the unit's own words; null when not given
 * @param unit what the numbers count; null for shares and words
 * @param baseline the number before the response; null when not known
 * @param baselineText the state before the response in words; null when not known
 * @param baselineOn of which day the baseline is; null without baseline
 * @param target the number aimed for; null when not given
 * @param targetText what is aimed for in words; null when not given
 * @param direction which numbers are better; null for words
 * @param firstDueOn when it is first to be measured; null when not planned
 * @param everyMonths after how many months again; null for once
 * @param endedOn the first day on which it is no longer measured; null before
 * @param version grows by one with every change of the measure itself
 */
public record Measure(String id, String problemId, String name, MeasureKind kind, boolean share,
		@Nullable String templateCode, @Nullable String question, @Nullable String method, @Nullable String unit,
		@Nullable Double baseline, @Nullable String baselineText, @Nullable LocalDate baselineOn,
		@Nullable Double target, @Nullable String targetText, @Nullable MeasureDirection direction,
		@Nullable LocalDate firstDueOn, @Nullable Integer everyMonths, @Nullable LocalDate endedOn, int version) {

	public Measure {
		name = name.strip();
		method = Names.trimmed(method);
		unit = Names.trimmed(unit);
		baselineText = Names.trimmed(baselineText);
		targetText = Names.trimmed(targetText);
	}

	/** Whether it says from where it starts. */
	public boolean hasBaseline() {
		return this.baseline != null || this.baselineText != null;
	}

	/** The same measure, no longer measured from a day on. */
	Measure ended(LocalDate day) {
		return new Measure(this.id, this.problemId, this.name, this.kind, this.share, this.templateCode, this.question,
				this.method, this.unit, this.baseline, this.baselineText, this.baselineOn, this.target, this.targetText,
				this.direction, this.firstDueOn, this.everyMonths, day, this.version + 1);
	}

	/** Cypher expression of a measure of a problem, to be read by {@link #from}. */
	static String projection(String measure, String problem) {
		return measure + " {.id, .name, .kind, .share, .template, .question, .method, .unit, .baseline, .baselineText,"
				+ " .baselineOn, .target, .targetText, .direction, .firstDueOn, .everyMonths, .endedOn, .version,"
				+ " problem: " + problem + ".id}";
	}

	/** Reads what {@link #projection} returned. */
	static Measure from(Value value) {
		Value baseline = value.get("baseline");
		Value target = value.get("target");
		String direction = value.get("direction").asString(null);
		Value everyMonths = value.get("everyMonths");
		return new Measure(value.get("id").asString(), value.get("problem").asString(), value.get("name").asString(),
				MeasureKind.valueOf(value.get("kind").asString()), value.get("share").asBoolean(),
				value.get("template").asString(null), value.get("question").asString(null),
				value.get("method").asString(null), value.get("unit").asString(null),
				baseline.isNull() ? null : baseline.asDouble(), value.get("baselineText").asString(null),
				value.get("baselineOn").asLocalDate(null), target.isNull() ? null : target.asDouble(),
				value.get("targetText").asString(null),
				(direction != null) ? MeasureDirection.valueOf(direction) : null,
				value.get("firstDueOn").asLocalDate(null), everyMonths.isNull() ? null : everyMonths.asInt(),
				value.get("endedOn").asLocalDate(null), value.get("version").asInt());
	}

}
