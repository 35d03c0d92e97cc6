package org.partnershipportal.worksheet.press;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LineEndsTests {

	@Test
	void wordsOfWorksheetsAreNotTornApart() {
		assertThat(pieces("ที่สถานที่และออนไลน์ของชุมชน")).contains("สถานที่", "ออนไลน์", "ชุมชน")
			.doesNotContain("สถาน", "ไลน์");
		assertThat(pieces("ทำงาน")).containsExactly("ทำงาน");
	}

	@Test
	void everythingElseEndsWhereTheDictionaryAndTheSpacesSay() {
		assertThat(pieces("Two words, ผู้เสียหายที่ท่าเรือ")).containsExactly("Two ", "words, ", "ผู้เสียหาย", "ที่",
				"ท่าเรือ");
		assertThat(pieces("")).isEmpty();
	}

	private static List<String> pieces(String text) {
		Integer[] ends = LineEnds.of(text).toArray(Integer[]::new);
		return IntStream.range(0, ends.length)
			.mapToObj((i) -> text.substring((i > 0) ? ends[i - 1] : 0, ends[i]))
			.toList();
	}

}
