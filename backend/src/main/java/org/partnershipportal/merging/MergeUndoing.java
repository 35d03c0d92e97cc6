package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.merging.Kept.KeptLink;
import org.partnershipportal.merging.LinkWriter.NewLink;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Undoes merges. What nobody touched since is letter by letter what it was; what was
 * changed or added since stays with the entry that stayed.
 */
@Service
public class MergeUndoing {

	private static final String VERSION = "version";

	private final EntryReader reader;

	private final MergeStore store;

	private final LinkWriter links;

	private final Versions versions;

	private final MergeRecord record;

	MergeUndoing(EntryReader reader, MergeStore store, LinkWriter links, Versions versions, MergeRecord record) {
		this.reader = reader;
		this.store = store;
		this.links = links;
		this.versions = versions;
		this.record = record;
	}

	/**
	 * What undoing does.
	 *
	 * @param merge the merge
	 * @param returning how many relations go back
	 * @param remaining how many of those that moved were ended, changed in a list or
	 * removed since, and do not go back
	 * @param fields names of the fields that become again what they were
	 * @param changedSince names of the fields that were changed since and stay as they
	 * are
	 */
	public record Preview(Merge merge, int returning, int remaining, List<String> fields, List<String> changedSince) {

		public Preview {
			fields = List.copyOf(fields);
			changedSince = List.copyOf(changedSince);
		}

	}

	/**
	 * What undoing a merge would do now.
	 * @throws NotFoundException when there is no such merge, or it was undone
	 */
	@Guarded(Operation.UNDO_MERGE_PREVIEW)
	public Preview preview(String id) {
		MergeStore.Recorded recorded = this.store.find(id)
			.filter((found) -> found.merge().undoneAt() == null)
			.orElseThrow(() -> new NotFoundException("id"));
		Merge merge = recorded.merge();
		MergeEntry stays = this.reader.find(merge.kind(), merge.staysId()).orElse(null);
		if (stays == null) {
			// It was merged on: only that can be undone now.
			return new Preview(merge, 0, 0, List.of(), List.of());
		}
		int returning = returning(stays, id).size();
		Map<String, @Nullable Object> restored = recorded.kept().restored(stays.properties());
		List<String> shown = recorded.kept().after().keySet().stream().filter(MergeUndoing::shown).sorted().toList();
		return new Preview(merge, returning, recorded.kept().moved().size() - returning,
				shown.stream().filter(restored::containsKey).toList(),
				shown.stream().filter((name) -> !restored.containsKey(name)).toList());
	}

	private static boolean shown(String property) {
		return !property.equals(VERSION) && !property.equals("nameKey");
	}

	/**
	 * Undoes a merge.
	 * @throws UserErrorException when there is none, or a later one has to be undone
	 * first
	 */
	@Transactional
	@Guarded(Operation.UNDO_MERGE)
	public Merge undo(String id) {
		this.store.lock(id);
		MergeStore.Recorded recorded = this.store.find(id).orElseThrow(() -> Versions.missing("id"));
		Merge merge = recorded.merge();
		if (merge.undoneAt() != null) {
			throw new UserErrorException(
					List.of(UserError.at("id", UserErrorCode.CLOSED, "thisMergeWasUndoneBy", merge.undoneBy())), merge);
		}
		if (!merge.blockedBy().isEmpty()) {
			throw UserErrorException.at("id", UserErrorCode.INVALID, "undoTheLaterMergeFirst",
					merge.blockedBy().get(0));
		}
		for (String entry : new TreeSet<>(List.of(merge.staysId(), merge.goesId()))) {
			this.versions.lock(entry.equals(merge.staysId()) ? merge.kind().label() : "Merged", entry, "id");
		}
		MergeEntry stays = this.reader.find(merge.kind(), merge.staysId()).orElseThrow();
		MergeRecord.Before before = this.record.before(Operation.UNDO_MERGE, stays, null);
		carryOut(merge, recorded.kept(), stays);
		this.store.undone(id);
		this.record.undone(before, merge, stays);
		return this.store.find(id).orElseThrow().merge();
	}

	private void carryOut(Merge merge, Kept kept, MergeEntry stays) {
		this.store.comeBack(merge, kept.labels());
		List<Link> returning = returning(stays, merge.id());
		List<String> gone = new ArrayList<>(returning.stream().map(Link::element).toList());
		stays.links()
			.stream()
			.filter((link) -> kept.addedParts().contains(link.other()))
			.map(Link::element)
			.forEach(gone::add);
		this.links.delete(gone);
		this.store.dropParts(kept.addedParts());
		List<NewLink> back = new ArrayList<>();
		returning.forEach((link) -> back.add(back(link, kept)));
		back.addAll(unfolded(kept));
		this.links.create(merge.kind().label(), merge.goesId(), back);
		this.links.set(narrowed(stays, kept));
		change(merge, kept, stays);
		if (!kept.saidBy().isEmpty()) {
			this.store.tell(merge.staysId(), merge.goesId(), kept.saidBy());
		}
		this.store.stepsBack(merge, kept.steps());
	}

	/** What moved with a merge and is still there. */
	private static List<Link> returning(MergeEntry stays, String merge) {
		return stays.links().stream().filter((link) -> merge.equals(last(link))).toList();
	}

	private static @Nullable Object last(Link link) {
		return (link.properties().get(Merging.MERGED_BY) instanceof List<?> merges && !merges.isEmpty())
				? merges.get(merges.size() - 1) : null;
	}

	private static NewLink back(Link link, Kept kept) {
		Map<String, Object> properties = new HashMap<>(link.properties());
		List<?> merges = (List<?>) Objects.requireNonNull(properties.get(Merging.MERGED_BY));
		if (merges.size() > 1) {
			properties.put(Merging.MERGED_BY, List.copyOf(merges.subList(0, merges.size() - 1)));
		}
		else {
			properties.remove(Merging.MERGED_BY);
		}
		if (link.relation().rule() == MergeRelation.Rule.PART) {
			kept.moved()
				.stream()
				.filter((moved) -> moved.other().equals(link.other()) && link.list().equals(moved.before().get("list")))
				.findFirst()
				.map((moved) -> KeptValues.read(moved.before()).get("position"))
				.ifPresent((position) -> properties.put("position", position));
		}
		return new NewLink(link.relation().type(), link.out(), link.otherElement(), properties);
	}

	/** What the entry that went had too, as far as its other end is still there. */
	private List<NewLink> unfolded(Kept kept) {
		Map<String, List<KeptLink>> byLabel = kept.folded()
			.stream()
			.collect(Collectors.groupingBy(KeptLink::otherLabel));
		List<NewLink> links = new ArrayList<>();
		byLabel.forEach((label, folded) -> {
			Map<String, String> elements = this.store.elements(label, folded.stream().map(KeptLink::other).toList());
			folded.stream()
				.filter((link) -> elements.containsKey(link.other()))
				.forEach((link) -> links.add(new NewLink(link.relation().type(), link.out(),
						Objects.requireNonNull(elements.get(link.other())), KeptValues.read(link.before()))));
		});
		return links;
	}

	/** What was made to hold for longer, as far as nobody changed it since. */
	private static Map<String, Map<String, @Nullable Object>> narrowed(MergeEntry stays, Kept kept) {
		Map<String, Map<String, @Nullable Object>> narrowed = new HashMap<>();
		for (KeptLink widened : kept.widened()) {
			Map<String, @Nullable Object> after = KeptValues.read(widened.after());
			stays.links()
				.stream()
				.filter((link) -> link.relation() == widened.relation() && link.other().equals(widened.other())
						&& link.properties().equals(after) && !narrowed.containsKey(link.element()))
				.findFirst()
				.ifPresent((link) -> narrowed.put(link.element(), KeptValues.read(widened.before())));
		}
		return narrowed;
	}

	private void change(Merge merge, Kept kept, MergeEntry stays) {
		Map<String, @Nullable Object> restored = kept.restored(stays.properties());
		// The same state has the same version again; with changes since it is a new one.
		restored.putIfAbsent(VERSION, stays.version() + 1L);
		boolean families = restored.containsKey("families") || !kept.after().containsKey("families");
		this.store.change(merge.kind(), merge.staysId(), restored, List.of(),
				families ? kept.addedLabels() : List.of());
	}

}
