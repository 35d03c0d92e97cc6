package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.partnershipportal.influence.chain.LinkRows.StatusRow;

/**
 * A partnership in the arrays. Its status on a day is the last one that began by then;
 * from its end date on it is ended whatever was said.
 */
final class PartnershipLinks {

	private static final String ACTIVE = "ACTIVE";

	final String id;

	final String kind;

	final String formality;

	final Links parties;

	final int validTo;

	final List<StatusRow> statuses;

	private final int[] since;

	private final boolean[] active;

	PartnershipLinks(String id, String kind, String formality, int validTo, List<StatusRow> statuses, Links parties) {
		this.id = id;
		// There are few of them, and each search looks up each: the same string is found
		// at
		// once.
		this.kind = kind.intern();
		this.formality = formality.intern();
		this.validTo = validTo;
		this.parties = parties;
		this.statuses = List.copyOf(statuses);
		List<StatusRow> ordered = ordered(statuses);
		this.since = ordered.stream().mapToInt((status) -> Days.of(status.since())).toArray();
		this.active = new boolean[this.since.length];
		for (int i = 0; i < this.active.length; i++) {
			this.active[i] = ACTIVE.equals(ordered.get(i).status());
		}
	}

	/** By day; of several on one day only the last, which is the later word. */
	private static List<StatusRow> ordered(List<StatusRow> statuses) {
		SortedMap<LocalDate, StatusRow> byDay = new TreeMap<>();
		statuses.forEach((status) -> byDay.put(status.since(), status));
		return List.copyOf(byDay.values());
	}

	/** Whether chains may lead through it on a day. */
	boolean active(int day) {
		int last = last(day);
		return day < this.validTo && last >= 0 && this.active[last];
	}

	/** The unbroken stretch of activity in which a day lies on which it is active. */
	Period activity(int day) {
		int last = last(day);
		int first = last;
		while (first > 0 && this.active[first - 1]) {
			first--;
		}
		while (last + 1 < this.since.length && this.active[last + 1]) {
			last++;
		}
		return new Period(this.since[first],
				(last + 1 < this.since.length) ? Math.min(this.validTo, this.since[last + 1]) : this.validTo);
	}

	private int last(int day) {
		int last = -1;
		while (last + 1 < this.since.length && this.since[last + 1] <= day) {
			last++;
		}
		return last;
	}

}
