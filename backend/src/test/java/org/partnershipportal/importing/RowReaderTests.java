package org.partnershipportal.importing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.partnershipportal.common.UserErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowReaderTests {

	private static Row read(ColumnRule rule, String... cells) {
		return new RowReader(List.of("a", "b"), Map.of("name", rule)).read(new CsvFile.Line(2, List.of(cells)));
	}

	@ParameterizedTest
	@CsvSource({ "www.example.org, https://www.example.org", "http://example.org/x?y, http://example.org/x?y",
			"EXAMPLE.ORG, https://EXAMPLE.ORG", "http://www.example, http://www.example", "N/A,", "Age 60 or older,",
			"ftp://example.org," })
	void makesAWebAddressOrLeavesOutWhatIsNone(String text, String address) {
		Row row = read(new ColumnRule("a", null, null, null, Conversion.WEB_ADDRESS), text);
		assertThat(row.text("name")).isEqualTo(address);
		assertThat(row.leftOut()).hasSize((address == null) ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "60, 60", "130, 130", "200,", "999999999999,", "-1,", "sixty," })
	void takesAgesThatCanBe(String text, String age) {
		assertThat(read(new ColumnRule("a", null, null, null, Conversion.AGE), text).text("name")).isEqualTo(age);
	}

	@Test
	void putsPartsBelowEachOtherAndSkipsEmptyOnes() {
		ColumnRule rule = new ColumnRule(null, null,
				List.of(new ColumnRule.Part(null, "a"), new ColumnRule.Part("Limit", "b")), null, null);
		assertThat(read(rule, "Text", "200").text("name")).isEqualTo("Text\nLimit: 200");
		assertThat(read(rule, "", "200").text("name")).isEqualTo("Limit: 200");
		assertThat(read(rule, "", "").text("name")).isNull();
	}

	@Test
	void theFirstChoiceThatFitsDecides() {
		ColumnRule rule = new ColumnRule("a", null, null, List.of(new ColumnRule.Choice("^City", "TOWN"),
				new ColumnRule.Choice("Council", "COUNCIL"), new ColumnRule.Choice("", "OTHER")), null);
		assertThat(List.of(read(rule, "City Council").required("name"), read(rule, "A Council").required("name"),
				read(rule, "").required("name")))
			.containsExactly("TOWN", "COUNCIL", "OTHER");
	}

	@Test
	void refusesARowWithMoreValuesThanColumnsButNotEmptyOnes() {
		ColumnRule rule = ColumnRule.from("b");
		assertThat(read(rule, "x", "y", "", "").text("name")).isEqualTo("y");
		assertThat(read(rule, "x").text("name")).isNull();
		assertThatThrownBy(() -> read(rule, "x", "y", "z")).isInstanceOf(UserErrorException.class);
	}

}
