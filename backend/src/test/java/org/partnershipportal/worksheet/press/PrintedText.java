package org.partnershipportal.worksheet.press;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads back what was printed. */
public final class PrintedText {

	private PrintedText() {
	}

	/** The text of all pages, blanks and line ends as single blanks. */
	public static String of(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return flat(new PDFTextStripper().getText(document));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A text as {@link #of} would give it. */
	public static String flat(String text) {
		return text.replaceAll("[\\s\\u00a0]+", " ").strip();
	}

	/** The text of one page, counted from 1. */
	static String page(PDDocument document, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return flat(stripper.getText(document));
	}

	/** The types of all elements of the structure, in reading order. */
	static List<PDStructureElement> structure(PDDocument document) {
		List<PDStructureElement> found = new ArrayList<>();
		collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
		return found;
	}

	private static void collect(PDStructureNode node, List<PDStructureElement> found) {
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				found.add(element);
				collect(element, found);
			}
		}
	}

	/** An attribute of an element that PDFBox has no name for. */
	static COSBase entry(PDStructureElement element, String name) {
		COSDictionary dictionary = element.getCOSObject();
		return dictionary.getDictionaryObject(COSName.getPDFName(name));
	}

	/**
	 * Draws the pages into a folder, for somebody to look at, when the system property
	 * {@code portal.papers} names one.
	 */
	public static void show(String name, byte[] pdf) {
		String folder = System.getProperty("portal.papers");
		if (folder == null) {
			return;
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			Files.createDirectories(Path.of(folder));
			Files.write(Path.of(folder, name + ".pdf"), pdf);
			PDFRenderer renderer = new PDFRenderer(document);
			for (int i = 0; i < document.getNumberOfPages(); i++) {
				BufferedImage image = renderer.renderImageWithDPI(i, 110);
				ImageIO.write(image, "png", Path.of(folder, name + "-" + (i + 1) + ".png").toFile());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
