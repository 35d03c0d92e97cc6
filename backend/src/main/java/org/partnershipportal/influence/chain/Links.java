package org.partnershipportal.influence.chain;

import java.util.Arrays;

/**
 * Links from one thing to others, each with the half-open period in which it holds, as
 * parallel arrays. Immutable.
 */
final class Links {

	static final Links NONE = new Links(new int[0], new int[0], new int[0]);

	final int[] target;

	final int[] from;

	final int[] to;

	private Links(int[] target, int[] from, int[] to) {
		this.target = target;
		this.from = from;
		this.to = to;
	}

	int size() {
		return this.target.length;
	}

	/** Whether the link at a position holds on a day. */
	boolean holds(int position, int day) {
		return Days.holds(this.from[position], this.to[position], day);
	}

	/**
	 * The unbroken stretch around a day in which something is linked, by one link or by
	 * several that follow each other.
	 */
	Period period(int sought, int day) {
		int begin = day;
		int end = day;
		boolean longer = true;
		while (longer) {
			longer = false;
			for (int i = 0; i < this.target.length; i++) {
				if (this.target[i] == sought && this.from[i] <= end && this.to[i] >= begin
						&& (this.from[i] < begin || this.to[i] > end)) {
					begin = Math.min(begin, this.from[i]);
					end = Math.max(end, this.to[i]);
					longer = true;
				}
			}
		}
		return new Period(begin, end);
	}

	/** Collects links. */
	static final class Builder {

		private int size;

		private int[] target = new int[4];

		private int[] from = new int[4];

		private int[] to = new int[4];

		Builder add(int target, int from, int to) {
			if (this.size == this.target.length) {
				this.target = Arrays.copyOf(this.target, this.size * 2);
				this.from = Arrays.copyOf(this.from, this.size * 2);
				this.to = Arrays.copyOf(this.to, this.size * 2);
			}
			this.target[this.size] = target;
			this.from[this.size] = from;
			this.to[this.size] = to;
			this.size++;
			return this;
		}

		Links build() {
			return (this.size == 0) ? NONE : new Links(Arrays.copyOf(this.target, this.size),
					Arrays.copyOf(this.from, this.size), Arrays.copyOf(this.to, this.size));
		}

	}

}
