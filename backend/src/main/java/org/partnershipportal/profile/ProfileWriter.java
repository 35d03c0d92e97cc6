package org.partnershipportal.profile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.directory.OriginalTexts;
import org.partnershipportal.vocabulary.Vocabularies;

/**
 * Makes the profile that is to be of the one there is and what is given, and writes it.
 */
@Component
class ProfileWriter {

	/** Most items of one list. */
	private static final int MOST = 200;

	private final ProfileStore store;

	private final Vocabularies vocabularies;

	private final OriginalTexts originals;

	private final Today today;

	ProfileWriter(ProfileStore store, Vocabularies vocabularies, OriginalTexts originals, Today today) {
		this.store = store;
		this.vocabularies = vocabularies;
		this.originals = originals;
		this.today = today;
	}

	/**
	 * A profile before and after a change.
	 *
	 * @param before as it was
	 * @param after as it is now
	 */
	record Written(Record before, Record after) {
	}

	/**
	 * Writes what is given, below something that is locked.
	 * @param given values by the names of the profile's fields
	 * @param besides other properties of the owner
	 * @throws UserErrorException when it cannot be written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Written write(Owner owner, String id, Map<String, ? extends @Nullable Object> given,
			Map<String, @Nullable Object> besides) {
		return Objects.requireNonNull(write(owner, Map.of(id, given), besides).get(id));
	}

	/**
	 * Writes what is given of several profiles, below things that are locked.
	 * @param given values by the names of the profile's fields, by the ids of the owners
	 * @param besides other properties of each owner
	 * @return what was written, by the ids of the owners
	 * @throws UserErrorException when one of them cannot be written
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<String, Written> write(Owner owner, Map<String, ? extends Map<String, ? extends @Nullable Object>> given,
			Map<String, @Nullable Object> besides) {
		Map<String, Map<String, @Nullable Object>> found = this.store.read(owner, given.keySet());
		List<ProfileStore.Writing> writings = new ArrayList<>();
		Map<String, Written> written = new LinkedHashMap<>();
		given.forEach((id, values) -> {
			Map<String, @Nullable Object> before = Profiles.whole(owner, Objects.requireNonNull(found.get(id)));
			Checks checks = new Checks();
			Record after = wanted(owner, before, values, checks);
			checks.done();
			Map<String, @Nullable Object> tree = Trees.of(after);
			Set<String> names = owner.fields(values);
			Map<String, @Nullable Object> more = new HashMap<>(besides);
			more.putAll(firsts(owner, tree, names));
			writings.add(new ProfileStore.Writing(id, before, tree, names, more));
			written.put(id, new Written(Trees.record(owner.profile(), before), after));
		});
		this.store.write(owner, writings);
		writings.forEach(this::outdate);
		return written;
	}

	/** Translations that stay are older than the texts that changed. */
	private void outdate(ProfileStore.Writing writing) {
		if (!writing.given().contains("translations") && !Trees.below(writing.before(), "translations").isEmpty()) {
			this.originals.changed(writing.id(), Trees.texts(writing.before()), Trees.texts(writing.after()));
		}
	}

	/** A profile for something that is new, checked and not yet written. */
	Record fresh(Owner owner, Map<String, ? extends @Nullable Object> given, Checks checks) {
		return wanted(owner, Map.of(), given, checks);
	}

	/**
	 * The profile that is to be, not yet written.
	 * @param before the one there is
	 * @param given values by the names of the profile's fields
	 * @param checks told what is wrong
	 */
	Record wanted(Owner owner, Map<String, ? extends @Nullable Object> before,
			Map<String, ? extends @Nullable Object> given, Checks checks) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>(before);
		Trees.Makeup makeup = owner.makeup();
		given.forEach((name, value) -> {
			if (makeup.has(name)) {
				tree.put(name, value);
			}
		});
		for (String list : makeup.parts().keySet()) {
			if (given.containsKey(list)) {
				Map<String, Map<String, @Nullable Object>> known = new HashMap<>();
				collect(makeup, list, before, known);
				tree.put(list, withIds(makeup, list, tree, known, "", checks));
			}
		}
		Record record = Trees.record(owner.profile(), tree);
		((Profile) record).check(new Fields(checks, this.vocabularies, ""));
		return record;
	}

	/** The parts an item may be a change of, by kind and id. */
	private static void collect(Trees.Makeup makeup, String list, Map<String, ?> tree,
			Map<String, Map<String, @Nullable Object>> known) {
		Class<? extends Part> kind = Objects.requireNonNull(makeup.parts().get(list));
		Trees.Makeup inner = Trees.Makeup.of(kind);
		for (Map<String, @Nullable Object> part : Trees.below(tree, list)) {
			known.put(key(kind, part), part);
			inner.parts().keySet().forEach((name) -> collect(inner, name, part, known));
		}
	}

	/** {@link #key Keys} of all parts there are of a list, and below it. */
	static Set<String> parts(Owner owner, String list, Map<String, ?> tree) {
		Map<String, Map<String, @Nullable Object>> known = new HashMap<>();
		collect(owner.makeup(), list, tree, known);
		return known.keySet();
	}

	/** What a part is known by: its kind and id. */
	static String key(Class<?> kind, Map<String, ?> part) {
		return kind.getSimpleName() + " " + part.get("id");
	}

	private @Nullable Object withIds(Trees.Makeup makeup, String list, Map<String, ?> tree,
			Map<String, Map<String, @Nullable Object>> known, String path, Checks checks) {
		Class<? extends Part> kind = Objects.requireNonNull(makeup.parts().get(list));
		boolean single = makeup.single().contains(list);
		List<Map<String, @Nullable Object>> items = Trees.below(tree, list);
		checks.that(items.size() <= MOST, path + list, UserErrorCode.INVALID, "giveAtMostItems", MOST, items.size());
		List<Map<String, @Nullable Object>> parts = new ArrayList<>();
		for (int i = 0; i < items.size(); i++) {
			String at = path + list + (single ? "." : "." + i + ".");
			parts.add(withId(kind, items.get(i), known, at, checks));
		}
		return single ? parts.stream().findFirst().orElse(null) : parts;
	}

	private Map<String, @Nullable Object> withId(Class<? extends Part> kind, Map<String, ?> item,
			Map<String, Map<String, @Nullable Object>> known, String path, Checks checks) {
		Map<String, @Nullable Object> part = new LinkedHashMap<>(item);
		Map<String, @Nullable Object> old = known.get(key(kind, item));
		if (item.get("id") instanceof TakenPart taken) {
			part.put("id", taken.id());
		}
		else if (item.get("id") == null) {
			part.put("id", Ids.next());
		}
		else if (old == null) {
			checks.add(path + "id", UserErrorCode.NOT_FOUND, "thereIsNothingByThisId");
		}
		if (kind == ServiceCapacity.class) {
			part.putIfAbsent("updated", saidAt(part, old));
		}
		if (kind == Translation.class) {
			part.put("translatedOn", translatedOn(part, old));
			part.put("outdatedOn", null);
		}
		Trees.Makeup inner = Trees.Makeup.of(kind);
		inner.parts().keySet().forEach((name) -> part.put(name, withIds(inner, name, part, known, path, checks)));
		return part;
	}

	/** A number that stays was said when it was said first. */
	private Object saidAt(Map<String, ?> part, @Nullable Map<String, @Nullable Object> old) {
		Object before = (old != null) ? old.get("updated") : null;
		boolean same = old != null
				&& String.valueOf(old.get("available")).equals(String.valueOf(part.get("available")));
		return (same && before != null) ? before : OffsetDateTime.ofInstant(this.today.instant(), ZoneOffset.UTC);
	}

	/**
	 * A translation that says what it said is as old as it was; whoever gives it says
	 * that it is right.
	 */
	private LocalDate translatedOn(Map<String, ?> part, @Nullable Map<String, @Nullable Object> old) {
		if (old != null && Trees.record(Translation.class, part).sameAs(Trees.record(Translation.class, old))) {
			return Trees.record(Translation.class, old).translatedOn();
		}
		return this.today.date();
	}

	/**
	 * The first of the telephones and the codes of the languages also stand in the entry
	 * itself, where lists, search and maps find them.
	 */
	private static Map<String, @Nullable Object> firsts(Owner owner, Map<String, ?> tree, Set<String> given) {
		Map<String, @Nullable Object> firsts = new HashMap<>();
		if ((owner == Owner.ORGANISATION || owner == Owner.SERVICE) && given.contains("phones")) {
			firsts.put("phone",
					Trees.below(tree, "phones").stream().map((phone) -> phone.get("number")).findFirst().orElse(null));
		}
		if (owner == Owner.SERVICE && given.contains("spokenLanguages")) {
			firsts.put("languages",
					Trees.below(tree, "spokenLanguages")
						.stream()
						.map((language) -> language.get("code"))
						.filter(Objects::nonNull)
						.distinct()
						.toList());
		}
		return firsts;
	}

}
