package org.partnershipportal.merging;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a merge would do, before it is made.
 *
 * @param kind what is merged
 * @param stays the entry that stays
 * @param goes the entry that goes
 * @param fields the fields of which either has a value
 * @param moves what hangs on the entry that goes, counted
 * @param warnings what is worth knowing before
 */
public record MergePreview(MergeKind kind, Half stays, Half goes, List<Field> fields, List<Move> moves,
		List<Warning> warnings) {

	public MergePreview {
		fields = List.copyOf(fields);
		moves = List.copyOf(moves);
		warnings = List.copyOf(warnings);
	}

	/**
	 * One of the two.
	 *
	 * @param id its id
	 * @param name its name
	 * @param version its version
	 * @param closedOn the first day on which it no longer acts, or is offered; null while
	 * it does
	 * @param confidential whether only some may know of it
	 */
	public record Half(String id, String name, int version, @Nullable LocalDate closedOn, boolean confidential) {
	}

	/**
	 * A field.
	 *
	 * @param name its name
	 * @param staying the values of the entry that stays
	 * @param going the values of the entry that goes
	 * @param keep whose are kept when nothing is said
	 * @param choices what can be said; empty when a list of the profile decides
	 */
	public record Field(String name, List<String> staying, List<String> going, MergeKeep keep,
			List<MergeKeep> choices) {

		public Field {
			staying = List.copyOf(staying);
			going = List.copyOf(going);
			choices = List.copyOf(choices);
		}

	}

	/**
	 * Relations of one kind.
	 *
	 * @param relation which
	 * @param moves how many move
	 * @param both how many both have, so that they become one
	 * @param bothNames names of these, where they may be told
	 */
	public record Move(MergeRelation relation, int moves, int both, List<String> bothNames) {

		public Move {
			bothNames = List.copyOf(bothNames);
		}

	}

	/**
	 * Something worth knowing.
	 *
	 * @param kind what
	 * @param count how often
	 */
	public record Warning(MergeWarning kind, int count) {
	}

}
