package org.partnershipportal.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well services are found, on the judged questions of {@code queries.yaml}. The table
 * is kept in {@code target/search-quality.md}; docs/search.md publishes it.
 */
class SearchQualityTests {

	private static final int TEN = 10;

	private static JudgedDirectory directory;

	private static final List<Judged> judged = new ArrayList<>();

	/**
	 * A question and how it was answered.
	 *
	 * @param language the language it is asked in
	 * @param heldOut whether weights were chosen without it
	 * @param query what is written
	 * @param right what answers it, by how well, 1 to 3
	 * @param found what was found, the best first
	 */
	record Judged(String language, boolean heldOut, String query, Map<String, Integer> right, List<String> found) {

		/** Of what answers it well, how much is among the first ten. */
		double recall() {
			long good = this.right.values().stream().filter((grade) -> grade >= 2).count();
			long there = this.found.stream().filter((id) -> this.right.getOrDefault(id, 0) >= 2).count();
			return (double) there / Math.min(TEN, good);
		}

		/** How near the first ten are to the best order there is. */
		double ndcg() {
			List<Integer> best = this.right.values().stream().sorted(Comparator.reverseOrder()).limit(TEN).toList();
			return gain(this.found.stream().map((id) -> this.right.getOrDefault(id, 0)).toList()) / gain(best);
		}

		private static double gain(List<Integer> grades) {
			double gain = 0;
			for (int i = 0; i < grades.size(); i++) {
				gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
			}
			return gain;
		}

	}

	@BeforeAll
	static void search() throws IOException {
		directory = new JudgedDirectory();
		for (Map.Entry<String, Object> language : JudgedDirectory.yaml("queries.yaml").entrySet()) {
			List<Map<String, Object>> queries = JudgedDirectory.as(language.getValue());
			for (int i = 0; i < queries.size(); i++) {
				String query = String.valueOf(queries.get(i).get("query"));
				judged.add(new Judged(language.getKey(), i % 3 == 2, query,
						JudgedDirectory.as(Objects.requireNonNull(queries.get(i).get("right"))),
						directory.found(query)));
			}
		}
		Files.createDirectories(Path.of("target"));
		Files.writeString(Path.of("target", "search-quality.md"), report());
	}

	private static double mean(Predicate<Judged> which, ToDoubleFunction<Judged> measure) {
		return judged.stream().filter(which).mapToDouble(measure).average().orElseThrow();
	}

	private static String report() {
		StringBuilder report = new StringBuilder(
				"| questions | | recall at 10 | nDCG at 10 |\n| --- | --- | --- | --- |\n");
		row(report, "all", (each) -> true);
		row(report, "to tune by", (each) -> !each.heldOut());
		row(report, "held out", Judged::heldOut);
		for (String language : List.of("en", "id", "th")) {
			row(report, language, (each) -> each.language().equals(language));
		}
		report.append('\n');
		judged.stream()
			.sorted(Comparator.comparingDouble(Judged::ndcg))
			.forEach((each) -> report.append(String.format(Locale.ROOT, "- %.2f %.2f%s %s: %s%n", each.ndcg(),
					each.recall(), each.heldOut() ? " (held out)" : "", each.query(),
					each.found().stream().map((id) -> id + " " + each.right().getOrDefault(id, 0)).toList())));
		return report.toString();
	}

	private static void row(StringBuilder report, String name, Predicate<Judged> which) {
		report.append(String.format(Locale.ROOT, "| %s | %d | %.3f | %.3f |%n", name,
				judged.stream().filter(which).count(), mean(which, Judged::recall), mean(which, Judged::ndcg)));
	}

	@Test
	void findsWhatAnswersAQuestion() {
		assertThat(mean((each) -> true, Judged::recall)).isGreaterThan(0.93);
		assertThat(mean((each) -> true, Judged::ndcg)).isGreaterThan(0.88);
		assertThat(mean(Judged::heldOut, Judged::ndcg)).isGreaterThan(0.83);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "id", "th" })
	void doesSoInEachLanguage(String language) {
		assertThat(mean((each) -> each.language().equals(language), Judged::recall)).isGreaterThan(0.91);
		assertThat(mean((each) -> each.language().equals(language), Judged::ndcg)).isGreaterThan(0.86);
	}

	@Test
	void putsWhatFitsAllBeforeWhatFitsSome() throws IOException {
		int both = 0;
		for (Judged each : judged) {
			List<String> whole = directory.foundWhole(each.query());
			assertThat(each.found().subList(0, whole.size())).as(each.query())
				.containsExactlyInAnyOrderElementsOf(whole);
			both += (!whole.isEmpty() && whole.size() < each.found().size()) ? 1 : 0;
		}
		assertThat(both).isGreaterThan(20);
	}

	@Test
	void tellsWhyEachIsFound() throws IOException {
		for (Judged each : judged) {
			assertThat(directory.unexplained(each.query())).as(each.query()).isEmpty();
		}
	}

	@Test
	void putsWhatWasConfirmedLatelyBeforeItsLike() throws IOException {
		assertThat(directory.found("rumah aman perempuan Kota Sela")).containsSubsequence("melati/rumah",
				"oldhouse/rumah");
	}

	@Test
	void findsANumberWithTheZeroOfTheCountry() throws IOException {
		assertThat(directory.found("0770 210 4456")).containsExactly("melati/rumah");
	}

}
