package org.partnershipportal.worksheet.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.partnershipportal.influence.ConfidentialLead;
import org.partnershipportal.influence.Influence;
import org.partnershipportal.influence.InfluenceMap.Influencer;
import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.problem.Countermeasure;
import org.partnershipportal.problem.Factor;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Tone;

/** One side of the triangle with its five answers. */
final class SideSection {

	private static final int ROOM = 2;

	private final Words words;

	private final Function<ConfidentialLead, String> leads;

	SideSection(Words words, Function<ConfidentialLead, String> leads) {
		this.words = words;
		this.leads = leads;
	}

	/** The blocks of a side. */
	List<Block> of(SideInfluence shown) {
		SideAnalysis analysis = shown.analysis();
		Side side = analysis.side();
		String what = (side.kind() == SideKind.LOCATION) ? "place" : "people";
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading(3, this.words.say("sideHeading." + side.kind(), side.name())));
		if (side.population() != null) {
			blocks.add(new Block.Paragraph(this.words.say("population." + side.population()), Tone.PLAIN));
		}
		if (side.description() != null) {
			blocks.add(new Block.Paragraph(side.description(), Tone.PLAIN));
		}
		answers(blocks, "a." + what, analysis.who(), false);
		answers(blocks, "b." + what, analysis.behaviours(), false);
		answers(blocks, "c", analysis.factors().stream().map(this::factor).toList(), true);
		answers(blocks, "d", analysis.countermeasures().stream().map(this::countermeasure).toList(), false);
		influencers(blocks, shown);
		return blocks;
	}

	private void answers(List<Block> blocks, String question, List<String> answers, boolean numbered) {
		blocks.add(new Block.Heading(4, this.words.say(question)));
		if (answers.isEmpty()) {
			blocks.add(new Block.Paragraph(this.words.say("none"), Tone.HELP));
			blocks.add(new Block.Lines(ROOM));
		}
		else {
			blocks.add(new Block.Items(answers, numbered));
		}
	}

	private String factor(Factor factor) {
		String marks = Stream.of(factor.pull(), factor.group())
			.filter(Objects::nonNull)
			.map((mark) -> this.words.say("factor." + mark))
			.collect(Collectors.joining(", "));
		return marks.isEmpty() ? factor.text() : this.words.say("factor.marked", factor.text(), marks);
	}

	private String countermeasure(Countermeasure measure) {
		String answered = measure.answers().stream().map(Factor::text).collect(Collectors.joining("; "));
		return answered.isEmpty() ? this.words.say("countermeasure.none", measure.text())
				: this.words.say("countermeasure", measure.text(), answered);
	}

	private void influencers(List<Block> blocks, SideInfluence shown) {
		blocks.add(new Block.Heading(4, this.words.say("e")));
		if (shown.influencers().isEmpty()) {
			blocks.add(new Block.Paragraph(this.words.say("none"), Tone.HELP));
			blocks.add(new Block.Lines(ROOM));
		}
		else {
			blocks.add(new Block.Table(
					List.of(column("who", 24), column("means", 34), column("strength", 18), column("period", 18),
							column("standing", 18)),
					shown.influencers().stream().map(this::influencer).toList(), 0, 0));
		}
		int more = shown.influencersTotal() - shown.influencers().size();
		if (more > 0) {
			blocks.add(new Block.Paragraph(this.words.say("influence.more", more), Tone.PLAIN));
		}
		shown.confidentialLeads()
			.forEach((lead) -> blocks.add(new Block.Paragraph(this.leads.apply(lead), Tone.NOTICE)));
	}

	private Block.Column column(String name, int width) {
		return new Block.Column(this.words.say("influence." + name), width);
	}

	private List<String> influencer(Influencer shown) {
		Influence influence = shown.influence();
		return List.of(influence.actor().name(), influence.means(),
				this.words.say("influence.strengthOf", this.words.text("tracing.strength." + influence.strength()),
						influence.strength(), this.words.text("tracing.confidence." + influence.confidence())),
				period(influence), this.words.say("standing." + shown.standing()));
	}

	private String period(Influence influence) {
		LocalDate end = influence.validTo();
		String since = this.words.day(influence.validFrom());
		return (end != null) ? this.words.say("influence.both", since, this.words.day(end))
				: this.words.say("influence.since", since);
	}

}
