package org.partnershipportal.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A street with a house number that is said to be where somebody lives. The address of an
 * organisation, a venue or another place where many go is none.
 */
final class HomeAddressDetector implements Detector {

	private static final String NUMBER = "(?<![\\p{L}\\p{N}])\\d{1,4}(?:[a-zA-Z](?!\\p{L}))?(?:[/-]\\d{1,4}){0,2}+(?!\\d|[.:]\\d|(?:st|nd|rd|th)\\b| ?%)";

	private static final String NAME = "(?:\\p{Lu}[\\p{L}\\p{M}'.]{0,20}+[ -]){1,4}";

	private static final String BEFORE_NAME = "(?:" + Words.BEFORE + Words.anyOf("road-words") + "|"
			+ Words.anyOf("road-words-unspaced") + ")";

	private static final String AFTER_NAME = Words.anyOf("road-words-after") + "(?![\\p{L}\\p{M}])";

	private static final String JOINED = "\\p{Lu}[\\p{L}\\p{M}-]{1,25}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer"
			+ "|straat|laan|plein|gracht|kade|dijk|gatan|vägen|veien|gata|katu|tie)";

	private static final String NUMBERED = "(?iu:no|nr|num|nomor|number|n°|nº|n\\.º|№|d\\.|дом|д|буд|број|бр|broj|br|αρ|house|haus|số|so|numéro|número|numero|hausnummer|č|p|κ)?[.:°]{0,2}+ ?";

	private static final String ADDRESS = "(?:" + NUMBER + "(?: bis| ter|[A-D])?,? " + NAME + AFTER_NAME //
			+ "|" + NUMBER + "(?: bis| ter)?,? {0,1}" + BEFORE_NAME //
			+ "|" + BEFORE_NAME + "[^\\d\\n;!?]{1,40}?" + NUMBER //
			+ "|" + NAME + AFTER_NAME + "[., ]{1,3}" + NUMBERED + NUMBER //
			+ "|" + JOINED + "[., ]{1,2}" + NUMBERED + NUMBER //
			+ "|(?<=(?:at|tại|ở|:) )" + NUMBER + "(?: \\p{Lu}[\\p{L}\\p{M}]{1,20}+){2,4}" //
			+ "|(?iu:block|blok) \\d{1,4}[a-zA-Z]?,? (?iu:unit|flat|apt\\.?|room|#) ?" + NUMBER //
			+ "|(?iu:house|flat|apt\\.?|unit|số nhà|บ้านเลขที่|เลขที่|ເລກທີ|ផ្ទះលេខ|အိမ်အမှတ်) ?(?:no\\. ?)?" + NUMBER
			+ ")";

	/** An abbreviation may end in the gap, a sentence may not. */
	private static final String GAP = "((?:[^.!?;\\n\\d]|\\.(?! ?\\p{Lu})){0,45}?)";

	private static final String OWN_HOME = "(?:" + Words.BEFORE
			+ "(?:(?i:his|her|their|whose|my|your)|\\p{L}{2,20}+'s|\\p{L}{2,20}s') (?:\\p{Ll}{3,14}(?:'s|s')? )?"
			+ "(?:home|house|flat|apartment|room|place|address|residence)(?!\\p{L})|(?i:home address|address of the (?:girl|boy|victim|woman|man|family|witness|parents)))";

	private static final Pattern LIVING = Pattern
		.compile("(?:" + Words.wholeWord("living-words") + "|" + OWN_HOME + ")" + GAP + "(" + ADDRESS + ")");

	private static final Pattern THEN_LIVING = Pattern
		.compile("(" + ADDRESS + ")([^!?;\\n\\d]{0,30}?)" + Words.wholeWord("living-words-after"));

	/** Registration at an address needs no word for a road: bytem Husova 5. */
	private static final Pattern REGISTERED = Pattern.compile(
			"(?<![\\p{L}\\p{M}])(?iu:bytem|bytom|domiciliat|wohnhaft|zamieszkał[ya]|stanuje (?:u|na)|ev adresi)[ :]{1,2}(?:\\p{Ll}{1,3} )?("
					+ NAME + NUMBER + ")");

	/** The word for a house number says itself that somebody lives there. */
	private static final Pattern HOUSE_NUMBER = Pattern
		.compile("((?:บ้านเลขที่|ເຮືອນເລກທີ|ផ្ទះលេខ|အိမ်အမှတ်) ?" + NUMBER + ")");

	private static final Pattern PREMISES = Pattern.compile(Words.wholeWord("premises-words"));

	private static final int CONTEXT = 30;

	@Override
	public void detect(String text, Consumer<Finding> found) {
		if (text.chars().noneMatch((c) -> c >= '0' && c <= '9')) {
			return;
		}
		Matcher living = LIVING.matcher(text);
		while (living.find()) {
			if (!PREMISES.matcher(living.group(1)).find()) {
				found.accept(finding(living.start(2), living.end(2)));
			}
		}
		Matcher then = THEN_LIVING.matcher(text);
		while (then.find()) {
			if (!PREMISES.matcher(then.group(2)).find()) {
				found.accept(finding(then.start(1), then.end(1)));
			}
		}
		Matcher registered = REGISTERED.matcher(text);
		while (registered.find()) {
			found.accept(finding(registered.start(1), registered.end(1)));
		}
		Matcher house = HOUSE_NUMBER.matcher(text);
		while (house.find()) {
			String before = text.substring(Math.max(0, house.start() - CONTEXT), house.start());
			if (!PREMISES.matcher(before).find()) {
				found.accept(finding(house.start(1), house.end(1)));
			}
		}
	}

	private static Finding finding(int start, int end) {
		return new Finding(PersonalDataForm.HOME_ADDRESS, start, end);
	}

}
