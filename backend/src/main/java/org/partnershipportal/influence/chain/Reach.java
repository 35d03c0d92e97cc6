package org.partnershipportal.influence.chain;

import org.jspecify.annotations.Nullable;

/**
 * An actor that can be reached, and the last step of the strongest way there; the steps
 * before it hang on {@link #previous}.
 */
final class Reach {

	/** No partnership: the start, or a step between units. */
	static final int NO_PARTNERSHIP = -1;

	/** The strength of a way without steps, see {@link #strength}. */
	static final long FULL = 1_000_000_000_000_000L;

	final int actor;

	/** How many steps lead here. */
	final int steps;

	/**
	 * The product of the factors of all steps in per mille, times 1000 for every step
	 * less than the most there may be, so that ways of different length compare exactly.
	 */
	final long strength;

	/** The factor of the last step in per mille. */
	final int factor;

	/** Where the last step starts; null at the start itself. */
	final @Nullable Reach previous;

	/** The partnership of the last step. */
	final int partnership;

	/** Which way a step between units leads; null for any other. */
	final @Nullable Direction direction;

	private Reach(int actor, int steps, long strength, int factor, @Nullable Reach previous, int partnership,
			@Nullable Direction direction) {
		this.actor = actor;
		this.steps = steps;
		this.strength = strength;
		this.factor = factor;
		this.previous = previous;
		this.partnership = partnership;
		this.direction = direction;
	}

	static Reach start(int actor) {
		return new Reach(actor, 0, FULL, 1000, null, NO_PARTNERSHIP, null);
	}

	Reach through(int partnership, int actor, int factor) {
		return new Reach(actor, this.steps + 1, extended(factor), factor, this, partnership, null);
	}

	Reach along(Direction direction, int actor, int factor) {
		return new Reach(actor, this.steps + 1, extended(factor), factor, this, NO_PARTNERSHIP, direction);
	}

	/** The strength after one more step. Exact: it is still a multiple of 1000. */
	long extended(int factor) {
		return this.strength / 1000 * factor;
	}

}
