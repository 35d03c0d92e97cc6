package org.partnershipportal.worksheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;
import org.partnershipportal.vocabulary.VocabularyTexts;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Fact;
import org.partnershipportal.worksheet.press.Block.Tone;

/** The worksheet without answers, to be filled in by hand. */
public final class BlankSheet {

	private static final int ANSWER = 21;

	private final Words words;

	private final List<String> phases;

	private final List<String> forms;

	private final List<String> sources;

	public BlankSheet(Words words, Vocabularies vocabularies, VocabularyTexts labels) {
		this(words, labels.labels(vocabularies.list(Vocabulary.TRAFFICKING_PHASES), words.language()),
				labels.labels(vocabularies.list(Vocabulary.EXPLOITATION_FORMS), words.language()),
				labels.labels(vocabularies.informationSources(), words.language()));
	}

	BlankSheet(Words words, List<String> phases, List<String> forms, List<String> sources) {
		this.words = words;
		this.phases = phases;
		this.forms = forms;
		this.sources = sources;
	}

	/** The blocks of the whole worksheet. */
	public List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(this.words.say("note.blank"), Tone.PLAIN));
		blocks.add(new Block.Facts(Stream.of("title", "community", "meeting")
			.map((name) -> new Fact(this.words.say("fact." + name), null))
			.toList()));
		scanning(blocks);
		analysis(blocks);
		blocks.addAll(new NeedsTable(this.words).of(List.of(), Map.of(), 3));
		blocks.addAll(new ResponseSection(this.words).blank());
		blocks.addAll(new AssessmentSection(this.words).of(List.of(), List.of(), 4));
		return blocks;
	}

	private void scanning(List<Block> blocks) {
		blocks.add(new Block.Heading(2, this.words.say("scanning")));
		blocks.add(new Block.Heading(3, this.words.say("scanning.definition")));
		blocks.add(new Block.Paragraph(this.words.say("scanning.definition.help"), Tone.HELP));
		blocks.add(new Block.Lines(2));
		blocks.add(new Block.Choices(this.words.say("scanning.phases"), this.phases));
		blocks.add(new Block.Choices(this.words.say("scanning.forms"), this.forms));
		blocks.add(new Block.Choices(this.words.say("scanning.sources"), this.sources));
		blocks.addAll(new PriorityTable(this.words).blank());
	}

	private void analysis(List<Block> blocks) {
		blocks.add(new Block.Heading(2, this.words.say("analysis")));
		blocks.add(new Block.Paragraph(this.words.say("analysis.help"), Tone.HELP));
		blocks.add(new Corners(this.words).blank());
		blocks.add(new Block.Grid(Stream.of(SideKind.values()).map((kind) -> this.words.say("side." + kind)).toList(),
				Stream.of("a", "b", "c", "d", "e")
					.map((question) -> new Fact(this.words.say(question), this.words.say(question + ".help")))
					.toList(),
				ANSWER));
	}

}
