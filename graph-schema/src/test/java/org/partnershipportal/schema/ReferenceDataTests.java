package org.partnershipportal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The vocabularies of the product against those of the domain: the same codes, words of
 * our own.
 */
class ReferenceDataTests {

	/** The domain's vocabularies, kept beside the repository and not in it. */
	private static final Path DOMAIN = Path.of("../../shared/domain/vocabularies");

	@ParameterizedTest
	@CsvSource({ "ActorKinds, actor-kinds", "CooperationForms, cooperation-forms",
			"PartnershipKinds, partnership-kinds", "ExploitationForms, exploitation-forms",
			"TraffickingPhases, trafficking-phases", "ServiceTypes, service-types",
			"InformationSources, information-sources", "Indicators, indicators" })
	void aVocabularyHasTheCodesOfTheDomainInTheSameOrder(String script, String csv) throws IOException {
		List<Map<String, String>> domain = domain(csv);

		assertThat(ReferenceScript.named(script).rows()).extracting((row) -> row.get("code"))
			.containsExactlyElementsOf(domain.stream().map((row) -> row.get("code")).toList());
	}

	@ParameterizedTest
	@CsvSource({ "ActorKinds, actor-kinds, family", "InformationSources, information-sources, origin",
			"Indicators, indicators, phase", "Indicators, indicators, means", "Indicators, indicators, population" })
	void aTermIsFiledWhereTheDomainFilesIt(String script, String csv, String property) throws IOException {
		Map<String, String> domain = domain(csv).stream()
			.collect(Collectors.toMap((row) -> row.get("code"), (row) -> row.get(property)));

		assertThat(ReferenceScript.named(script).rows()).allSatisfy(
				(row) -> assertThat(row.get(property)).as(row.get("code")).isEqualTo(domain.get(row.get("code"))));
	}

	@Test
	void theTypicalInfluencersAreThoseOfTheDomain() throws IOException {
		List<Map<String, String>> domain = domain("annex-iv-influencers");

		assertThat(ReferenceScript.named("TypicalInfluencers").rows())
			.extracting((row) -> row.get("phase"), (row) -> row.get("side"), (row) -> row.get("population"),
					(row) -> row.get("kind"))
			.containsExactlyElementsOf(domain.stream()
				.map((row) -> org.assertj.core.groups.Tuple.tuple(row.get("phase"), row.get("side"),
						row.get("population"), row.get("actor_kind")))
				.toList());
	}

	@Test
	void everyIndicatorIsSaidInWordsOfOurOwn() throws IOException {
		Map<String, String> domain = domain("indicators").stream()
			.collect(Collectors.toMap((row) -> row.get("code"), (row) -> plain(row.get("label"))));

		assertThat(ReferenceScript.named("Indicators").rows()).hasSize(103)
			.allSatisfy((row) -> assertThat(plain(row.get("label"))).as(row.get("code"))
				.isNotEqualTo(domain.get(row.get("code"))));
	}

	@Test
	void everyTermHasALabelOfItsOwn() throws IOException {
		for (ReferenceScript script : ReferenceScript.all()) {
			if (script.name().endsWith("__TypicalInfluencers.cypher")) {
				continue;
			}
			assertThat(script.rows()).as(script.name()).isNotEmpty();
			assertThat(script.rows()).as(script.name())
				.extracting((row) -> row.get("label"))
				.doesNotHaveDuplicates()
				.allSatisfy((label) -> assertThat(label).isNotBlank().isEqualTo(label.strip()));
		}
	}

	@Test
	void everyFormOfCooperationIsDescribed() throws IOException {
		assertThat(ReferenceScript.named("CooperationForms").rows())
			.allSatisfy((row) -> assertThat(row.get("description")).as(row.get("code")).isNotBlank());
	}

	@Test
	void everyTypicalInfluencerIsOfAKnownKindAndNoneIsListedTwice() throws IOException {
		Set<String> kinds = new HashSet<>();
		ReferenceScript.named("ActorKinds").rows().forEach((row) -> kinds.add(row.get("code")));
		List<Map<String, String>> influencers = ReferenceScript.named("TypicalInfluencers").rows();

		assertThat(influencers).extracting((row) -> row.get("kind")).isSubsetOf(kinds);
		assertThat(influencers).extracting(
				(row) -> String.join(".", row.get("phase"), row.get("side"), row.get("population"), row.get("kind")))
			.doesNotHaveDuplicates();
	}

	@Test
	void everyScriptIsOneStatementThatMayRunAgain() throws IOException {
		assertThat(ReferenceScript.all()).hasSize(10).allSatisfy((script) -> {
			String statement = script.statement();
			String afterTheRows = statement.substring(statement.indexOf("] AS row"));

			assertThat(statement).startsWith("UNWIND [").endsWith(";");
			assertThat(afterTheRows.chars().filter((c) -> c == ';').count()).isOne();
			assertThat(afterTheRows).containsPattern("MERGE \\(term:\\w+ \\{code: ")
				.contains("SET term:Term,")
				.doesNotContain("CREATE", "DELETE", "REMOVE");
		});
	}

	private static List<Map<String, String>> domain(String name) throws IOException {
		Path file = DOMAIN.resolve(name + ".csv");
		assumeTrue(Files.isReadable(file),
				() -> "The domain's vocabularies are not beside the repository, nothing to compare with: " + file);
		try (CSVParser rows = CSVParser.parse(Files.readString(file),
				CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
			return rows.stream().map((row) -> row.toMap()).toList();
		}
	}

	private static String plain(String label) {
		return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
	}

}
