package org.partnershipportal.worksheet.press;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where lines may end. The dictionary of the platform knows the words of Thai, whatever
 * the language of the rest; but it takes compounds apart and does not know words that
 * came later.
 */
final class LineEnds {

	/** Words of worksheets that are torn apart, or into what is no word, otherwise. */
	private static final Pattern WHOLE = Pattern.compile(String.join("|", "สถานที่", "ออนไลน์", "ทำงาน", "ดำเนินการ",
			"สภาพแวดล้อม", "ใบงาน", "หน่วยงาน", "ผู้กระทำผิด", "ข้อกังวล", "ค้ามนุษย์", "ผู้ปกครอง", "อินเทอร์เน็ต",
			"เว็บไซต์", "ประเมินผล", "ตอบสนอง", "แสวงหาประโยชน์", "คอร์รัปชัน", "ข้อสรุป", "ก่อนหน้า", "วางแผน"));

	private LineEnds() {
	}

	/** The ends of the pieces that stay together, the end of the text included. */
	static NavigableSet<Integer> of(String text) {
		NavigableSet<Integer> ends = new TreeSet<>();
		BreakIterator dictionary = BreakIterator.getLineInstance(Locale.forLanguageTag("th"));
		dictionary.setText(text);
		dictionary.first();
		for (int end = dictionary.next(); end != BreakIterator.DONE; end = dictionary.next()) {
			ends.add(end);
		}
		for (Matcher word = WHOLE.matcher(text); word.find();) {
			ends.subSet(word.start(), false, word.end(), false).clear();
			if (word.start() > 0) {
				ends.add(word.start());
			}
			ends.add(word.end());
		}
		return ends;
	}

}
