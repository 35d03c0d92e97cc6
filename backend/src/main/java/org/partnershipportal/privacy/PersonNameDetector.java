package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.partnershipportal.privacy.NameSpotter.Candidate;
import org.partnershipportal.privacy.NameSpotter.Likeness;

/**
 * Names without a title: a given name with a surname, a given name that is hardly ever
 * anything else, and one that is also a word where its sentence speaks of a person.
 * Places, bodies, days and laws that are called after somebody are none.
 */
final class PersonNameDetector implements Detector {

	private static final int CONTEXT = 48;

	private static final Pattern NAMING = Pattern
		.compile(Words.BEFORE + Words.anyOf("naming-words") + "[ ]{0,2}[\":(]?[ ]?\"?$");

	private static final Pattern PERSON = Pattern
		.compile(Words.BEFORE + Words.anyOf("person-words") + "(?![\\p{L}\\p{M}])");

	private static final Pattern AFTER = Pattern
		.compile("(?:'s?)? {1,2}" + Words.anyOf("after-a-name") + "(?![\\p{L}\\p{M}])");

	private static final Pattern WHO = Pattern.compile(", (?:who|whose|whom)(?!\\p{L})");

	private static final String THAI = "[\u0e01-\u0e4e]";

	/** Names in scripts without capitals: after a word for naming, or from the list. */
	private static final Pattern UNCASED = Pattern
		.compile("(?:เด็ก|หญิง|ชาย|คน|เจ้าของ|เหยื่อ|เธอ|เขา|นายหน้า|แม่|พ่อ|เพื่อน|ผู้)" + THAI
				+ "{0,8}?ชื่อ(?!ดัง|เสียง|ว่าร้าน|ร้าน|โรง|หมู่|บริษัท) ?(?:ว่า ?)?(" + THAI + "{2,15}+(?: " + THAI
				+ "{2,20}+)?)" + "|(?<!" + THAI + ")(" + thaiNames() + " " + THAI + "{2,20}+)"
				+ "|(?:ລາວ|ຍິງ|ຊາຍ|ເດັກ|ຄົນ|ນາງ|ເຈົ້າຂອງ)[\u0e81-\u0ecd]{0,8}?ຊື່ ?(?:ວ່າ ?)?([\u0e81-\u0ecd]{2,20}+)"
				+ "|(?:នាង|គាត់|ក្មេង|ស្រី|បុរស|ម្ចាស់|អ្នក)[\u1780-\u17d3]{0,8}?ឈ្មោះ ?(?:ថា ?)?([\u1780-\u17d3]{2,16}+)"
				+ "|(?:သူ|သူမ|မိန်းကလေး|ကောင်မလေး|ကလေး|ပွဲစား)[\u1000-\u103f]{0,8}? ?(?:နာမည်|အမည်)(?:က|မှာ)? ?([\u1000-\u103f]{2,24}+)");

	private final NameSpotter names;

	PersonNameDetector(NameSpotter names) {
		this.names = names;
	}

	@Override
	public void detect(String text, Consumer<Finding> found) {
		for (Candidate name : this.names.candidates(text)) {
			if (isPerson(text, name)) {
				found.accept(new Finding(PersonalDataForm.PERSON_NAME, name.start(), name.end()));
			}
		}
		Matcher uncased = UNCASED.matcher(text);
		while (uncased.find()) {
			for (int group = 1; group <= uncased.groupCount(); group++) {
				if (uncased.start(group) >= 0) {
					found.accept(new Finding(PersonalDataForm.PERSON_NAME, uncased.start(group), uncased.end(group)));
				}
			}
		}
	}

	private static boolean isPerson(String text, Candidate name) {
		if (name.likeness() == Likeness.PAIR || name.likeness() == Likeness.GIVEN) {
			return true;
		}
		String before = text.substring(Math.max(0, name.start() - CONTEXT), name.start());
		Matcher naming = NAMING.matcher(before);
		if (naming.find()) {
			boolean ofPerson = PERSON.matcher(before).find();
			return ofPerson && naming.group().indexOf(':') < 0;
		}
		if (name.likeness() == Likeness.WORD && AFTER.matcher(text).region(name.end(), text.length()).lookingAt()) {
			return true;
		}
		return name.likeness() != Likeness.UNKNOWN && WHO.matcher(text).region(name.end(), text.length()).lookingAt();
	}

	static String thaiNames() {
		return Words.list("given-names")
			.stream()
			.filter((name) -> name.charAt(0) >= '\u0e01' && name.charAt(0) <= '\u0e4e')
			.map(Pattern::quote)
			.collect(Collectors.joining("|", "(?:", ")"));
	}

}
