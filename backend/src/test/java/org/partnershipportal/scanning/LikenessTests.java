package org.partnershipportal.scanning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.problem.Side;
import org.partnershipportal.scanning.Likeness.Candidate;
import org.partnershipportal.scanning.Likeness.Nearness;
import org.partnershipportal.vocabulary.SideKind;

import static org.assertj.core.api.Assertions.assertThat;

class LikenessTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private static Likeness typed(String title, String definition) {
		return new Likeness(SignificantWords.of(title), SignificantWords.of(title, definition), Set.of("RECRUITMENT"),
				Set.of("SEXUAL_EXPLOITATION"), TODAY);
	}

	private static Problem problem(String id, String title, LocalDate closedOn) {
		return new Problem(id, title, null, "en", SaraStage.ANALYSIS, List.of("RECRUITMENT"), List.of("FORCED_LABOUR"),
				List.of(), "c", "u", TODAY.minusDays(30), closedOn, 1);
	}

	private static Candidate candidate(String id, String title, Nearness nearness, Side... sides) {
		return candidate(problem(id, title, null), nearness, List.of(sides), Set.of());
	}

	private static Candidate candidate(Problem problem, Nearness nearness, List<Side> sides, Set<String> shared) {
		return new Candidate(problem, List.of(problem.title()), List.of(), nearness, sides, shared);
	}

	private static Side side(SideKind kind, String name) {
		return new Side("side " + name, name, kind, null, null, 1);
	}

	private static List<String> ranked(Likeness likeness, Candidate... candidates) {
		return likeness.rank(List.of(candidates), 5).stream().map((similar) -> similar.problem().id()).toList();
	}

	@Test
	void theSamePlaceAndWordsComeBeforeWordsAlone() {
		Likeness typed = typed("Recruiters in bars at the quay", "Young women are promised work on ships.");
		assertThat(ranked(typed, candidate("words", "Recruitment in bars of the capital", Nearness.ELSEWHERE),
				candidate("near", "Recruitment in bars", Nearness.NEARBY),
				candidate("both", "Recruitment in bars at the quay", Nearness.SAME),
				candidate("neither", "Children washing windscreens", Nearness.ELSEWHERE)))
			.containsExactly("both", "near", "words");
	}

	@Test
	void phasesFormsAndAPlaceNearbyAloneMakeNoProblemAlike() {
		Likeness typed = new Likeness(SignificantWords.of("Begging"), SignificantWords.of("Begging"),
				Set.of("RECRUITMENT", "TRANSFER", "EXPLOITATION"), Set.of("FORCED_LABOUR", "BEGGING", "SLAVERY"),
				TODAY);
		Problem other = new Problem("p", "Weddings abroad", null, null, SaraStage.SCANNING,
				List.of("RECRUITMENT", "TRANSFER", "EXPLOITATION"), List.of("FORCED_LABOUR", "BEGGING", "SLAVERY"),
				List.of(), "c", "u", TODAY, null, 1);
		assertThat(typed.rank(List.of(candidate(other, Nearness.NEARBY, List.of(), Set.of())), 5)).isEmpty();
		assertThat(typed.rank(List.of(candidate(other, Nearness.SAME, List.of(), Set.of())), 5)).hasSize(1);
	}

	@Test
	void saysWhyTheWeightiestFirstAndThatItWasClosedBeforeAll() {
		Candidate closed = candidate(problem("p", "Recruitment at the quay", TODAY.minusDays(9)), Nearness.SAME,
				List.of(side(SideKind.LOCATION, "Bars and night clubs at the quay")), Set.of());
		SimilarProblem similar = typed("Recruitment in bars at the quay", null).rank(List.of(closed), 5).get(0);
		assertThat(similar.reasons()).extracting(SimilarityReason::kind)
			.containsExactly(SimilarityKind.CLOSED_EARLIER, SimilarityKind.SAME_PLACE, SimilarityKind.SAME_WORDS,
					SimilarityKind.SAME_COMMUNITY, SimilarityKind.SAME_PHASE);
		assertThat(similar.reasons().get(0).words()).containsExactly("2026-11-13");
		assertThat(similar.reasons().get(1).words()).containsExactly("Bars and night clubs at the quay");
		assertThat(similar.reasons().get(2).words()).containsExactly("Recruitment", "quay");
		assertThat(similar.sidesRead()).as("a place is not restricted").isEmpty();
	}

	@Test
	void aReasonThatNamesAGroupIsAReadOfIt() {
		Side offenders = side(SideKind.OFFENDER_GROUP, "Brokers of bar work");
		Candidate candidate = candidate(problem("p", "Something else", null), Nearness.ELSEWHERE, List.of(offenders),
				Set.of(offenders.id()));
		SimilarProblem similar = typed("Begging", null).rank(List.of(candidate), 5).get(0);
		assertThat(similar.reasons().get(0))
			.isEqualTo(new SimilarityReason(SimilarityKind.SAME_PROFILE, List.of("Brokers of bar work")));
		assertThat(similar.sidesRead()).containsExactly(new ReadSide(offenders.id(), "OFFENDER_GROUP"));
	}

	@Test
	void findsAProblemByItsWordsInAnotherLanguage() {
		Candidate translated = new Candidate(problem("p", "Recruitment at the quay", null),
				List.of("Recruitment at the quay", "การจัดหาคนงานที่ท่าเรือ"), List.of(), Nearness.ELSEWHERE, List.of(),
				Set.of());
		SimilarProblem similar = typed("คนงานถูกหลอกจากท่าเรือ", null).rank(List.of(translated), 5).get(0);
		assertThat(similar.reasons().get(0))
			.isEqualTo(new SimilarityReason(SimilarityKind.SAME_WORDS, List.of("งาน", "ท่าเรือ")));
	}

	@Test
	void neverOffersMoreThanAskedForAndTheNewerOfTwoAlike() {
		Likeness typed = typed("Recruitment at the quay", null);
		assertThat(typed.rank(List.of(candidate("1", "Recruitment at the quay", Nearness.SAME),
				candidate("2", "Recruitment at the quay", Nearness.SAME),
				candidate("3", "Recruitment at the quay", Nearness.SAME)), 2))
			.extracting((similar) -> similar.problem().id())
			.containsExactly("3", "2");
	}

	@ParameterizedTest
	@CsvSource({ "recruits, recruitment, true", "recruiters, recruitment, true", "bar, bars, true", "bars, barn, false",
			"quay, quay, true", "port, porter, false", "work, works, true", "station, statistics, false",
			"begging, beggars, false", "ship, shop, false" })
	void wordsAreTheSameWhenTheyDifferInTheirEnding(String one, String other, boolean same) {
		assertThat(SignificantWords.same(one, other)).isEqualTo(same);
		assertThat(SignificantWords.same(other, one)).isEqualTo(same);
	}

	@Test
	void accentsCapitalsAndEmptyWordsMakeNoDifference() {
		assertThat(SignificantWords.of("Jóvenes EN la estación").shared(SignificantWords.of("jovenes Estacion")))
			.containsExactly("Jóvenes", "estación");
		assertThat(SignificantWords.of("The people and their problems with the police").words()).isEmpty();
		assertThat(SignificantWords.of("of it").query()).isNull();
		assertThat(SignificantWords.of("Bars, recruitment!").query()).isEqualTo("bar* recruit*");
	}

	@Test
	void thePriorityIsTheSumOfItsRatings() {
		Priority priority = new Priority("r", "p", new Rating(1, "a"), new Rating(5, "b"), new Rating(3, "c"),
				new Rating(4, "d"), TODAY, 1);
		assertThat(priority.total()).isEqualTo(13);
	}

}
