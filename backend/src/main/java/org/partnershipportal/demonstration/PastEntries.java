package org.partnershipportal.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.demonstration.AssessmentLoading.ConclusionEntry;
import org.partnershipportal.demonstration.AssessmentLoading.MeasureEntry;
import org.partnershipportal.demonstration.Entries.Day;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.scanning.Rating;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * What stands in the files of earlier years: one side a corner, one answer a question.
 */
final class PastEntries {

	private PastEntries() {
	}

	/** A number and what it means: {@code 4 Every night}. */
	record Weighed(int weight, String text) {

		@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
		static Weighed of(String text) {
			return new Weighed(Integer.parseInt(text.substring(0, 1)), text.substring(2));
		}

		Rating rating() {
			return new Rating(this.weight, this.text);
		}

	}

	/**
	 * A side with its answers.
	 *
	 * @param does what makes it a problem
	 * @param against what can be done
	 * @param by who can influence it: key of an actor, how strongly and by what means
	 */
	record PastSide(String name, @Nullable Population population, String who, String does, String why, String against,
			Map<String, Weighed> by) {
	}

	/**
	 * What was to be done.
	 *
	 * @param against which side's countermeasure it serves
	 * @param under name of the partnership under which it is a commitment
	 * @param respondedOn when it was agreed, if later than the others
	 * @param ended done or dropped; null while it is to be done
	 * @param begun whether it was begun
	 * @param due by when; three months after it was agreed when not given
	 */
	record PastAction(String text, List<String> by, SideKind against, @Nullable String under, @Nullable Day respondedOn,
			@Nullable ActionStatus ended, @Nullable Boolean begun, @Nullable Day due, @Nullable String note) {
	}

	/**
	 * A problem of earlier years.
	 *
	 * @param urgency frequency, harm, number affected, concern of the community
	 * @param seen how often each indicator was observed in the month before
	 * @param stage where the work stands; null when the last conclusion says it
	 */
	record PastProblem(String title, String definition, String owner, String community, List<String> phases,
			List<String> forms, List<String> sources, Day recordedOn, List<Weighed> urgency, Map<String, Integer> seen,
			PastSide victims, PastSide location, PastSide offenders, List<PastAction> actions,
			List<MeasureEntry> measures, @Nullable List<ConclusionEntry> conclusions, @Nullable SaraStage stage) {

		List<ConclusionEntry> concluded() {
			return Objects.requireNonNullElse(this.conclusions, List.of());
		}

		PastSide side(SideKind corner) {
			return switch (corner) {
				case VICTIM_GROUP -> this.victims;
				case LOCATION -> this.location;
				case OFFENDER_GROUP -> this.offenders;
			};
		}

	}

}
