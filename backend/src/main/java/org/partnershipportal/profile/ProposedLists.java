package org.partnershipportal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorException;

/**
 * The lists of profiles that changes are proposed of by those who do not keep them.
 * Values are trees: as in an input, items with the names of the SDL.
 */
@Component
public class ProposedLists {

	private static final Map<String, Class<? extends Part>> KINDS = Map.of("phones", Phone.class, "schedules",
			Schedule.class);

	private final ProfileStore store;

	private final ProfileWriter writer;

	ProposedLists(ProfileStore store, ProfileWriter writer) {
		this.store = store;
		this.writer = writer;
	}

	/** The names of the lists that changes may be proposed of. */
	public static Set<String> names(Owner owner) {
		return switch (owner) {
			case ORGANISATION -> Set.of("phones");
			case SERVICE -> Set.of("phones", "schedules");
			case PLACE, SERVICE_AT_PLACE -> Set.of();
		};
	}

	/** Whether a field is one of these lists, of whatever. */
	public static boolean isList(String name) {
		return KINDS.containsKey(name);
	}

	/** The items of a list, such as {@link Phone}, that trees stand for. */
	public static List<Part> items(String name, @Nullable Object trees) {
		Class<? extends Part> kind = Objects.requireNonNull(KINDS.get(name));
		return Trees.below(tree(name, trees), name).stream().<Part>map((item) -> Trees.record(kind, item)).toList();
	}

	/**
	 * The lists as they are now.
	 * @return their trees by name; empty for what is unknown or may not be seen
	 */
	public Map<String, @Nullable Object> now(Owner owner, String id) {
		Map<String, @Nullable Object> found = this.store.read(owner, List.of(id)).get(id);
		return (found != null) ? lists(names(owner), found) : Map.of();
	}

	/**
	 * The lists as they would be, checked and not written.
	 * @param given new lists by name
	 * @return their trees by name; new items have ids
	 * @throws UserErrorException as the change would, at paths such as
	 * {@code phones.1.number}
	 */
	public Map<String, @Nullable Object> tryOut(Owner owner, String id, Map<String, ? extends @Nullable Object> given) {
		Map<String, @Nullable Object> before = Profiles.whole(owner,
				Objects.requireNonNull(this.store.read(owner, List.of(id)).get(id)));
		Checks checks = new Checks();
		Record after = this.writer.wanted(owner, before, given, checks);
		checks.done();
		return lists(given.keySet(), Trees.of(after));
	}

	/**
	 * What is to be given to make a change that was proposed some time ago: an item that
	 * is no longer there, or was new, has no id and will be added.
	 * @param proposed trees of the lists by name
	 */
	public ProfileChange change(Owner owner, String id, int version, Map<String, ? extends @Nullable Object> proposed) {
		Map<String, @Nullable Object> now = now(owner, id);
		Map<String, @Nullable Object> given = new LinkedHashMap<>();
		proposed.forEach((name, trees) -> {
			Class<? extends Part> kind = Objects.requireNonNull(KINDS.get(name));
			given.put(name, known(kind, Trees.below(tree(name, trees), name), ProfileWriter.parts(owner, name, now)));
		});
		return new ProfileChange(id, version, given);
	}

	/** Without the ids of what is no longer there. */
	private static List<Map<String, @Nullable Object>> known(Class<? extends Part> kind,
			List<Map<String, @Nullable Object>> items, Set<String> parts) {
		Map<String, Class<? extends Part>> inner = Trees.Makeup.of(kind).parts();
		return items.stream().map((item) -> {
			Map<String, @Nullable Object> one = new LinkedHashMap<>(item);
			if (!parts.contains(ProfileWriter.key(kind, one))) {
				one.remove("id");
			}
			inner.forEach((name, below) -> one.put(name, known(below, Trees.below(item, name), parts)));
			return one;
		}).toList();
	}

	private static Map<String, @Nullable Object> lists(Set<String> names, Map<String, ?> tree) {
		Map<String, @Nullable Object> lists = new LinkedHashMap<>();
		names.forEach((name) -> lists.put(name,
				items(name, tree.get(name)).stream().map((item) -> Trees.of((Record) item)).toList()));
		return lists;
	}

	private static Map<String, @Nullable Object> tree(String name, @Nullable Object value) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		tree.put(name, value);
		return tree;
	}

}
