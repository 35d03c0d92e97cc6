package org.partnershipportal.worksheet.press;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.worksheet.content.Sheets;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers as they come from the press, read back. */
class PressTests {

	private static final String THAI = "ผู้เสียหายที่ท่าเรือ น้ำผึ้ง ปั้น ที่นี่";

	private final Press press = new Press();

	private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

	/**
	 * Outside of the service nobody sets how much is logged, and everything takes long.
	 */
	@BeforeEach
	void listen() {
		((Logger) LoggerFactory.getLogger("org.apache")).setLevel(Level.ERROR);
		this.warnings.start();
		((Logger) LoggerFactory.getLogger(Press.class)).addAppender(this.warnings);
	}

	/** Whatever runs out of its place, or has no shape, is told by the press. */
	@AfterEach
	void nothingWentWrong() {
		((Logger) LoggerFactory.getLogger(Press.class)).detachAppender(this.warnings);
		assertThat(this.warnings.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
	}

	private Printed print(String name, Paper paper) {
		Printed printed = this.press.print(paper);
		PrintedText.show(name, printed.pdf());
		return printed;
	}

	private static Paper paper(Block... blocks) {
		return Sheets.paper(Sheets.words(Locale.ENGLISH), "A paper", "Only for those who may.", List.of(blocks));
	}

	private static Paper filled(int answers) {
		return Sheets.filled("Recruitment at the quay", "Crew agents promise work; the debt binds.",
				List.of(Sheets.side(SideKind.VICTIM_GROUP, "Deckhands", answers),
						Sheets.side(SideKind.VICTIM_GROUP, "Kitchen helpers", 0),
						Sheets.side(SideKind.LOCATION, "Bars", answers),
						Sheets.side(SideKind.OFFENDER_GROUP, "Crew agents", answers)));
	}

	@Test
	void theBlankWorksheetFitsTwoSheetsOfPaper() {
		Printed blank = print("blank", Sheets.blank());
		assertThat(blank.pages()).isBetween(2, 4);
		assertThat(PrintedText.of(blank.pdf())).contains("never persons", "Which forms of exploitation?",
				"Source of some information 15", "e. Who can influence it?", "3. Response", "4. Assessment",
				"Page 1 of ");
	}

	@Test
	void everyAnswerIsPrintedOnce() {
		Printed paper = print("filled", filled(3));
		assertEveryAnswerOnce(paper, 3);
		assertThat(PrintedText.of(paper.pdf())).contains("Crew agents promise work; the debt binds.",
				"Children: under 18, or of uncertain age", "Ask Unit asked about Bars", "Not answered yet.",
				"weak, 2 of 5 likely", "Speak at the hostel; With the mission;", "Seafarers' mission",
				"1 March 2026, overdue", "since 1 March 2026", "Page " + paper.pages() + " of " + paper.pages());
	}

	@Test
	void theOtherStepsAreAllPrinted() {
		assertThat(PrintedText.of(print("steps", filled(1)).pdf())).contains("Debt binds for years;", "14 of 20",
				"Who pays the ferry?", "The agents do; 1 March 2026", "People reached;", "How many were reached?",
				"then every 3 months", "10 people a month", "25 people a month, 1 March 2026", "It worked in part",
				"Cooks warn each other;", "It moved", "40 hours of work",
				"Back to Analysis: The agents moved to the ferry;");
	}

	@Test
	void fiftyAnswersToEachQuestionAreAllPrinted() {
		assertEveryAnswerOnce(this.press.print(filled(50)), 50);
	}

	private static void assertEveryAnswerOnce(Printed paper, int answers) {
		String text = PrintedText.of(paper.pdf());
		for (String side : List.of("Deckhands", "Bars", "Crew agents")) {
			for (int i = 1; i <= answers; i++) {
				for (String kind : List.of("Who ", "Behaviour ", "Countermeasure ", "Actor ", "Means ")) {
					assertThat(text).containsOnlyOnce(kind + side + " no. " + i + ";");
				}
				String factor = "Factor " + side + " no. " + i + "; (p";
				assertThat(text).containsOnlyOnce(factor);
			}
		}
	}

	@Test
	void itIsTaggedForWhoHasItReadAloud() throws IOException {
		Printed paper = this.press.print(filled(2));
		try (PDDocument document = Loader.loadPDF(paper.pdf())) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(document.getDocumentInformation().getTitle())
				.isEqualTo("SARA worksheet: Recruitment at the quay");
			assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
				.contains("<pdfuaid:part>1</pdfuaid:part>");
			List<PDStructureElement> structure = PrintedText.structure(document);
			List<String> types = structure.stream().map(PDStructureElement::getStructureType).toList();
			assertThat(types).containsOnlyOnce("H1", "Figure").contains("H2", "H3", "H4", "L", "LI", "LBody", "TH");
			assertThat(types.indexOf("H1")).isLessThan(types.indexOf("H2"));
			assertThat(headings(types)).as("no level of heading is skipped").allMatch((step) -> step <= 1);
			PDStructureElement figure = structure.get(types.indexOf("Figure"));
			assertThat(figure.getAlternateDescription()).contains("Victims: 2 recorded", "Offenders: one recorded",
					"at the top");
			assertThat(structure.stream().filter((one) -> one.getStructureType().equals("TH")))
				.allMatch((head) -> PrintedText.entry(head, "A") != null);
			Stream<String> bookmarks = flat(document.getDocumentCatalog().getDocumentOutline().children());
			assertThat(bookmarks).contains("1. Scanning: which problem?", "Victims: Deckhands",
					"d. What can be done to" + " stop or prevent it?");
		}
	}

	private static List<Integer> headings(List<String> types) {
		List<Integer> levels = types.stream()
			.filter((type) -> type.matches("H[1-6]"))
			.map((type) -> type.charAt(1) - '0')
			.toList();
		return IntStream.range(1, levels.size()).mapToObj((i) -> levels.get(i) - levels.get(i - 1)).toList();
	}

	private static Stream<String> flat(Iterable<PDOutlineItem> items) {
		Stream.Builder<String> titles = Stream.builder();
		items.forEach((item) -> {
			titles.add(PrintedText.flat(item.getTitle()));
			flat(item.children()).forEach(titles);
		});
		return titles.build();
	}

	@Test
	void everyPageSaysWhoMayReadItAndWhoPrintedIt() throws IOException {
		Printed paper = this.press.print(filled(8));
		assertThat(paper.pages()).isGreaterThan(3);
		try (PDDocument document = Loader.loadPDF(paper.pdf())) {
			for (int page = 1; page <= paper.pages(); page++) {
				assertThat(PrintedText.page(document, page)).contains(
						"Only for police units that see this problem: Harbour station and the units above it.",
						"Printed by officer, Harbour station, on 1 March 2026",
						"Page " + page + " of " + paper.pages());
			}
		}
	}

	@Test
	void marksOfThaiStandOverTheirLetters() throws IOException {
		Printed paper = print("thai",
				paper(new Block.Heading(2, THAI), new Block.Paragraph((THAI + " ").repeat(12), Block.Tone.PLAIN),
						new Block.Items(
								List.of("การบังคับใช้แรงงานในโรงงานที่ห่างไกลจากชุมชนเป็นปัญหาที่ต้องอาศัยความร่วมมือ"
										+ "กันระหว่างตำรวจและชุมชนในพื้นที่ชายแดนซึ่งมีผู้ใช้แรงงานข้ามชาติจำนวนมาก"),
								false)));
		try (PDDocument document = Loader.loadPDF(paper.pdf())) {
			List<Glyph> glyphs = Glyph.of(document);
			String text = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
			assertThat(text.replaceAll("\\s", "")).contains(THAI.replaceAll("\\s", "").substring(0, 20));
			for (int i = 1; i < glyphs.size(); i++) {
				Glyph mark = glyphs.get(i);
				if (mark.text().length() == 1
						&& Character.getType(mark.text().charAt(0)) == Character.NON_SPACING_MARK) {
					Glyph letter = letterBefore(glyphs, i);
					assertThat(mark.x()).as("%s after %s", mark, letter)
						.isBetween(letter.x() + letter.width() * 0.55f, letter.x() + letter.width() * 1.35f);
				}
			}
		}
	}

	private static Glyph letterBefore(List<Glyph> glyphs, int mark) {
		return IntStream.iterate(mark - 1, (i) -> i - 1)
			.mapToObj(glyphs::get)
			.filter((glyph) -> glyph.width() > 0)
			.findFirst()
			.orElseThrow();
	}

	@Test
	void twoMarksOverOneLetterDoNotCover() throws IOException {
		Printed paper = print("marks", paper(new Block.Paragraph("ที่ ปี ปี่", Block.Tone.PLAIN)));
		try (PDDocument document = Loader.loadPDF(paper.pdf())) {
			List<Glyph> glyphs = Glyph.of(document);
			Function<String, List<Glyph>> of = (
					mark) -> glyphs.stream().filter((one) -> one.text().equals(mark)).toList();
			assertThat(of.apply("\u0e48")).hasSize(2)
				.allSatisfy(
						(tone) -> assertThat(tone.y()).as("above the vowel").isLessThan(of.apply("\u0e35").get(0).y()));
		}
	}

	@Test
	void aToneStandsAboveTheRingOfAm() throws IOException {
		Printed paper = print("am", paper(new Block.Paragraph("นำ น้ำ น้า", Block.Tone.PLAIN)));
		try (PDDocument document = Loader.loadPDF(paper.pdf())) {
			List<Glyph> tones = Glyph.of(document).stream().filter((one) -> one.text().equals("\u0e49")).toList();
			assertThat(tones).hasSize(2);
			assertThat(tones.get(0).y()).isLessThan(tones.get(1).y());
		}
	}

	@Test
	void whatHasNoShapeIsNamedOrCounted() {
		Printed paper = print("signs",
				paper(new Block.Paragraph(
						"Smile \ud83d\ude00, tick \u2713, flag \u2691\ufe0f; zero\u200bwidth\u200d; tab\tbell\u0007;"
								+ " dash\u2011dash; lone \ud83d; \u1000\u1001\u1002 \u0416",
						Block.Tone.PLAIN)));
		assertThat(PrintedText.of(paper.pdf())).contains("Smile [grinning face], tick [check mark], flag [black flag];",
				"zerowidth;", "tab bell;", "dash-dash;", "lone ;", "[…] […]",
				"stands for letters or signs that this paper has no type for");
	}

	@Test
	void endlessWordsAndMarkupDoNotBreakThePage() {
		String word = "x".repeat(900);
		Printed paper = this.press.print(paper(new Block.Paragraph(word, Block.Tone.PLAIN), new Block.Heading(2, word),
				new Block.Paragraph("<fo:block>&amp;</fo:block> ]]> \"'", Block.Tone.PLAIN),
				new Block.Table(List.of(new Block.Column("Narrow", 10), new Block.Column("Wide", 90)),
						List.of(List.of(word, "line one\nline two")), 2, 10)));
		assertThat(PrintedText.of(paper.pdf())).contains("<fo:block>&amp;</fo:block> ]]> \"'", "line one line two")
			.doesNotContain("stands for letters");
	}

}
