package org.partnershipportal.worksheet.press;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A piece of a paper; pieces are read, and set, one after the other. */
public sealed interface Block {

	/**
	 * A heading, and an entry of the bookmarks.
	 *
	 * @param level 2 to 4; the title of the paper is 1
	 * @param text what it says
	 */
	record Heading(int level, String text) implements Block {
	}

	/**
	 * A paragraph.
	 *
	 * @param text what it says; lines are kept
	 * @param tone how it is meant
	 */
	record Paragraph(String text, Tone tone) implements Block {
	}

	/**
	 * Labels with what is said under each.
	 *
	 * @param facts in their order
	 */
	record Facts(List<Fact> facts) implements Block {

		public Facts {
			facts = List.copyOf(facts);
		}

	}

	/**
	 * A label with what is said under it.
	 *
	 * @param label what is asked
	 * @param value what is answered; null for a line to write on
	 */
	record Fact(String label, @Nullable String value) {
	}

	/**
	 * Answers, one after the other.
	 *
	 * @param items the answers
	 * @param numbered whether they are referred to by number
	 */
	record Items(List<String> items, boolean numbered) implements Block {

		public Items {
			items = List.copyOf(items);
		}

	}

	/**
	 * Boxes to tick by hand, side by side.
	 *
	 * @param label what is asked
	 * @param choices what may be ticked
	 */
	record Choices(String label, List<String> choices) implements Block {

		public Choices {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * Lines to write on.
	 *
	 * @param count how many
	 */
	record Lines(int count) implements Block {
	}

	/**
	 * A table whose head is repeated on every page it goes on.
	 *
	 * @param columns heads of the columns, with their widths in parts of the whole
	 * @param rows the cells of each row, as many as there are columns
	 * @param emptyRows how many rows to write in follow
	 * @param rowHeight least height of a row, in millimetres
	 */
	record Table(List<Column> columns, List<List<String>> rows, int emptyRows, int rowHeight) implements Block {

		public Table {
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A column of a table.
	 *
	 * @param head what stands above it
	 * @param width its part of the width
	 */
	record Column(String head, int width) {
	}

	/**
	 * Questions that are answered by hand, each for several things side by side.
	 *
	 * @param columns heads of the columns
	 * @param questions each with a help for who answers it
	 * @param cellHeight height of the room for an answer, in millimetres
	 */
	record Grid(List<String> columns, List<Fact> questions, int cellHeight) implements Block {

		public Grid {
			columns = List.copyOf(columns);
			questions = List.copyOf(questions);
		}

	}

	/**
	 * The problem analysis triangle, drawn.
	 *
	 * @param alternative the same in words, for who does not see it
	 * @param top the corner at the top
	 * @param left the corner at the left
	 * @param right the corner at the right
	 */
	record Triangle(String alternative, Corner top, Corner left, Corner right) implements Block {
	}

	/**
	 * A corner of the triangle.
	 *
	 * @param title what it is for
	 * @param lines what is said of it, line by line
	 */
	record Corner(String title, List<String> lines) {

		public Corner {
			lines = List.copyOf(lines);
		}

	}

	/** How a paragraph is meant. */
	enum Tone {

		/** Something that is said. */
		PLAIN,
		/** The label of what follows. */
		LABEL,
		/** A help for who fills in or reads. */
		HELP,
		/** Something to be heeded before reading on. */
		NOTICE

	}

}
