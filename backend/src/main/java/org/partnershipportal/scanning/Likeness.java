package org.partnershipportal.scanning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Side;
import org.partnershipportal.vocabulary.SideKind;

import static java.util.Map.entry;

/**
 * How much problems are like one that is being typed or looked at. The same place, the
 * same profile or the same words make a problem alike; phases and forms, which many
 * share, only add to that. What is found depends on the two problems alone, so that the
 * order tells nothing of problems the reader may not see.
 *
 * @param title words of the title
 * @param definition words of the title and the definition
 * @param phases codes of phases
 * @param forms codes of forms of exploitation
 * @param today the day it is
 */
record Likeness(SignificantWords title, SignificantWords definition, Set<String> phases, Set<String> forms,
		LocalDate today) {

	/** What makes a problem worth showing. */
	static final int ENOUGH = 20;

	private static final int WORDS_SHOWN = 6;

	private static final Map<SimilarityKind, Integer> WEIGHTS = Map.ofEntries(entry(SimilarityKind.SAME_COMMUNITY, 15),
			entry(SimilarityKind.NEARBY_COMMUNITY, 8), entry(SimilarityKind.SAME_PLACE, 25),
			entry(SimilarityKind.SAME_PROFILE, 20), entry(SimilarityKind.SAME_PHASE, 4),
			entry(SimilarityKind.SAME_FORM, 6));

	private static final int TITLE_WORD = 8;

	private static final int OTHER_WORD = 3;

	/** However many words are the same, they weigh no more than this. */
	private static final int MOST_BY_WORDS = 40;

	/** Where a problem is found, seen from the community asked about. */
	enum Nearness {

		SAME, NEARBY, ELSEWHERE

	}

	/**
	 * A problem that may be alike.
	 *
	 * @param titles its title in each of its languages
	 * @param definitions its definition in each of its languages
	 * @param sides its sides
	 * @param shared ids of those that the other problem has too
	 */
	record Candidate(Problem problem, List<String> titles, List<String> definitions, Nearness nearness,
			List<Side> sides, Set<String> shared) {
	}

	/** Those that are alike, the most first. */
	List<SimilarProblem> rank(Collection<Candidate> candidates, int most) {
		return candidates.stream()
			.map(this::compare)
			.filter((similar) -> similar != null && similar.weight() >= ENOUGH)
			.sorted(Comparator.comparingInt(SimilarProblem::weight)
				.thenComparing((similar) -> similar.problem().recordedOn())
				.thenComparing((similar) -> similar.problem().id())
				.reversed())
			.limit(most)
			.toList();
	}

	private @Nullable SimilarProblem compare(Candidate candidate) {
		Problem problem = candidate.problem();
		List<SimilarityReason> reasons = new ArrayList<>();
		List<ReadSide> read = new ArrayList<>();
		int weight = sides(candidate, reasons, read) + words(candidate, reasons);
		if (candidate.nearness() == Nearness.SAME) {
			weight += because(reasons, SimilarityKind.SAME_COMMUNITY, List.of());
		}
		boolean alike = weight > 0;
		if (candidate.nearness() == Nearness.NEARBY) {
			weight += because(reasons, SimilarityKind.NEARBY_COMMUNITY, List.of());
		}
		weight += codes(reasons, SimilarityKind.SAME_PHASE, this.phases, problem.phaseCodes());
		weight += codes(reasons, SimilarityKind.SAME_FORM, this.forms, problem.formCodes());
		if (!alike) {
			return null;
		}
		if (problem.closedOn() != null && !problem.closedOn().isAfter(this.today)) {
			reasons.add(0, new SimilarityReason(SimilarityKind.CLOSED_EARLIER, List.of(problem.closedOn().toString())));
		}
		return new SimilarProblem(problem, reasons, weight, read);
	}

	private int sides(Candidate candidate, List<SimilarityReason> reasons, List<ReadSide> read) {
		Set<String> places = new LinkedHashSet<>();
		Set<String> profiles = new LinkedHashSet<>();
		for (Side side : candidate.sides()) {
			if (candidate.shared().contains(side.id()) || this.definition.name(side.name())) {
				((side.kind() == SideKind.LOCATION) ? places : profiles).add(side.name());
				read.addAll(side.sidesRead());
			}
		}
		return (places.isEmpty() ? 0 : because(reasons, SimilarityKind.SAME_PLACE, places))
				+ (profiles.isEmpty() ? 0 : because(reasons, SimilarityKind.SAME_PROFILE, profiles));
	}

	private int words(Candidate candidate, List<SimilarityReason> reasons) {
		SignificantWords title = SignificantWords.of(candidate.titles());
		SignificantWords all = title.and(SignificantWords.of(candidate.definitions()));
		List<String> inTitle = this.title.shared(title);
		Set<String> shared = new LinkedHashSet<>(inTitle);
		shared.addAll(this.definition.shared(all));
		// One word alone says little, unless it stands in both titles.
		if (shared.isEmpty() || (shared.size() == 1 && inTitle.isEmpty())) {
			return 0;
		}
		reasons.add(new SimilarityReason(SimilarityKind.SAME_WORDS, shared.stream().limit(WORDS_SHOWN).toList()));
		return Math.min(MOST_BY_WORDS, inTitle.size() * TITLE_WORD + (shared.size() - inTitle.size()) * OTHER_WORD);
	}

	private static int codes(List<SimilarityReason> reasons, SimilarityKind kind, Set<String> wanted,
			List<String> codes) {
		List<String> shared = codes.stream().filter(wanted::contains).toList();
		return shared.isEmpty() ? 0 : shared.size() * because(reasons, kind, shared);
	}

	private static int because(List<SimilarityReason> reasons, SimilarityKind kind, Collection<String> words) {
		reasons.add(new SimilarityReason(kind, List.copyOf(words)));
		return WEIGHTS.getOrDefault(kind, 0);
	}

}
