package org.partnershipportal.importing;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.partnershipportal.common.UserErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvFileTests {

	@Test
	void readsQuotedFieldsOverSeveralLinesAndCountsTheLinesOfTheFile() {
		CsvFile file = CsvFile.read("name,note\r\nA,\"one\r\ntwo, \"\"three\"\"\"\r\n\r\nB , x\r\n");
		assertThat(file.heading()).containsExactly("name", "note");
		assertThat(file.lines()).containsExactly(new CsvFile.Line(2, List.of("A", "one\r\ntwo, \"three\"")),
				new CsvFile.Line(5, List.of("B", "x")));
	}

	@Test
	void toleratesAByteOrderMarkTrailingColumnsWithoutANameAndNoLastLineEnd() {
		CsvFile file = CsvFile.read("\uFEFF\"name\",note,,\nA,b,,");
		assertThat(file.heading()).containsExactly("name", "note", "", "");
		assertThat(file.lines()).containsExactly(new CsvFile.Line(2, List.of("A", "b", "", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "name", "name\n\n,\n", "name,name\na,b", "name\n\"open", "name\n\"a\"b\n" })
	void refusesWhatIsNoFileWithAHeadingAndRows(String content) {
		assertThatThrownBy(() -> CsvFile.read(content)).isInstanceOf(UserErrorException.class);
	}

	@Test
	void refusesMoreRowsThanGoIntoOneImport() {
		assertThat(CsvFile.read("name\n" + "a\n".repeat(CsvFile.MOST_ROWS)).lines()).hasSize(CsvFile.MOST_ROWS);
		assertThatThrownBy(() -> CsvFile.read("name\n" + "a\n".repeat(CsvFile.MOST_ROWS + 1)))
			.hasMessageContaining("theFileHasTooManyRows");
	}

}
