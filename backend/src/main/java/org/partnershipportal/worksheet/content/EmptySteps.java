package org.partnershipportal.worksheet.content;

import java.util.List;

import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Tone;

/** The steps that have no answers yet, as tables to fill in by hand. */
final class EmptySteps {

	private static final int ROW = 13;

	private final Words words;

	EmptySteps(Words words) {
		this.words = words;
	}

	/** What else must be known. */
	List<Block> needs(int rows) {
		return List.of(new Block.Heading(3, this.words.say("needs")),
				new Block.Table(List.of(column("needs.question", 34), column("needs.whom", 24),
						column("needs.asked", 14), column("needs.answer", 28)), List.of(), rows, ROW));
	}

	/** Step 3. */
	List<Block> response() {
		return List.of(new Block.Heading(2, this.words.say("response")),
				new Block.Paragraph(this.words.say("response.help"), Tone.HELP),
				new Block.Table(List.of(column("response.what", 36), column("response.for", 22),
						column("response.who", 22), column("response.due", 14), column("response.status", 14)),
						List.of(), 5, ROW));
	}

	/** Step 4. */
	List<Block> assessment() {
		return List.of(new Block.Heading(2, this.words.say("assessment")),
				new Block.Paragraph(this.words.say("assessment.help"), Tone.HELP),
				new Block.Table(List.of(column("assessment.measure", 30), column("assessment.how", 20),
						column("assessment.when", 14), column("assessment.baseline", 13),
						column("assessment.target", 13), column("assessment.result", 20)), List.of(), 4, ROW),
				new Block.Heading(3, this.words.say("assessment.conclusion")),
				new Block.Paragraph(this.words.say("assessment.conclusion.help"), Tone.HELP), new Block.Lines(4));
	}

	private Block.Column column(String name, int width) {
		return new Block.Column(this.words.say(name), width);
	}

}
