package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.merging.MergeKind.Listed;

/** Which value each field of the merged entry has. */
final class Fields {

	private static final String ALIASES = "aliases";

	private Fields() {
	}

	/**
	 * What is chosen, and what is kept where nothing was said: the value of the entry
	 * that stays, or the other one where it has none; of lists both.
	 */
	static Map<String, MergeKeep> choices(MergeEntry stays, MergeEntry goes, List<FieldChoice> given, Checks checks) {
		MergeKind kind = stays.kind();
		Map<String, MergeKeep> choices = new HashMap<>();
		for (String field : kind.fields()) {
			choices.put(field, usual(stays, goes, field));
		}
		for (int i = 0; i < given.size(); i++) {
			FieldChoice choice = given.get(i);
			String path = "fields." + i;
			boolean known = kind.fields().contains(choice.field());
			checks.that(known, path + ".field", UserErrorCode.INVALID, "thisIsNoFieldToChoose", choice.field())
				.that(!known || listed(stays, goes, choice.field()) == null, path + ".field", UserErrorCode.INVALID,
						"bothListsAreKept", choice.field())
				.that(choice.keep() != MergeKeep.BOTH || kind.lists().contains(choice.field()), path + ".keep",
						UserErrorCode.INVALID, "onlyOfAListBothAreKept");
			choices.put(choice.field(), choice.keep());
		}
		return choices;
	}

	private static MergeKeep usual(MergeEntry stays, MergeEntry goes, String field) {
		if (stays.kind().lists().contains(field)) {
			return MergeKeep.BOTH;
		}
		boolean missing = stays.properties().get(field) == null && goes.properties().get(field) != null;
		return missing ? MergeKeep.GOING : MergeKeep.STAYING;
	}

	/** The list that decides a field, when one of the two has it; null else. */
	static @Nullable Listed listed(MergeEntry stays, MergeEntry goes, String field) {
		return stays.kind()
			.listed()
			.stream()
			.filter((listed) -> listed.field().equals(field))
			.filter((listed) -> !stays.items(listed.list()).isEmpty() || !goes.items(listed.list()).isEmpty())
			.findFirst()
			.orElse(null);
	}

	/** The properties that change on the entry that stays; null for those that go. */
	static Map<String, @Nullable Object> merged(MergeEntry stays, MergeEntry goes, Map<String, MergeKeep> choices) {
		Map<String, @Nullable Object> merged = new HashMap<>();
		choices.forEach((field, keep) -> merged.put(field, value(stays, goes, field, keep)));
		merged.put("nameKey", Names.key(String.valueOf(merged.get("name"))));
		if (stays.kind() == MergeKind.ORGANISATION) {
			merged.put("families", new ArrayList<>(new TreeSet<>(both(stays, goes, "families"))));
			merged.put("confidential", (stays.confidential() || goes.confidential()) ? true : null);
		}
		merged.put(ALIASES, aliases(stays, goes, merged));
		Map<String, @Nullable Object> changed = new HashMap<>();
		merged.forEach((field, value) -> {
			if (!Objects.equals(value, stays.properties().get(field))) {
				changed.put(field, value);
			}
		});
		return changed;
	}

	private static @Nullable Object value(MergeEntry stays, MergeEntry goes, String field, MergeKeep keep) {
		Listed listed = listed(stays, goes, field);
		if (listed != null) {
			return listed(stays, goes, listed);
		}
		return switch (keep) {
			case STAYING -> stays.properties().get(field);
			case GOING -> goes.properties().get(field);
			case BOTH -> new ArrayList<>(both(stays, goes, field));
		};
	}

	private static @Nullable Object listed(MergeEntry stays, MergeEntry goes, Listed listed) {
		List<Object> values = new ArrayList<>();
		for (MergeEntry entry : List.of(stays, goes)) {
			entry.items(listed.list())
				.stream()
				.map((item) -> item.otherProperties().get(listed.value()))
				.filter(Objects::nonNull)
				.forEach(values::add);
			values.addAll(missing(entry, listed));
		}
		return listed.all() ? values.stream().distinct().collect(Collectors.toCollection(ArrayList::new))
				: values.stream().findFirst().orElse(null);
	}

	/**
	 * What an entry without such a list says itself: it becomes an item when the list of
	 * the other one becomes that of both.
	 */
	static List<Object> missing(MergeEntry entry, Listed listed) {
		Object own = entry.properties().get(listed.field());
		if (own == null || !entry.items(listed.list()).isEmpty()) {
			return List.of();
		}
		return (own instanceof Collection<?> all) ? List.copyOf(all) : List.of(own);
	}

	private static Set<String> both(MergeEntry stays, MergeEntry goes, String field) {
		Set<String> both = new LinkedHashSet<>();
		Function<MergeEntry, Object> value = (entry) -> entry.properties().get(field);
		for (Object list : new Object[] { value.apply(stays), value.apply(goes) }) {
			if (list instanceof Collection<?> items) {
				items.forEach((item) -> both.add((String) item));
			}
		}
		return both;
	}

	/** Every name that either had and that the merged entry no longer bears. */
	private static @Nullable List<String> aliases(MergeEntry stays, MergeEntry goes,
			Map<String, @Nullable Object> merged) {
		Set<String> aliases = new LinkedHashSet<>(both(stays, goes, ALIASES));
		for (MergeEntry entry : List.of(goes, stays)) {
			for (String field : List.of("name", "alternateName")) {
				Object name = entry.properties().get(field);
				if (name != null) {
					aliases.add((String) name);
				}
			}
		}
		aliases.remove(merged.get("name"));
		aliases.remove(merged.get("alternateName"));
		return aliases.isEmpty() ? null : new ArrayList<>(aliases);
	}

}
