package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.merging.Kept.KeptLink;
import org.partnershipportal.merging.LinkWriter.NewLink;
import org.partnershipportal.merging.MergeChecks.Pair;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Makes two entries one. */
@Service
public class Merging {

	/** Property of a relation that moved: the merges it moved with, the last one last. */
	static final String MERGED_BY = "mergedBy";

	private final MergeChecks checks;

	private final MergeStore store;

	private final LinkWriter links;

	private final Versions versions;

	private final MergeRecord record;

	Merging(MergeChecks checks, MergeStore store, LinkWriter links, Versions versions, MergeRecord record) {
		this.checks = checks;
		this.store = store;
		this.links = links;
		this.versions = versions;
		this.record = record;
	}

	/**
	 * Merges one entry into another one: what hangs on it moves, its names and the ids
	 * others know it by lead to the one that stays, and so does its own id.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MERGE_ENTRIES)
	public Merge merge(NewMerge input) {
		MergeKind kind = this.checks.pair(input.stays(), input.goes()).stays().kind();
		for (String id : new TreeSet<>(List.of(input.stays(), input.goes()))) {
			this.versions.lock(kind.label(), id, id.equals(input.stays()) ? "stays" : "goes");
		}
		// Again under the locks: what it read before may have changed.
		Pair pair = this.checks.pair(input.stays(), input.goes());
		unchanged(pair, input);
		Map<String, MergeKeep> choices = MergeChecks.choices(pair,
				Objects.requireNonNullElse(input.fields(), List.of()));
		MergeRecord.Before before = this.record.before(Operation.MERGE_ENTRIES, pair.stays(), pair.goes());
		String id = Ids.next();
		Kept kept = carryOut(id, pair, choices);
		this.store.create(id, pair.stays(), pair.goes(), kept);
		this.record.merged(before, id, pair, kept);
		return this.store.find(id).orElseThrow().merge();
	}

	private static void unchanged(Pair pair, NewMerge input) {
		new Checks()
			.that(pair.stays().version() == input.staysVersion(), "staysVersion", UserErrorCode.CONFLICT,
					"somebodyElseChangedThisMeanwhileLook")
			.that(pair.goes().version() == input.goesVersion(), "goesVersion", UserErrorCode.CONFLICT,
					"somebodyElseChangedThisMeanwhileLook")
			.done();
	}

	private Kept carryOut(String id, Pair pair, Map<String, MergeKeep> choices) {
		MergeEntry stays = pair.stays();
		MergeEntry goes = pair.goes();
		MergePlan plan = new MergePlan(stays, goes);
		Map<String, @Nullable Object> after = Fields.merged(stays, goes, choices);
		after.put("version", Long.valueOf(stays.version() + 1L));
		Map<String, @Nullable Object> before = new HashMap<>();
		after.keySet().forEach((name) -> before.put(name, stays.properties().get(name)));
		List<String> added = goes.labels().stream().filter((label) -> !stays.labels().contains(label)).toList();
		this.links.delete(Stream.concat(plan.moved().stream(), plan.folded().stream()).map(Link::element).toList());
		this.links.create(stays.kind().label(), stays.id(), moved(id, plan));
		Map<String, Map<String, Object>> widened = new HashMap<>();
		plan.widened().forEach((link) -> widened.put(link.element(), link.properties()));
		this.links.set(widened);
		addParts(stays, plan);
		this.store.change(stays.kind(), stays.id(), after, added, List.of());
		this.store.go(stays, goes);
		boolean acts = stays.kind() == MergeKind.ORGANISATION;
		return new Kept(goes.labels(), added, KeptValues.written(before), KeptValues.written(after),
				plan.moved()
					.stream()
					.map((link) -> KeptLink.of(link, original(goes, link), link.properties()))
					.toList(),
				plan.folded().stream().map((link) -> KeptLink.of(link, link.properties(), Map.of())).toList(),
				plan.widened()
					.stream()
					.map((link) -> KeptLink.of(link, original(stays, link), link.properties()))
					.toList(),
				plan.added().stream().map(MergePlan.NewPart::id).toList(),
				acts ? this.store.tell(goes.id(), stays.id(), null) : List.of(),
				acts ? this.store.steps(goes.id(), stays.id()) : List.of());
	}

	private static Map<String, Object> original(MergeEntry entry, Link link) {
		return entry.links()
			.stream()
			.filter((other) -> other.element().equals(link.element()))
			.findFirst()
			.orElseThrow()
			.properties();
	}

	private static List<NewLink> moved(String id, MergePlan plan) {
		return plan.moved().stream().map((link) -> {
			Map<String, Object> properties = new HashMap<>(link.properties());
			List<Object> merges = new ArrayList<>(
					(List<?>) Objects.requireNonNullElse(properties.get(MERGED_BY), List.of()));
			merges.add(id);
			properties.put(MERGED_BY, merges);
			return new NewLink(link.relation().type(), link.out(), link.otherElement(), properties);
		}).toList();
	}

	private void addParts(MergeEntry stays, MergePlan plan) {
		plan.added().forEach(this.store::addPart);
		Map<String, String> elements = this.store.elements("Part",
				plan.added().stream().map(MergePlan.NewPart::id).toList());
		this.links.create(stays.kind().label(), stays.id(),
				plan.added()
					.stream()
					.map((part) -> new NewLink("HAS_PART", true, Objects.requireNonNull(elements.get(part.id())),
							Map.of("list", part.list(), "position", part.position())))
					.toList());
	}

}
