package org.partnershipportal.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.partnershipportal.profile.Profile;
import org.partnershipportal.profile.ProfileTrees;

/** Reads what is there of entries of a package: of many with few queries. */
@Component
class HsdsReads {

	private final HsdsKeys keys;

	private final HsdsPresent present;

	private final ProfileTrees trees;

	HsdsReads(HsdsKeys keys, HsdsPresent present, ProfileTrees trees) {
		this.keys = keys;
		this.present = present;
		this.trees = trees;
	}

	/**
	 * What is there.
	 * @param plans entries of one kind
	 */
	HsdsKnown of(List<HsdsPlan> plans, HsdsSettings settings) {
		HsdsKnown known = new HsdsKnown(settings);
		if (plans.isEmpty()) {
			return known;
		}
		HsdsEntry kind = plans.get(0).entry();
		Map<HsdsEntry, Set<String>> asked = new HashMap<>();
		for (HsdsPlan plan : plans) {
			asked.computeIfAbsent(kind, (key) -> new HashSet<>()).add(plan.root().ref().id());
			HsdsPlanner.REFERENCES.forEach((column, entry) -> {
				String id = HsdsPlanner.reference(plan, column);
				if (id != null) {
					asked.computeIfAbsent(entry, (key) -> new HashSet<>()).add(id);
				}
			});
		}
		asked.forEach((entry, ids) -> known.entries(entry, this.keys.entries(entry, settings, ids)));
		present(kind, plans, known, settings);
		List<HsdsItem> parts = plans.stream().flatMap((plan) -> plan.root().all().stream().skip(1)).toList();
		if (!parts.isEmpty()) {
			known.parts(this.keys.parts(parts, settings));
		}
		Collection<String> rows = plans.stream()
			.flatMap(HsdsPlan::items)
			.map((item) -> settings.key(item.ref()))
			.distinct()
			.toList();
		known.kept(this.keys.kept(rows));
		return known;
	}

	private void present(HsdsEntry kind, List<HsdsPlan> plans, HsdsKnown known, HsdsSettings settings) {
		List<String> ids = plans.stream()
			.flatMap((plan) -> known.entry(kind, plan.root().ref().id()).stream())
			.distinct()
			.toList();
		if (ids.isEmpty()) {
			return;
		}
		Map<String, HsdsPresent.Found> found = this.present.find(kind, ids);
		known.found(found);
		Set<String> parts = new HashSet<>();
		found.values()
			.stream()
			.map(HsdsPresent.Found::profile)
			.filter(Objects::nonNull)
			.forEach((profile) -> parts.addAll(this.trees.parts(kind.profile(), tree(profile)).keySet()));
		if (!parts.isEmpty()) {
			known.ofRegister(this.keys.ofRegister(parts, settings));
		}
	}

	private Map<String, ?> tree(Profile profile) {
		return this.trees.tree(profile);
	}

}
