package org.partnershipportal.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts of other authors that name nobody: what real directories say about organisations
 * and services. They are read where they lie beside the project and never copied into it;
 * elsewhere this is skipped. Contact fields are left out.
 */
class PublicTextsTests {

	private static final Set<String> TEXTS = Set.of("service_name", "service_description",
			"service_additional_information", "service_immigration_status", "service_problem_codes", "service_areas",
			"organization_name", "organization_description", "location_name", "name");

	private static final double FALSE_POSITIVES = 0.02;

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@Test
	void letsPassWhatRealDirectoriesSay() throws IOException {
		Path data = data();
		Assumptions.assumeTrue(data != null, "Skipped: there is no shared/data beside the project.");
		Set<String> texts = texts(data);
		List<String> refused = new ArrayList<>();
		for (String text : texts) {
			List<Finding> names = this.guard.findings(text)
				.stream()
				.filter((finding) -> finding.kind() != PersonalDataKind.PHONE_NUMBER
						&& finding.kind() != PersonalDataKind.EMAIL_ADDRESS)
				.toList();
			if (!names.isEmpty()) {
				refused.add(names.get(0).kind() + " " + text.substring(names.get(0).start(), names.get(0).end()));
			}
		}
		System.out.println(texts.size() + " public texts, " + refused.size() + " refused for more than a number");
		refused.forEach((finding) -> System.out.println("refused: " + finding));

		assertThat(texts).hasSizeGreaterThan(1000);
		assertThat((double) refused.size() / texts.size()).as("refused %s", refused).isLessThan(FALSE_POSITIVES);
	}

	private static Set<String> texts(Path data) throws IOException {
		Set<String> texts = new LinkedHashSet<>();
		for (String folder : List.of("florida-legal-aid", "uk-first-responders")) {
			try (var files = Files.list(data.resolve(folder))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".csv")).sorted().toList()) {
					read(file, texts);
				}
			}
		}
		return texts;
	}

	private static void read(Path file, Set<String> texts) throws IOException {
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.setAllowMissingColumnNames(true)
			.get();
		try (CSVParser records = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
			List<String> columns = records.getHeaderNames().stream().filter(TEXTS::contains).toList();
			for (CSVRecord row : records) {
				columns.stream()
					.filter(row::isSet)
					.map((column) -> row.get(column).strip())
					.filter((text) -> text.length() > 2)
					.forEach(texts::add);
			}
		}
	}

	private static @Nullable Path data() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path data = folder.resolveSibling("shared").resolve("data");
			if (Files.isDirectory(data.resolve("florida-legal-aid"))) {
				return data;
			}
		}
		return null;
	}

}
