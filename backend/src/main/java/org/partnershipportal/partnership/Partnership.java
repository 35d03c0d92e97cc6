package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.common.Names;

/**
 * An established relation with regular communication about security.
 *
 * @param id its id
 * @param name the name it goes by
 * @param kindCode code of its kind
 * @param level at which level the parties meet
 * @param formality how firmly it is written down
 * @param formCodes codes of the forms of co-operation
 * @param description what it is about; null when not given
 * @param validFrom first day of its term
 * @param validTo first day on which it no longer holds; null when it has no end
 * @param reviewOn when the parties mean to look at it again; null when not agreed
 * @param statusChanges the changes of its status, in order
 * @param version grows by one with every change, of its parties too
 * @param changedOn the day of the last change
 */
public record Partnership(String id, String name, String kindCode, PartnershipLevel level, Formality formality,
		List<String> formCodes, @Nullable String description, LocalDate validFrom, @Nullable LocalDate validTo,
		@Nullable LocalDate reviewOn, List<StatusChange> statusChanges, int version, LocalDate changedOn) {

	public Partnership {
		name = name.strip();
		description = Names.trimmed(description);
		formCodes = List.copyOf(formCodes);
		statusChanges = List.copyOf(statusChanges);
	}

	/** How it stands on a day: it lapses on its end date by itself. */
	public PartnershipStatus status(LocalDate day) {
		return standing().on(day);
	}

	Standing standing() {
		return new Standing(this.validFrom, this.validTo, this.statusChanges);
	}

	/** The same partnership as it stands now, changed on a day. */
	Partnership changed(Standing standing, LocalDate day) {
		return new Partnership(this.id, this.name, this.kindCode, this.level, this.formality, this.formCodes,
				this.description, standing.validFrom(), standing.validTo(), this.reviewOn, standing.changes(),
				this.version + 1, day);
	}

	/** Cypher expression of a partnership, to be read by {@link #from}. */
	public static String projection(String variable) {
		return variable + " {.id, .name, .kind, .level, .formality, .forms, .description, .validFrom, .validTo,"
				+ " .reviewOn, .statuses, .statusSince, .version, .changedOn}";
	}

	/** Reads what {@link #projection} returned. */
	public static Partnership from(Value value) {
		List<PartnershipStatus> statuses = value.get("statuses")
			.asList((status) -> PartnershipStatus.valueOf(status.asString()));
		List<LocalDate> since = value.get("statusSince").asList(Value::asLocalDate);
		return new Partnership(value.get("id").asString(), value.get("name").asString(), value.get("kind").asString(),
				PartnershipLevel.valueOf(value.get("level").asString()),
				Formality.valueOf(value.get("formality").asString()), value.get("forms").asList(Value::asString),
				value.get("description").asString(null), value.get("validFrom").asLocalDate(),
				value.get("validTo").asLocalDate(null), value.get("reviewOn").asLocalDate(null),
				IntStream.range(0, statuses.size())
					.mapToObj((i) -> new StatusChange(statuses.get(i), since.get(i)))
					.toList(),
				value.get("version").asInt(), value.get("changedOn").asLocalDate());
	}

}
