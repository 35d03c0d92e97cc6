package org.partnershipportal.worksheet.content;

import java.util.List;
import java.util.stream.Stream;

import org.partnershipportal.scanning.Priority;
import org.partnershipportal.scanning.Rating;
import org.partnershipportal.worksheet.press.Block;

/** Step 1: why this problem first. */
final class PriorityTable {

	/** To be ringed by hand. */
	private static final String RATINGS = "1 2 3 4 5".replace(" ", "\u00a0\u00a0\u00a0\u00a0");

	private static final List<String> REASONS = List.of("frequency", "harm", "affected", "concern");

	private static final int ROW = 9;

	private final Words words;

	PriorityTable(Words words) {
		this.words = words;
	}

	/** To be filled in by hand. */
	List<Block> blank() {
		return blocks(REASONS.stream().map((reason) -> List.of(say(reason), RATINGS, "\u00a0")).toList());
	}

	/** As it was rated, with the sum. */
	List<Block> of(Priority priority) {
		Stream<List<String>> rated = Stream.of(row("frequency", priority.frequency()), row("harm", priority.harm()),
				row("affected", priority.affected()), row("concern", priority.communityConcern()));
		List<String> sum = List.of(say("total"), this.words.say("scanning.priority.of", priority.total()),
				this.words.day(priority.ratedOn()));
		return blocks(Stream.concat(rated, Stream.of(sum)).toList());
	}

	private List<String> row(String reason, Rating rating) {
		return List.of(say(reason), String.valueOf(rating.score()), rating.reason());
	}

	private List<Block> blocks(List<List<String>> rows) {
		return List.of(new Block.Heading(3, this.words.say("scanning.priority")),
				new Block.Table(List.of(new Block.Column(say("reason"), 36), new Block.Column(say("rating"), 22),
						new Block.Column(say("why"), 42)), rows, 0, ROW));
	}

	private String say(String key) {
		return this.words.say("scanning.priority." + key);
	}

}
