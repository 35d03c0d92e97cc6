package org.partnershipportal.assessment;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Measures that every unit takes in the same way, so that results can be compared from
 * one year to the next and from one problem to another. Their words stand in
 * {@code messages/assessment}.
 */
public enum MeasureTemplate {

	/** How many people a service reached. */
	SERVICES_REACHED(false, MeasureDirection.UP, 1, 0),

	/** Which part of the referrals was answered in time. */
	REFERRALS_ANSWERED(true, MeasureDirection.UP, 3, 0),

	/** How often indicators of the community's list were observed. */
	INDICATORS_OBSERVED(false, MeasureDirection.DOWN, 1, 0),

	/** Which part of those asked has confidence in the police. */
	CONFIDENCE_IN_POLICE(true, MeasureDirection.UP, 6, 5),

	/** How often the problem itself is reported. */
	RECURRENCE(false, MeasureDirection.DOWN, 1, 0);

	private final boolean share;

	private final MeasureDirection direction;

	private final int everyMonths;

	private final int steps;

	MeasureTemplate(boolean share, MeasureDirection direction, int everyMonths, int steps) {
		this.share = share;
		this.direction = direction;
		this.everyMonths = everyMonths;
		this.steps = steps;
	}

	/** The template of a code; empty when there is none. */
	public static Optional<MeasureTemplate> of(@Nullable String code) {
		return Arrays.stream(values()).filter((template) -> template.name().equals(code)).findFirst();
	}

	/** What is stored of it. */
	public String code() {
		return name();
	}

	/** Of which kind its results are: all templates count. */
	public MeasureKind kind() {
		return MeasureKind.QUANTITATIVE;
	}

	/** Whether its results are a share in per cent, found by counting twice. */
	public boolean share() {
		return this.share;
	}

	/** Which numbers are better. */
	public MeasureDirection direction() {
		return this.direction;
	}

	/** How often it is best measured, in months. */
	public int everyMonths() {
		return this.everyMonths;
	}

	/** Of how many steps the scale is on which people answer; 0 when nobody is asked. */
	public int steps() {
		return this.steps;
	}

}
