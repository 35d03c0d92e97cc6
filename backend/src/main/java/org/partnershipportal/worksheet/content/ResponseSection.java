package org.partnershipportal.worksheet.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.worksheet.press.Block;
import org.partnershipportal.worksheet.press.Block.Tone;

/** Step 3: what will be done, by whom, by when, and room for more. */
final class ResponseSection {

	private static final int ROOM = 2;

	private static final int BLANK = 5;

	private static final int ROW = 13;

	private final Words words;

	ResponseSection(Words words) {
		this.words = words;
	}

	/**
	 * The blocks of the step.
	 * @param actions what is recorded
	 * @param actors names of actors, by their ids
	 * @param day today
	 */
	List<Block> of(List<ResponseAction> actions, Map<String, String> actors, LocalDate day) {
		return blocks(actions.stream().map((action) -> row(action, actors, day)).toList(), ROOM);
	}

	/** To be filled in by hand. */
	List<Block> blank() {
		return blocks(List.of(), BLANK);
	}

	private List<Block> blocks(List<List<String>> rows, int room) {
		return List.of(new Block.Heading(2, this.words.say("response")),
				new Block.Paragraph(this.words.say("response.help"), Tone.HELP),
				new Block.Table(List.of(column("what", 36), column("for", 22), column("who", 22), column("due", 14),
						column("status", 14)), rows, room, ROW));
	}

	private Block.Column column(String name, int width) {
		return new Block.Column(this.words.say("response." + name), width);
	}

	private List<String> row(ResponseAction action, Map<String, String> actors, LocalDate day) {
		String note = action.note();
		String served = action.serves().stream().map((each) -> each.text()).collect(Collectors.joining("\n"));
		String who = action.assigneeIds()
			.stream()
			.map(actors::get)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
		LocalDate due = action.dueOn();
		String when = (due != null) ? this.words.day(due) : "";
		return List.of((note != null) ? action.text() + "\n" + note : action.text(), served, who,
				action.overdueOn(day) ? this.words.say("response.overdue", when) : when,
				this.words.say("response.status." + action.status()));
	}

}
