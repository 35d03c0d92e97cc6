package org.partnershipportal.worksheet.content;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.assessment.Conclusion;
import org.partnershipportal.assessment.Measure;
import org.partnershipportal.assessment.MeasureResult;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.worksheet.content.Steps.Measured;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Fact;
import org.partnershipportal.worksheet.press.Block.Tone;

/** Step 4: what is measured, what was found, what was concluded, and room for more. */
final class AssessmentSection {

	private static final int ROW = 13;

	private final Words words;

	AssessmentSection(Words words) {
		this.words = words;
	}

	/**
	 * The blocks of the step.
	 * @param measures what is recorded
	 * @param conclusions what was concluded, the latest last
	 * @param room how many rows to write in
	 */
	List<Block> of(List<Measured> measures, List<Conclusion> conclusions, int room) {
		List<Block> blocks = new ArrayList<>(
				List.of(new Block.Heading(2, say("")), new Block.Paragraph(say(".help"), Tone.HELP),
						new Block.Table(
								List.of(column("measure", 30), column("how", 20), column("when", 14),
										column("baseline", 13), column("target", 13), column("result", 20)),
								measures.stream().map(this::row).toList(), room, ROW),
						new Block.Heading(3, say(".conclusion")),
						new Block.Paragraph(say(".conclusion.help"), Tone.HELP)));
		if (conclusions.isEmpty()) {
			blocks.add(new Block.Lines(4));
		}
		conclusions.forEach((conclusion) -> blocks.add(new Block.Facts(facts(conclusion))));
		return blocks;
	}

	private String say(String key, Object... values) {
		return this.words.say("assessment" + key, values);
	}

	private Block.Column column(String name, int width) {
		return new Block.Column(say("." + name), width);
	}

	private List<String> row(Measured measured) {
		Measure measure = measured.measure();
		String how = Stream.of(measure.question(), measure.method())
			.filter((text) -> text != null && !text.isBlank())
			.collect(Collectors.joining("\n"));
		LocalDate first = measure.firstDueOn();
		Integer every = measure.everyMonths();
		String when = (first == null) ? ""
				: (every == null) ? this.words.day(first) : say(".every", this.words.day(first), every);
		String results = measured.results()
			.stream()
			.map((result) -> result(measure, result))
			.collect(Collectors.joining("\n"));
		return List.of(measure.name(), how, when, state(measure, measure.baseline(), measure.baselineText()),
				state(measure, measure.target(), measure.targetText()), results);
	}

	private String state(Measure measure, @Nullable Double number, @Nullable String text) {
		return (number != null) ? number(measure, number) : (text != null) ? text : "";
	}

	private String result(Measure measure, MeasureResult result) {
		String found = state(measure, result.value(), result.text());
		return say(".found", found, this.words.day(result.takenOn()));
	}

	private String number(Measure measure, double number) {
		String written = NumberFormat.getInstance(this.words.language()).format(number);
		if (measure.share()) {
			return written + "\u00a0%";
		}
		String unit = measure.unit();
		return (unit != null) ? written + " " + unit : written;
	}

	private List<Fact> facts(Conclusion conclusion) {
		List<Fact> facts = new ArrayList<>();
		fact(facts, "on", this.words.day(conclusion.concludedOn()));
		fact(facts, "effect", say(".effect." + conclusion.effect()) + "\n" + conclusion.effectText());
		fact(facts, "displacement", say(".displacement." + conclusion.displacement()));
		fact(facts, "mechanism", conclusion.mechanism());
		fact(facts, "circumstances", conclusion.circumstances());
		fact(facts, "implementation", conclusion.implementation());
		Integer hours = conclusion.staffHours();
		String cost = conclusion.cost();
		fact(facts, "cost", (hours == null) ? cost : say(".hours", (cost != null) ? cost + " " : "", hours));
		SaraStage back = conclusion.backTo();
		fact(facts, "outcome", (back == null) ? say(".outcome.CLOSE") : say(".outcome.GO_BACK",
				this.words.say("stage." + back), Objects.requireNonNullElse(conclusion.reason(), "")));
		return facts;
	}

	private void fact(List<Fact> facts, String name, @Nullable String value) {
		if (value != null) {
			facts.add(new Fact(say(".part." + name), value));
		}
	}

}
