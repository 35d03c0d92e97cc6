package org.partnershipportal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.vocabulary.Vocabularies;

/**
 * Profiles as trees of plain values, for who makes them of something else: what is wrong
 * with one that is not written yet, and in what two differ.
 */
@Component
public class ProfileTrees {

	private final Vocabularies vocabularies;

	ProfileTrees(Vocabularies vocabularies) {
		this.vocabularies = vocabularies;
	}

	/** The tree of a profile. */
	public Map<String, @Nullable Object> tree(Profile profile) {
		return Trees.of((Record) profile);
	}

	/** The profile of a tree. */
	public <P extends Profile> P profile(Class<P> type, Map<String, ?> tree) {
		return Trees.record(type, tree);
	}

	/** Everything that is wrong with a profile, by the paths of its fields. */
	public List<UserError> faults(Profile profile) {
		Checks checks = new Checks();
		profile.check(new Fields(checks, this.vocabularies, ""));
		try {
			checks.done();
			return List.of();
		}
		catch (UserErrorException ex) {
			return ex.errors();
		}
	}

	/** The values of a profile or part, without its id and what hangs on it. */
	public Map<String, @Nullable Object> values(Class<?> type, Map<String, ?> tree) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		Trees.Makeup.of(type).values().forEach((name) -> values.put(name, tree.get(name)));
		return values;
	}

	/** All parts of a tree and of its parts, by id, each with its values alone. */
	public Map<String, Map<String, @Nullable Object>> parts(Class<?> type, Map<String, ?> tree) {
		Map<String, Map<String, @Nullable Object>> parts = new LinkedHashMap<>();
		Trees.Makeup.of(type).parts().forEach((list, kind) -> Trees.below(tree, list).forEach((part) -> {
			parts.put(String.valueOf(part.get("id")), values(kind, part));
			parts.putAll(parts(kind, part));
		}));
		return parts;
	}

}
