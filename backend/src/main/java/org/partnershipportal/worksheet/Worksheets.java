package org.partnershipportal.worksheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;

import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.common.Today;
import org.partnershipportal.influence.ChainTexts;
import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.VocabularyTexts;
import org.partnershipportal.worksheet.content.BlankSheet;
import org.partnershipportal.worksheet.content.FilledSheet;
import org.partnershipportal.worksheet.content.Languages;
import org.partnershipportal.worksheet.content.Words;
import org.partnershipportal.worksheet.content.Worksheet;
import org.partnershipportal.worksheet.content.WorksheetReader;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Paper;
import org.partnershipportal.worksheet.press.Press;
import org.partnershipportal.worksheet.press.Printed;

/** Prints the SARA worksheet. */
@Service
public class Worksheets {

	private static final int LONGEST_NAME = 60;

	private final WorksheetReader reader;

	private final Vocabularies vocabularies;

	private final VocabularyTexts labels;

	private final Languages languages;

	private final ChainTexts chains;

	private final Permissions permissions;

	private final Today today;

	private final Press press;

	Worksheets(WorksheetReader reader, Vocabularies vocabularies, VocabularyTexts labels, Languages languages,
			ChainTexts chains, Permissions permissions, Today today, Press press) {
		this.reader = reader;
		this.vocabularies = vocabularies;
		this.labels = labels;
		this.languages = languages;
		this.chains = chains;
		this.permissions = permissions;
		this.today = today;
		this.press = press;
	}

	/**
	 * The worksheet of a problem as it stands today, with room where nothing is recorded.
	 * @param problem id of the problem
	 * @param asked the language of the questions; in English, and saying so, where there
	 * are no words in it
	 * @return empty when there is no such problem that the caller may see
	 */
	@Guarded(Operation.WORKSHEET)
	public Optional<WorksheetPaper> of(String problem, Locale asked) {
		Languages.Choice choice = this.languages.choose(asked);
		Locale language = choice.words().language();
		return this.reader.read(problem, language).map((sheet) -> filled(sheet, choice));
	}

	/**
	 * The worksheet without answers.
	 * @param language as above
	 */
	@Guarded(Operation.BLANK_WORKSHEET)
	public WorksheetPaper blank(Locale language) {
		Languages.Choice choice = this.languages.choose(language);
		Words words = choice.words();
		Paper paper = paper(choice, words.say("title.blank"), words.say("marking.blank"),
				new BlankSheet(words, this.vocabularies, this.labels).blocks());
		return print(paper, "sara-worksheet", List.of());
	}

	private WorksheetPaper filled(Worksheet sheet, Languages.Choice choice) {
		Words words = choice.words();
		String title = words.say("title.filled", sheet.text().title());
		Paper paper = paper(choice, title, words.say("marking.filled", sheet.owner()),
				new FilledSheet(words, sheet, (lead) -> this.chains.lead(lead, words.language())).blocks());
		return print(paper, "sara-worksheet " + sheet.problem().title(), sheet.sidesRead());
	}

	private Paper paper(Languages.Choice choice, String title, String marking, List<Block> content) {
		Words words = choice.words();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(marking, Block.Tone.NOTICE));
		if (choice.missing() != null) {
			blocks.add(new Block.Paragraph(words.say("otherLanguage", choice.missing()), Block.Tone.NOTICE));
		}
		blocks.addAll(content);
		return new Paper(words.language(), title, marking, imprint(words), words.say("page"), words.say("unprintable"),
				this.today.instant(), blocks);
	}

	private String imprint(Words words) {
		CurrentUser user = this.permissions.user();
		String day = words.day(this.today.date());
		String actor = (user.actorId() != null) ? this.reader.actor(user.actorId()) : "";
		return actor.isEmpty() ? words.say("imprint.alone", user.name(), day)
				: words.say("imprint.of", user.name(), actor, day);
	}

	private WorksheetPaper print(Paper paper, String name, List<ReadSide> sides) {
		Printed printed = this.press.print(paper);
		return new WorksheetPaper(fileName(name), MediaType.APPLICATION_PDF_VALUE, paper.language().toLanguageTag(),
				printed.pages(), Base64.getEncoder().encodeToString(printed.pdf()), sides);
	}

	/** Of letters that every system takes; the day tells two prints apart. */
	private String fileName(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", " ")
			.strip()
			.replace(' ', '-');
		return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-" + this.today.date() + ".pdf";
	}

}
