package org.partnershipportal.common;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetCellsTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "\r=1", "\n=1", "＝1+1",
			"＠SUM(A1)", "＋cmd", "－cmd" })
	void whatWouldBeCarriedOutIsShown(String formula) {
		assertThat(SpreadsheetCells.shown(formula)).isEqualTo("'" + formula);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Shelter", "+62 21 555 0100", "-8.65", "a=b", "  =1", "'quoted'" })
	void whatIsNoFormulaStaysAsItIs(String text) {
		assertThat(SpreadsheetCells.shown(text)).isEqualTo(text);
	}

	@Test
	void nothingStaysNothing() {
		assertThat(SpreadsheetCells.shown(null)).isNull();
	}

}
