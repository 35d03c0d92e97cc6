package org.partnershipportal.worksheet.press;

import java.util.ArrayList;
import java.util.List;

import org.partnershipportal.worksheet.press.Block.Choices;
import org.partnershipportal.worksheet.press.Block.Column;
import org.partnershipportal.worksheet.press.Block.Fact;
import org.partnershipportal.worksheet.press.Block.Facts;
import org.partnershipportal.worksheet.press.Block.Grid;
import org.partnershipportal.worksheet.press.Block.Heading;
import org.partnershipportal.worksheet.press.Block.Items;
import org.partnershipportal.worksheet.press.Block.Lines;
import org.partnershipportal.worksheet.press.Block.Paragraph;
import org.partnershipportal.worksheet.press.Block.Table;
import org.partnershipportal.worksheet.press.Block.Triangle;

/** How each kind of block looks, and what it is to somebody who has it read aloud. */
final class BlockSetting {

	private static final String RULE = "0.7pt solid #7a7a7a";

	private static final String ACCENT = "#0e6b75";

	private static final String TINT = "#eef4f4";

	private final FoXml fo;

	private final LegibleText legible;

	BlockSetting(FoXml fo, LegibleText legible) {
		this.fo = fo;
		this.legible = legible;
	}

	/**
	 * Sets a block.
	 * @param id what the bookmark of a heading refers to; empty for the others
	 */
	void set(Block block, String id) {
		if (block instanceof Heading heading) {
			heading(heading, id);
		}
		else if (block instanceof Paragraph paragraph) {
			paragraph(paragraph);
		}
		else if (block instanceof Facts facts) {
			facts(facts);
		}
		else if (block instanceof Items items) {
			items(items);
		}
		else if (block instanceof Choices choices) {
			choices(choices);
		}
		else if (block instanceof Lines lines) {
			lines(lines.count());
		}
		else if (block instanceof Table table) {
			table(table);
		}
		else if (block instanceof Grid grid) {
			grid(grid);
		}
		else if (block instanceof Triangle triangle) {
			new TriangleDrawing(this.fo, this.legible).draw(triangle);
		}
	}

	private void heading(Heading heading, String id) {
		List<String> look = new ArrayList<>(List.of("role", "H" + heading.level(), "id", id, "font-weight", "bold",
				"line-height", "1.3", "keep-with-next.within-page", "always", "space-after", "1.5mm"));
		switch (heading.level()) {
			case 2 -> look.addAll(List.of("font-size", "14pt", "color", ACCENT, "space-before", "6mm", "border-bottom",
					"1pt solid " + ACCENT));
			case 3 -> look.addAll(List.of("font-size", "11.5pt", "space-before", "4.5mm"));
			default -> look.addAll(List.of("font-size", "10pt", "space-before", "3mm"));
		}
		text(heading.text(), look.toArray(String[]::new));
	}

	private void paragraph(Paragraph paragraph) {
		switch (paragraph.tone()) {
			case PLAIN -> text(paragraph.text(), "space-after", "1.5mm");
			case LABEL -> text(paragraph.text(), "font-weight", "bold", "space-before", "2.5mm", "space-after", "0.5mm",
					"keep-with-next.within-page", "always");
			case HELP -> text(paragraph.text(), "font-size", "8.5pt", "color", "#444444", "space-after", "1mm",
					"keep-with-next.within-page", "always");
			case NOTICE -> text(paragraph.text(), "border-left", "2.5pt solid " + ACCENT, "padding-left", "2.5mm",
					"margin-left", "0mm", "space-before", "1mm", "space-after", "2mm");
		}
	}

	/** A label beside each value; for who cannot see it, a table with heads of rows. */
	private void facts(Facts facts) {
		this.fo.open("table", "table-layout", "fixed", "width", "100%", "space-after", "2mm")
			.open("table-column", "column-width", "proportional-column-width(30)", "fox:header", "true")
			.close()
			.open("table-column", "column-width", "proportional-column-width(70)")
			.close()
			.open("table-body");
		for (Fact fact : facts.facts()) {
			this.fo.open("table-row", "keep-together.within-page", "always", "border-bottom", RULE)
				.open("table-cell", "padding", "1mm 2mm 1mm 0mm");
			text(fact.label(), "font-weight", "bold");
			this.fo.close().open("table-cell", "padding", "1mm 0mm");
			String value = fact.value();
			if (value != null) {
				text(value);
			}
			else {
				this.fo.leaf("block", "\u00a0", "line-height", "7mm");
			}
			this.fo.close().close();
		}
		this.fo.close().close();
	}

	private void items(Items items) {
		this.fo.open("list-block", "provisional-distance-between-starts", items.numbered() ? "6.5mm" : "4.5mm",
				"provisional-label-separation", "1mm", "space-after", "1.5mm");
		int number = 1;
		for (String item : items.items()) {
			this.fo.open("list-item", "space-after", "0.6mm")
				.open("list-item-label", "end-indent", "label-end()")
				.leaf("block", items.numbered() ? number++ + "." : "\u2022")
				.close()
				.open("list-item-body", "start-indent", "body-start()");
			text(item);
			this.fo.close().close();
		}
		this.fo.close();
	}

	private void choices(Choices choices) {
		text(choices.label(), "font-weight", "bold", "space-before", "2.5mm", "space-after", "0.5mm",
				"keep-with-next.within-page", "always");
		this.fo.open("block", "space-after", "2mm", "font-size", "9pt", "line-height", "1.5");
		for (String choice : choices.choices()) {
			this.fo.open("instream-foreign-object", "role", "artifact", "fox:alt-text", "\u25a1")
				.openDrawing("width", "8pt", "height", "8pt", "viewBox", "0 0 9 9")
				.shape("rect", "x", "0.5", "y", "0.5", "width", "8", "height", "8", "fill", "none", "stroke", "#222222",
						"stroke-width", "1")
				.close()
				.close();
			// A choice stays on its line, and apart from the next.
			this.fo.text("\u00a0" + whole(choice) + "\u00a0\u00a0\u00a0\u200b");
		}
		this.fo.close();
	}

	private String whole(String choice) {
		return this.legible.of(choice).replace(' ', '\u00a0').replace(String.valueOf(LegibleText.BREAK), "");
	}

	private void lines(int count) {
		this.fo.open("block", "space-after", "3mm").open("wrapper", "role", "artifact");
		for (int i = 0; i < count; i++) {
			this.fo.leaf("block", "\u00a0", "line-height", "8mm", "border-bottom", RULE);
		}
		this.fo.close().close();
	}

	private void table(Table table) {
		this.fo.open("table", "table-layout", "fixed", "width", "100%", "border", RULE, "space-before", "1mm",
				"space-after", "3mm", "font-size", "9pt");
		for (Column column : table.columns()) {
			this.fo.open("table-column", "column-width", "proportional-column-width(" + column.width() + ")").close();
		}
		this.fo.open("table-header").open("table-row", "keep-with-next.within-page", "always");
		table.columns().forEach((column) -> head(column.head()));
		this.fo.close().close().open("table-body");
		for (List<String> row : table.rows()) {
			this.fo.open("table-row", "keep-together.within-page", "3");
			row.forEach(this::cell);
			this.fo.close();
		}
		for (int i = 0; i < table.emptyRows(); i++) {
			this.fo.open("table-row", "height", table.rowHeight() + "mm", "keep-together.within-page", "always");
			table.columns().forEach((column) -> cell("\u00a0"));
			this.fo.close();
		}
		this.fo.close().close();
	}

	private void grid(Grid grid) {
		this.fo.open("table", "table-layout", "fixed", "width", "100%", "border", RULE, "space-before", "2mm",
				"font-size", "9pt");
		String width = "proportional-column-width(1)";
		grid.columns().forEach((column) -> this.fo.open("table-column", "column-width", width).close());
		this.fo.open("table-header").open("table-row");
		grid.columns().forEach(this::head);
		this.fo.close().close().open("table-body");
		for (Fact question : grid.questions()) {
			this.fo.open("table-row", "keep-with-next.within-page", "always", "keep-together.within-page", "always")
				.open("table-cell", "number-columns-spanned", String.valueOf(grid.columns().size()), "border", RULE,
						"padding", "0.8mm 1.5mm", "background-color", TINT);
			text(question.label(), "font-weight", "bold");
			if (question.value() != null) {
				text(question.value(), "font-size", "8pt", "color", "#444444", "line-height", "1.3");
			}
			this.fo.close().close();
			this.fo.open("table-row", "height", grid.cellHeight() + "mm", "keep-together.within-page", "always");
			grid.columns().forEach((column) -> cell("\u00a0"));
			this.fo.close();
		}
		this.fo.close().close();
	}

	private void head(String text) {
		this.fo.open("table-cell", "border", RULE, "padding", "1mm 1.5mm", "background-color", TINT);
		text(text, "font-weight", "bold");
		this.fo.close();
	}

	/** More room above than below: over Thai letters stand vowels with marks of tone. */
	private void cell(String text) {
		this.fo.open("table-cell", "border", RULE, "padding", "1.5mm 1.5mm 0.5mm");
		text(text);
		this.fo.close();
	}

	private void text(String text, String... look) {
		this.fo.open("block", look).attribute("linefeed-treatment", "preserve").text(this.legible.of(text)).close();
	}

}
