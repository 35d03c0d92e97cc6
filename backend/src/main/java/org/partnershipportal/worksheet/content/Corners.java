package org.partnershipportal.worksheet.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.influence.SideState;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.worksheet.press.Block;

/** The triangle: how many sides each corner has, and how near somebody stands to them. */
final class Corners {

	private final Words words;

	Corners(Words words) {
		this.words = words;
	}

	/** Without answers: what each corner is for. */
	Block blank() {
		return triangle(corner(SideKind.VICTIM_GROUP, List.of("\u00a0")), corner(SideKind.LOCATION, List.of("\u00a0")),
				corner(SideKind.OFFENDER_GROUP, List.of("\u00a0")));
	}

	/** With what is recorded of the sides. */
	Block of(List<SideInfluence> sides) {
		return triangle(filled(SideKind.VICTIM_GROUP, sides), filled(SideKind.LOCATION, sides),
				filled(SideKind.OFFENDER_GROUP, sides));
	}

	private Block triangle(Block.Corner top, Block.Corner left, Block.Corner right) {
		return new Block.Triangle(this.words.say("triangle.alternative", inWords(top), inWords(left), inWords(right)),
				top, left, right);
	}

	private String inWords(Block.Corner corner) {
		String said = String.join(", ", corner.lines()).replace('\u00a0', ' ').strip();
		return said.isEmpty() ? corner.title() : this.words.say("triangle.corner", corner.title(), said);
	}

	private Block.Corner corner(SideKind kind, List<String> lines) {
		return new Block.Corner(this.words.say("side." + kind), lines);
	}

	private Block.Corner filled(SideKind kind, List<SideInfluence> all) {
		List<SideInfluence> sides = all.stream().filter((side) -> side.analysis().side().kind() == kind).toList();
		List<String> lines = new ArrayList<>();
		lines.add(this.words.say("triangle.recorded", sides.size()));
		if (sides.size() == 1) {
			lines.add(this.words.say("state." + sides.get(0).state()));
		}
		else {
			Arrays.stream(SideState.values()).forEach((state) -> {
				long count = sides.stream().filter((side) -> side.state() == state).count();
				if (count > 0) {
					lines.add(this.words.say("stateCount", this.words.say("state." + state), count));
				}
			});
		}
		int influencers = sides.stream().mapToInt(SideInfluence::influencersTotal).sum();
		if (influencers > 0) {
			lines.add(this.words.say("triangle.influencers", influencers));
		}
		return corner(kind, lines);
	}

}
