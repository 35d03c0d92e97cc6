package org.partnershipportal.importing;

import java.time.Duration;

/**
 * How many rows of a package are carried out in one step. Small steps keep the database
 * busy with ending transactions; large ones let a stop wait, and on a slow machine take
 * longer than a transaction may. So it follows how long they take.
 */
final class StepSize {

	static final int FIRST = 500;

	private static final int LEAST = 50;

	private static final int MOST = 4_000;

	/** A step that took longer was too large. */
	private static final Duration LONG = Duration.ofSeconds(5);

	/** After one that took less, there can be more in the next. */
	private static final Duration SHORT = Duration.ofSeconds(2);

	private int rows = FIRST;

	/** With so many rows a step is full. */
	int rows() {
		return this.rows;
	}

	/** Takes into account how long a step of so many rows took. */
	void took(int some, Duration time) {
		if (time.compareTo(LONG) > 0) {
			this.rows = Math.max(LEAST, Math.min(this.rows, some) / 2);
		}
		else if (time.compareTo(SHORT) < 0 && some >= this.rows) {
			this.rows = Math.min(MOST, this.rows * 2);
		}
	}

}
