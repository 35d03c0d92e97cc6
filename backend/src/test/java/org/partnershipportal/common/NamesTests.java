package org.partnershipportal.common;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			value = { "Seafarers' mission|+seafarers* +mission*", "the port's office|+the* +port's* +office*",
					"a* OR name:b~|+a* +or* +name* +b*", "'quoted'|+quoted*", "ศูนย์ พักพิง|+ศูนย์* +พักพิง*",
					"ศูนย์พักพิง|+(ศูนย์พักพิง* (+ศูนย์* +พักพิง*))" })
	void looksForTheBeginningsOfAllWords(String text, String query) {
		assertThat(Names.prefixQuery(text)).isEqualTo(query);
	}

	@Test
	void putsSpacesBetweenWordsOnlyWhereTheScriptHasNone() {
		assertThat(Names.spaced("ท่าเรือ Pier 7คนงาน")).isEqualTo(" ท่าเรือ  Pier 7 คน งาน ");
		assertThat(Names.spaced("Port town")).isEqualTo("Port town");
	}

	@Test
	void looksForNothingWhereThereIsNoWord() {
		assertThat(Names.prefixQuery(" -- ")).isEqualTo("+none -none");
		assertThat(Names.prefixQuery("  ")).isNull();
		assertThat(Names.prefixQuery(null)).isNull();
	}

	@Test
	void looksForTheBeginningOfAWordThatIsLongerThanTheIndexTakes() {
		assertThat(Names.prefixQuery("a".repeat(3000))).isEqualTo("+" + "a".repeat(100) + "*");
		assertThat(Names.prefixQuery("\uD835\uDC9C".repeat(300))).isEqualTo("+" + "\uD835\uDC9C".repeat(100) + "*");
	}

	@Test
	void sortsWithoutCaseAndAccents() {
		assertThat(Names.key(" Écho ")).isEqualTo("echo");
		assertThat(Names.key("ĐÀ NẴNG")).isEqualTo("đa nang");
		assertThat(Names.key("\u0301")).isNotEmpty();
	}

}
