package org.partnershipportal.privacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.partnershipportal.privacy.Corpus.Sentence;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much of the corpus the guard refuses, and how much of what is harmless. Prints the
 * table that stands in docs/privacy-guard.md.
 */
class RecallTests {

	private static final double STRUCTURED = 0.98;

	private static final double NAMES = 0.90;

	private static final Set<String> IN_WORDS = Set.of("TITLE_AND_NAME", "AGE_AND_NAME", "HOME_ADDRESS", "PERSON_NAME");

	private static final double FALSE_POSITIVES = 0.02;

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@Test
	void refusesWhatTellsWhoSomebodyIs() throws IOException {
		Map<String, Score> scores = new TreeMap<>();
		List<String> missed = new ArrayList<>();
		for (Sentence sentence : Corpus.refused()) {
			boolean found = this.guard.findings(sentence.text())
				.stream()
				.anyMatch((finding) -> finding.kind().name().equals(sentence.kind()));
			scores.computeIfAbsent(sentence.kind(), (kind) -> new Score()).count(found);
			if (!found) {
				missed.add(sentence + " -> " + this.guard.findings(sentence.text()));
			}
		}
		print("Kind | Sentences | Found | Recall", scores);
		missed.forEach((sentence) -> System.out.println("missed: " + sentence));

		assertThat(scores.keySet()).hasSameSizeAs(PersonalDataKind.values());
		scores.forEach((kind, score) -> assertThat(score.rate()).as("recall of %s, missed %s", kind, missed)
			.isGreaterThanOrEqualTo(IN_WORDS.contains(kind) ? NAMES : STRUCTURED));
	}

	@Test
	void letsPassWhatDoesNot() throws IOException {
		Map<String, Score> scores = new TreeMap<>();
		Score all = new Score();
		List<String> wrong = new ArrayList<>();
		for (Sentence sentence : Corpus.accepted()) {
			List<Finding> findings = this.guard.findings(sentence.text());
			scores.computeIfAbsent(sentence.kind(), (kind) -> new Score()).count(!findings.isEmpty());
			all.count(!findings.isEmpty());
			findings.forEach((finding) -> wrong.add(finding.form() + " \""
					+ sentence.text().substring(finding.start(), finding.end()) + "\" in: " + sentence.text()));
		}
		print("Text | Sentences | Refused | False positives", scores);
		wrong.forEach((finding) -> System.out.println("wrong: " + finding));

		assertThat(all.rate()).as("false positives %s", wrong).isLessThanOrEqualTo(FALSE_POSITIVES);
	}

	@Test
	void theCorpusIsLargeEnoughToMean() throws IOException {
		assertThat(Corpus.refused()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
		assertThat(Corpus.accepted()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
		assertThat(Corpus.refused().stream().map(Sentence::language).distinct()).hasSizeGreaterThanOrEqualTo(20);
	}

	private static void print(String head, Map<String, Score> scores) {
		System.out.println("| " + head + " |");
		scores.forEach((kind, score) -> System.out
			.println(String.format("| %s | %d | %d | %.3f |", kind, score.all, score.hits, score.rate())));
	}

	private static final class Score {

		private int all;

		private int hits;

		void count(boolean hit) {
			this.all++;
			this.hits += hit ? 1 : 0;
		}

		double rate() {
			return (double) this.hits / this.all;
		}

	}

}
