package org.partnershipportal.hsds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The Florida legal aid directory, in columns of its own, with its exact figures. */
class FloridaTests {

	private static ReadPackage florida;

	@BeforeAll
	static void read() {
		florida = ReadPackage.of(Stream.of("services", "locations", "organizations")
			.map((name) -> new HsdsInput(name + ".csv", PublishedHsds.file("florida-legal-aid/" + name + ".csv")))
			.toList());
	}

	@Test
	void everyRowIsThereAndNoneIsAnOrphan() {
		Map<HsdsTable, Long> rows = florida.rows()
			.stream()
			.collect(Collectors.groupingBy(HsdsRow::table, Collectors.counting()));
		assertThat(rows).isEqualTo(Map.of(HsdsTable.ORGANIZATION, 20L, HsdsTable.SERVICE, 135L, HsdsTable.LOCATION,
				378L, HsdsTable.ADDRESS, 331L, HsdsTable.PHONE, 90L, HsdsTable.SERVICE_AREA, 1493L,
				HsdsTable.TAXONOMY_TERM, 80L, HsdsTable.ATTRIBUTE, 1590L));
		assertThat(florida.faults()).isEqualTo(Map.of(HsdsFault.COLUMN_WITHOUT_NAME, 1L, HsdsFault.VALUE_WITHOUT_COLUMN,
				2L, HsdsFault.NOT_AN_AGE, 22L, HsdsFault.NORMALISED, 60L, HsdsFault.NOT_A_URI, 11L,
				HsdsFault.NOT_AN_EMAIL, 1L, HsdsFault.MISSING_VALUE, 744L));
	}

	@Test
	void anAddressInOneLineIsTakenApart() {
		List<HsdsRow> addresses = florida.of(HsdsTable.ADDRESS);
		assertThat(addresses)
			.filteredOn((row) -> row.text("address_1") == null && row.text("city") == null
					&& row.text("postal_code") == null && "FL".equals(row.text("state_province")))
			.hasSize(244);
		assertThat(addresses).filteredOn((row) -> row.text("postal_code") != null && row.text("address_1") != null)
			.hasSize(81);
		assertThat(addresses).filteredOn((row) -> "Fort Lauderdale".equals(row.text("city")))
			.first()
			.satisfies((row) -> assertThat(row.values()).containsEntry("address_1", "401 NE 4th Street")
				.containsEntry("state_province", "FL")
				.containsEntry("postal_code", "33301"));
	}

	@Test
	void numbersThatShareAColumnAreTelephonesOfTheirOwn() {
		assertThat(florida.of(HsdsTable.PHONE)).filteredOn((row) -> "textphone".equals(row.text("type")))
			.hasSize(10)
			.allSatisfy((row) -> assertThat(row.text("number")).isEqualTo("800-955-8771"));
		assertThat(florida.of(HsdsTable.PHONE)).filteredOn((row) -> "tollfree".equals(row.text("description")))
			.hasSize(15);
	}

	@Test
	void whatSlippedIntoColumnsWithoutANameIsNamed() {
		assertThat(florida.told()).contains("services.csv:1 - - - COLUMN_WITHOUT_NAME",
				"services.csv:65 service - - VALUE_WITHOUT_COLUMN");
	}

	@Test
	void servicesThatNameTraffickingCanBeFoundByTheirTextsOrTerms() {
		Set<String> terms = florida.of(HsdsTable.TAXONOMY_TERM)
			.stream()
			.filter(FloridaTests::namesTrafficking)
			.map(HsdsRow::id)
			.collect(Collectors.toSet());
		Set<String> services = new TreeSet<>();
		florida.of(HsdsTable.SERVICE)
			.stream()
			.filter(FloridaTests::namesTrafficking)
			.map(HsdsRow::id)
			.forEach(services::add);
		florida.of(HsdsTable.ATTRIBUTE)
			.stream()
			.filter((row) -> terms.contains(row.text("taxonomy_term_id")))
			.forEach((row) -> services.add(row.text("link_id")));
		assertThat(services).hasSize(37);
	}

	private static boolean namesTrafficking(HsdsRow row) {
		return row.values().values().stream().anyMatch((value) -> value.toString().contains("raffick"));
	}

}
