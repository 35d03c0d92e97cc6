package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Names;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Finds entries that may be one. Only entries that share a key are compared (the
 * beginning or the end of a word, a number, an address …), so that it costs what there is
 * to find and not all pairs.
 */
@Service
public class Duplicates {

	private static final int MOST = 200;

	/** What so many have in common tells nothing of two of them. */
	private static final int COMMON = 100;

	private static final Comparator<Duplicate> ORDER = Comparator
		.<Duplicate>comparingInt((pair) -> -Alike.weight(Set.copyOf(pair.signs())))
		.thenComparing((pair) -> Names.key(pair.first().name()))
		.thenComparing((pair) -> pair.first().id())
		.thenComparing((pair) -> pair.second().id());

	private final LooksReader reader;

	private final NotSameStore notSame;

	private final NameSearch names;

	Duplicates(LooksReader reader, NotSameStore notSame, NameSearch names) {
		this.reader = reader;
		this.notSame = notSame;
		this.names = names;
	}

	/**
	 * Pairs of entries.
	 * @param settled those of which somebody said that they are not the same, instead
	 * @param first how many at most, 1 to 200
	 * @throws BadRequestException when {@code first} is outside its range
	 */
	@Guarded(Operation.DUPLICATES)
	public DuplicateList list(MergeKind kind, boolean settled, int first) {
		if (first < 1 || first > MOST) {
			throw new BadRequestException("first", "Ask for 1 to " + MOST + " pairs, not " + first + ".");
		}
		List<Duplicate> pairs = settled ? this.notSame.list(kind) : found(kind);
		return new DuplicateList(pairs.size(), pairs.subList(0, Math.min(first, pairs.size())));
	}

	private List<Duplicate> found(MergeKind kind) {
		Set<String> settled = this.notSame.keys(kind);
		return pairs(this.reader.read(kind, null, true)).stream()
			.filter((pair) -> !settled.contains(NotSameStore.key(pair.first().id(), pair.second().id())))
			.sorted(ORDER)
			.toList();
	}

	/** Those of many that may be one. */
	static List<Duplicate> pairs(List<Looks> all) {
		Map<String, List<Integer>> alike = new HashMap<>();
		for (int i = 0; i < all.size(); i++) {
			for (String key : all.get(i).keys()) {
				alike.computeIfAbsent(key, (unused) -> new ArrayList<>(2)).add(i);
			}
		}
		Set<Long> seen = new HashSet<>();
		List<Duplicate> pairs = new ArrayList<>();
		for (List<Integer> group : alike.values()) {
			if (group.size() > 1 && group.size() <= COMMON) {
				compare(all, group, seen, pairs);
			}
		}
		return pairs;
	}

	private static void compare(List<Looks> all, List<Integer> group, Set<Long> seen, List<Duplicate> pairs) {
		for (int i = 0; i < group.size(); i++) {
			for (int j = i + 1; j < group.size(); j++) {
				long pair = group.get(i) * (long) Integer.MAX_VALUE + group.get(j);
				if (seen.add(pair)) {
					Looks one = all.get(group.get(i));
					Looks two = all.get(group.get(j));
					Set<DuplicateSign> signs = Alike.signs(one, two);
					if (Alike.weight(signs) >= DuplicateSign.ENOUGH) {
						pairs.add(duplicate(one, two, signs));
					}
				}
			}
		}
	}

	private static Duplicate duplicate(Looks one, Looks two, Set<DuplicateSign> signs) {
		boolean ordered = one.entry().id().compareTo(two.entry().id()) < 0;
		return new Duplicate((ordered ? one : two).entry(), (ordered ? two : one).entry(),
				signs.stream().sorted(Comparator.comparingInt((sign) -> -sign.weight())).toList(),
				Alike.weight(signs) >= DuplicateSign.LIKELY, null);
	}

	/**
	 * Organisations that may be the one that somebody is about to add; at most ten, the
	 * likeliest first. Confidential ones that the caller may not see are not told.
	 */
	@Guarded(Operation.POSSIBLE_DUPLICATES)
	public List<PossibleDuplicate> of(SoughtEntry sought) {
		Looks wanted = sought.looks();
		return this.reader.read(MergeKind.ORGANISATION, this.names.like(sought), false)
			.stream()
			.map((found) -> new PossibleDuplicate(found.entry().id(), List.copyOf(Alike.signs(wanted, found))))
			.filter((found) -> Alike.weight(Set.copyOf(found.signs())) >= DuplicateSign.SAME_PHONE.weight())
			.sorted(Comparator.<PossibleDuplicate>comparingInt((found) -> -Alike.weight(Set.copyOf(found.signs())))
				.thenComparing(PossibleDuplicate::organisationId))
			.limit(10)
			.toList();
	}

}
