package org.partnershipportal.worksheet.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.partnershipportal.analysis.InformationNeed;
import org.partnershipportal.worksheet.press.Block;

/** Step 2: what else must be known, and room for more. */
final class NeedsTable {

	private static final int ROW = 13;

	private final Words words;

	NeedsTable(Words words) {
		this.words = words;
	}

	/**
	 * The blocks of the table.
	 * @param needs what is recorded
	 * @param actors names of actors, by their ids
	 * @param room how many rows to write in
	 */
	List<Block> of(List<InformationNeed> needs, Map<String, String> actors, int room) {
		return List.of(new Block.Heading(3, this.words.say("needs")),
				new Block.Table(
						List.of(column("question", 34), column("whom", 24), column("asked", 14), column("answer", 28)),
						needs.stream().map((need) -> row(need, actors)).toList(), room, ROW));
	}

	private Block.Column column(String name, int width) {
		return new Block.Column(this.words.say("needs." + name), width);
	}

	private List<String> row(InformationNeed need, Map<String, String> actors) {
		String whom = need.askIds()
			.stream()
			.map(actors::get)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
		LocalDate asked = need.askedOn();
		LocalDate answered = need.answeredOn();
		String answer = need.answer();
		return List.of(need.question(), whom, (asked != null) ? this.words.day(asked) : "",
				(answer != null && answered != null) ? answer + "\n" + this.words.day(answered) : "");
	}

}
