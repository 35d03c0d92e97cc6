package org.partnershipportal.worksheet.press;

import org.partnershipportal.worksheet.press.Block.Corner;
import org.partnershipportal.worksheet.press.Block.Triangle;

/**
 * The problem analysis triangle. Its lines are a drawing; what stands at its corners is
 * text of the paper, so that it is shaped, broken and read aloud like any other.
 */
final class TriangleDrawing {

	/** Where the lower corners begin, in millimetres from the top. */
	private static final int LOWER = 36;

	private static final int LINE = 5;

	private final FoXml fo;

	private final LegibleText legible;

	TriangleDrawing(FoXml fo, LegibleText legible) {
		this.fo = fo;
		this.legible = legible;
	}

	void draw(Triangle triangle) {
		int lines = Math.max(triangle.left().lines().size(), triangle.right().lines().size()) + 1;
		this.fo.open("block-container", "height", LOWER + lines * LINE + 4 + "mm", "space-before", "2mm", "space-after",
				"3mm", "keep-together.within-page", "always");
		this.fo
			.open("block-container", "absolute-position", "absolute", "left", "39mm", "top", "6mm", "width", "100mm",
					"height", "44mm")
			.open("block", "line-height", "0pt")
			.open("instream-foreign-object", "fox:alt-text", this.legible.of(triangle.alternative()))
			.openDrawing("width", "100mm", "height", "42mm", "viewBox", "0 0 100 42")
			.shape("path", "d", "M50 1 98 40H2Z", "fill", "#eef4f4", "stroke", "#0e6b75", "stroke-width", "0.8",
					"stroke-linejoin", "round")
			.close()
			.close()
			.close()
			.close();
		corner(triangle.top(), "61mm", "1mm");
		corner(triangle.left(), "2.4mm", LOWER + "mm");
		corner(triangle.right(), "119.6mm", LOWER + "mm");
		this.fo.open("wrapper", "role", "artifact").open("block").close().close().close();
	}

	private void corner(Corner corner, String left, String top) {
		this.fo.open("block-container", "absolute-position", "absolute", "left", left, "top", top, "width", "56mm",
				"background-color", "#ffffff", "border", "0.9pt solid #0e6b75", "padding", "1.2mm 2mm", "line-height",
				"1.35", "text-align", "center");
		this.fo.leaf("block", this.legible.of(corner.title()), "font-weight", "bold");
		corner.lines().forEach((line) -> this.fo.leaf("block", this.legible.of(line), "font-size", "9pt"));
		this.fo.close();
	}

}
