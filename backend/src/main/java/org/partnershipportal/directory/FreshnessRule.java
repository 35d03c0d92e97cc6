package org.partnershipportal.directory;

import java.time.LocalDate;
import java.time.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long it holds that somebody said an entry of the directory is right.
 *
 * @param remindAfter after which time its organisation is asked to look at it again
 * @param escalateAfter after which time the coordinating agency is to ask; not sooner
 */
@ConfigurationProperties("portal.freshness")
public record FreshnessRule(@DefaultValue("P6M") Period remindAfter, @DefaultValue("P12M") Period escalateAfter) {

	/** Stands for never where days are compared. */
	public static final LocalDate NEVER = LocalDate.of(1, 1, 1);

	private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

	private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

	public FreshnessRule {
		LocalDate reminded = ANY_DAY.plus(remindAfter);
		if (!reminded.isAfter(ANY_DAY)) {
			throw new IllegalArgumentException("portal.freshness.remind-after must be longer than nothing");
		}
		if (ANY_DAY.plus(escalateAfter).isBefore(reminded)) {
			throw new IllegalArgumentException(
					"portal.freshness.escalate-after must not be shorter than portal.freshness.remind-after");
		}
	}

	/**
	 * How fresh an entry is.
	 * @param confirmedOn when it was last said to be right; null for never
	 * @param day the day asked about
	 */
	public EntryFreshness of(@Nullable LocalDate confirmedOn, LocalDate day) {
		if (confirmedOn == null) {
			return EntryFreshness.NEVER;
		}
		if (confirmedOn.isBefore(before(EntryFreshness.OVERDUE, day))) {
			return EntryFreshness.OVERDUE;
		}
		return confirmedOn.isBefore(before(EntryFreshness.DUE, day)) ? EntryFreshness.DUE : EntryFreshness.CURRENT;
	}

	/**
	 * The day before which an entry was last confirmed that is as stale as that, or
	 * staler; one that never was counts as confirmed on {@link #NEVER}.
	 */
	public LocalDate before(EntryFreshness freshness, LocalDate day) {
		return switch (freshness) {
			case CURRENT -> ALWAYS;
			case DUE -> day.minus(this.remindAfter);
			case OVERDUE -> day.minus(this.escalateAfter);
			case NEVER -> NEVER.plusDays(1);
		};
	}

}
