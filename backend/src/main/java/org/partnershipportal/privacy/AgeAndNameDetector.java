package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.partnershipportal.privacy.NameSpotter.Candidate;
import org.partnershipportal.privacy.NameSpotter.Likeness;

/**
 * The exact age, or the year of birth, of somebody who is named. The age of a group, a
 * range, and a number beside a place are none.
 */
final class AgeAndNameDetector implements Detector {

	private static final String SPELLED = "(?iu:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
			+ "|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";

	private static final String NUMBER = "(?:\\d{1,2}(?![\\d:%]|[.,/]\\d)|" + SPELLED + "(?!\\p{L}))";

	/** No part of a range. */
	private static final String EXACT = "(?! ?(?:[-/]|to|and|bis|et|à|y|a|e|și|und|sampai|đến|until|or) ?\\d)";

	private static final String UNITS = "[ -]{0,2}" + Words.anyOf("age-units") + "(?![\\p{L}\\p{M}])";

	/** Nothing that another group or thing could be named in. */
	private static final String GAP = "(?:(?!(?:girls|boys|children|women|men|people|cases)\\b)[^\\d.!?;\\n]){0,28}?";

	private static final String SEX = "(?iu:f|m|female|male|girl|boy|p|l|n\u1eef|nam|k|w)[,/ ]{1,2}";

	/** What makes a number after a name its age though no word says so. */
	private static final Pattern BARE = Pattern
		.compile("(?: ?\\( ?(?:" + SEX + ")?" + NUMBER + EXACT + " ?(?:[,;] ?\\p{L}{1,12} ?)?\\)" + "|,? ?- ?" + NUMBER
				+ EXACT + " ?(?:-|,|$)" + "|, (?:now |only |just |just turned )?" + NUMBER + EXACT
				+ "(?= ?(?:[,.;:)!?]|-|$|\\n))" + "| (?:is|was) (?:only |just |now |about |barely )?" + NUMBER + EXACT
				+ "(?=[,.;:)!?]| and | but | now|$|\\n)" + "| (?:turned|turns) " + NUMBER + "(?!\\d))");

	/** A number after two words that are in no list: Va Chantha, 33, who lives. */
	private static final Pattern TOLD = Pattern.compile(", " + NUMBER + ", (?:who|whose|from|said|says)(?!\\p{L})");

	private static final Pattern SAID = Pattern.compile("\\.?(?:" + GAP + "(?<!\\d|\\d[-/.,]|\\d to |\\d and )" + NUMBER
			+ EXACT + UNITS + "|" + GAP + "(?<![\\p{L}\\p{M}])" + Words.anyOf("age-words") + "[ :]{1,2}(?:" + NUMBER
			+ "|(?:19|20)\\d\\d(?!\\d))" + EXACT + "(?=[ ,.;:)!?-]|$|\\n)" + "|[.;,]? ?(?i:age)[ :]{1,2}" + NUMBER
			+ EXACT + "|,? (?:a|an) (?:man|woman|girl|boy|child) of " + NUMBER + EXACT + ")");

	private static final Pattern AGE_FIRST = Pattern.compile("(?<![\\d\\p{L}-]|\\d to |\\d and )" + NUMBER + "[ -]{0,1}"
			+ Words.anyOf("age-before-name") + "(?:,? (?:\\p{Ll}[\\p{L}\\p{M}]{1,14} ){0,2}| )$");

	private static final Pattern UNCASED = Pattern
		.compile("(?:(?:น้อง(?!สาว|ชาย|ๆ)|พี่|ป้า|ลุง|ชื่อ ?)[\u0e01-\u0e4e]{2,15}+(?: [\u0e01-\u0e4e]{2,20}+)?|"
				+ PersonNameDetector.thaiNames() + "(?: [\u0e01-\u0e4e]{2,20}+)?)[ (,]{0,3}อายุ ?\\d{1,2} ?(?:ปี|ขวบ)"
				+ "|(?:ນາງ|ທ້າວ|ຊື່) ?[\u0e81-\u0ecd]{1,20}+[ (,]{0,3}ອາຍຸ ?\\d{1,2} ?ປີ"
				+ "|(?:ឈ្មោះ|ស្រី|នាង) ?[\u1780-\u17d3]{2,16}+[ (,]{0,3}អាយុ ?\\d{1,2} ?ឆ្នាំ"
				+ "|(?<![\u1000-\u103f])(?:မောင်|ဒေါ်|ဦး|ကို|မ(?!ိန်း))[\u1000-\u103f]{2,24}+[ (,]{0,3}အသက် ?\\d{1,2} ?နှစ်");

	private static final int CONTEXT = 48;

	private static final int REACH = 64;

	private final NameSpotter names;

	AgeAndNameDetector(NameSpotter names) {
		this.names = names;
	}

	@Override
	public void detect(String text, Consumer<Finding> found) {
		for (Candidate name : this.names.candidates(text)) {
			int end = endOfAge(text, name);
			if (end > 0) {
				found.accept(new Finding(PersonalDataForm.AGE_AND_NAME, name.start(), end));
			}
			else {
				ageFirst(text, name, found);
			}
		}
		Matcher uncased = UNCASED.matcher(text);
		while (uncased.find()) {
			found.accept(new Finding(PersonalDataForm.AGE_AND_NAME, uncased.start(), uncased.end()));
		}
	}

	private static int endOfAge(String text, Candidate name) {
		int reach = Math.min(text.length(), name.end() + REACH);
		boolean known = name.likeness() != Likeness.UNKNOWN;
		boolean sure = name.likeness() == Likeness.PAIR || name.likeness() == Likeness.GIVEN;
		Matcher bare = BARE.matcher(text).region(name.end(), reach).useTransparentBounds(true);
		if ((sure || name.likeness() == Likeness.WORD) && bare.lookingAt()) {
			return bare.end();
		}
		Matcher told = TOLD.matcher(text).region(name.end(), reach);
		if (!known && name.words() > 1 && told.lookingAt()) {
			return text.indexOf(',', name.end() + 1);
		}
		Matcher said = SAID.matcher(text).region(name.end(), reach).useTransparentBounds(true);
		return (known && said.lookingAt()) ? said.end() : -1;
	}

	private static void ageFirst(String text, Candidate name, Consumer<Finding> found) {
		if (name.likeness() == Likeness.UNKNOWN) {
			return;
		}
		int from = Math.max(0, name.start() - CONTEXT);
		Matcher first = AGE_FIRST.matcher(text).region(from, name.start());
		if (first.find()) {
			found.accept(new Finding(PersonalDataForm.AGE_AND_NAME, first.start(), name.end()));
		}
	}

}
