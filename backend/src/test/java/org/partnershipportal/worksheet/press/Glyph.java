package org.partnershipportal.worksheet.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A shape on a page, where its pen started, in the order of the file.
 *
 * @param text what it stands for
 * @param x from the left
 * @param y from the top
 * @param width how far the pen moves
 */
record Glyph(String text, float x, float y, float width) {

	static List<Glyph> of(PDDocument document) throws IOException {
		List<Glyph> glyphs = new ArrayList<>();
		new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition position) {
				glyphs.add(new Glyph(position.getUnicode(), position.getXDirAdj(), position.getYDirAdj(),
						position.getWidthDirAdj()));
			}
		}.getText(document);
		return glyphs;
	}

}
