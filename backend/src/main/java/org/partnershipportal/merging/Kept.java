package org.partnershipportal.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the undoing of a merge needs, as it is kept in JSON. Maps hold properties as
 * {@link KeptValues} writes them.
 *
 * @param labels labels of the entry that went
 * @param addedLabels labels that the entry that stays gained
 * @param before properties of the entry that stays that changed, as they were; null for
 * one that was not there
 * @param after the same as they became
 * @param moved the relations that moved
 * @param folded the relations of the entry that went that are no longer there
 * @param widened relations of the entry that stays that hold for longer
 * @param addedParts ids of items that were made for a list
 * @param saidBy ids of influences of others that the entry that went had told of
 * @param steps where the entry that went stands in lists of who took a step
 */
record Kept(List<String> labels, List<String> addedLabels, Map<String, @Nullable Object> before,
		Map<String, @Nullable Object> after, List<KeptLink> moved, List<KeptLink> folded, List<KeptLink> widened,
		List<String> addedParts, List<String> saidBy, List<KeptStep> steps) {

	/**
	 * A relation.
	 *
	 * @param relation which one
	 * @param out whether it leads away from the entry
	 * @param otherLabel a label of its other end
	 * @param other id or key of its other end
	 * @param before its properties before the merge
	 * @param after its properties after it; empty when it went
	 */
	record KeptLink(MergeRelation relation, boolean out, String otherLabel, String other,
			Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {

		static KeptLink of(Link link, Map<String, Object> before, Map<String, Object> after) {
			return new KeptLink(link.relation(), link.out(), link.otherLabel(), link.other(),
					KeptValues.written(before), KeptValues.written(after));
		}

	}

	/**
	 * Places in the list of who took the steps of something.
	 *
	 * @param label its label
	 * @param id its id
	 * @param positions from 0
	 */
	record KeptStep(String label, String id, List<Integer> positions) {
	}

	/**
	 * What the entry that stays is to have again: only what nobody changed since.
	 * @param now its properties as they are
	 */
	Map<String, @Nullable Object> restored(Map<String, Object> now) {
		Map<String, @Nullable Object> was = KeptValues.read(this.before);
		Map<String, @Nullable Object> became = KeptValues.read(this.after);
		Map<String, @Nullable Object> restored = new HashMap<>();
		became.forEach((name, value) -> {
			if (Objects.equals(value, now.get(name))) {
				restored.put(name, was.get(name));
			}
		});
		return restored;
	}

}
