package org.partnershipportal.worksheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.ConfidentialLead;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.scanning.Priority;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Fact;
import org.partnershipportal.worksheet.press.Block.Tone;

/**
 * The worksheet of a problem, step by step: what is recorded, and room for what is not.
 */
public final class FilledSheet {

	private static final int ROOM = 3;

	private final Words words;

	private final Worksheet sheet;

	private final Function<ConfidentialLead, String> leads;

	/**
	 * @param leads says whom to ask about somebody confidential
	 */
	public FilledSheet(Words words, Worksheet sheet, Function<ConfidentialLead, String> leads) {
		this.words = words;
		this.sheet = sheet;
		this.leads = leads;
	}

	/** The blocks of the whole worksheet. */
	public List<Block> blocks() {
		List<Block> blocks = new ArrayList<>();
		head(blocks);
		scanning(blocks);
		analysis(blocks);
		Steps steps = this.sheet.steps();
		blocks
			.addAll(new NeedsTable(this.words).of(steps.needs(), this.sheet.actors(), steps.needs().isEmpty() ? 3 : 1));
		blocks.addAll(new ResponseSection(this.words).of(steps.actions(), this.sheet.actors(), this.sheet.day()));
		blocks.addAll(new AssessmentSection(this.words).of(steps.measures(), steps.conclusions(),
				steps.measures().isEmpty() ? 4 : 1));
		return blocks;
	}

	private void head(List<Block> blocks) {
		Problem problem = this.sheet.problem();
		List<Fact> facts = new ArrayList<>();
		fact(facts, "community", this.sheet.community());
		fact(facts, "owner", this.sheet.owner());
		fact(facts, "stage", this.words.say("stage." + problem.stage()));
		fact(facts, "phases", String.join("\n", this.sheet.phases()));
		fact(facts, "forms", String.join("\n", this.sheet.forms()));
		fact(facts, "recorded", this.words.day(problem.recordedOn()));
		if (problem.closedOn() != null) {
			fact(facts, "closed", this.words.day(problem.closedOn()));
		}
		blocks.add(new Block.Facts(facts));
	}

	private void fact(List<Fact> facts, String name, @Nullable String value) {
		facts.add(new Fact(this.words.say("fact." + name), (value == null || value.isEmpty()) ? null : value));
	}

	private void definition(List<Block> blocks, @Nullable String definition) {
		if (definition != null) {
			blocks.add(new Block.Paragraph(definition, Tone.PLAIN));
		}
		else {
			nothing(blocks);
		}
	}

	private void scanning(List<Block> blocks) {
		blocks.add(new Block.Heading(2, this.words.say("scanning")));
		blocks.add(new Block.Heading(3, this.words.say("scanning.definition")));
		if (this.sheet.text().original() || this.sheet.text().definition() != null) {
			definition(blocks, this.sheet.text().definition());
		}
		if (!this.sheet.text().original()) {
			blocks.add(new Block.Heading(3, this.words.say("scanning.original")));
			blocks.add(new Block.Paragraph(this.sheet.problem().title(), Tone.PLAIN));
			definition(blocks, this.sheet.problem().definition());
		}
		blocks.add(new Block.Heading(3, this.words.say("scanning.sources")));
		if (this.sheet.sources().isEmpty()) {
			nothing(blocks);
		}
		else {
			blocks.add(new Block.Items(this.sheet.sources(), false));
		}
		PriorityTable priority = new PriorityTable(this.words);
		Priority rated = this.sheet.steps().priority();
		blocks.addAll((rated != null) ? priority.of(rated) : priority.blank());
	}

	private void analysis(List<Block> blocks) {
		blocks.add(new Block.Heading(2, this.words.say("analysis")));
		blocks.add(new Corners(this.words).of(this.sheet.sides()));
		SideSection section = new SideSection(this.words, this.leads);
		for (SideKind kind : SideKind.values()) {
			var sides = this.sheet.sides().stream().filter((side) -> side.analysis().side().kind() == kind).toList();
			if (sides.isEmpty()) {
				blocks.add(new Block.Heading(3, this.words.say("side." + kind)));
				nothing(blocks);
			}
			sides.forEach((side) -> blocks.addAll(section.of(side)));
		}
	}

	private void nothing(List<Block> blocks) {
		blocks.add(new Block.Paragraph(this.words.say("none"), Tone.HELP));
		blocks.add(new Block.Lines(ROOM));
	}

}
