package org.partnershipportal.worksheet.press;

import java.util.List;
import java.util.Locale;

import org.partnershipportal.worksheet.press.Block.Heading;

/** Turns a paper into formatting objects: its pages, its head and foot, its flow. */
final class Typesetting {

	private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private final Paper paper;

	private final LegibleText legible;

	private final FoXml fo = new FoXml();

	private Typesetting(Paper paper, PaperFonts fonts) {
		this.paper = paper;
		this.legible = new LegibleText(fonts);
	}

	/** The formatting objects of a paper, as XML. */
	static String of(Paper paper, PaperFonts fonts) {
		return new Typesetting(paper, fonts).document();
	}

	private String document() {
		String language = this.paper.language().toLanguageTag();
		this.fo.open("root", "font-family", PaperFonts.FAMILY, "font-size", "10pt", "line-height", "1.45", "xml:lang",
				language);
		pages();
		metadata(language);
		bookmarks();
		this.fo.open("page-sequence", "master-reference", "page", "language", this.paper.language().getLanguage(),
				"initial-page-number", "1");
		edges();
		this.fo.open("flow", "flow-name", "xsl-region-body");
		this.fo.leaf("block", legible(this.paper.title()), "role", "H1", "font-size", "20pt", "font-weight", "bold",
				"line-height", "1.3", "space-after", "2mm");
		BlockSetting blocks = new BlockSetting(this.fo, this.legible);
		int heading = 0;
		for (Block block : this.paper.blocks()) {
			blocks.set(block, (block instanceof Heading) ? id(heading++) : "");
		}
		if (this.legible.gaps() > 0) {
			blocks.set(new Block.Paragraph(this.paper.unprintable(), Block.Tone.NOTICE), "");
		}
		this.fo.open("wrapper", "role", "artifact").open("block", "id", "end").close().close();
		this.fo.close().close().close();
		return this.fo.document();
	}

	private void pages() {
		this.fo.open("layout-master-set")
			.open("simple-page-master", "master-name", "page", "page-width", "210mm", "page-height", "297mm", "margin",
					"10mm 16mm 9mm 16mm")
			.open("region-body", "margin", "15mm 0mm 13mm 0mm")
			.close()
			.open("region-before", "extent", "13mm")
			.close()
			.open("region-after", "extent", "9mm")
			.close()
			.close()
			.close();
	}

	private void metadata(String language) {
		this.fo.open("declarations")
			.openOther("x", "xmpmeta", "adobe:ns:meta/")
			.openOther("rdf", "RDF", RDF)
			.openOther("rdf", "Description", RDF)
			.attribute("rdf:about", "")
			.openOther("dc", "title", DUBLIN_CORE)
			.text(clean(this.paper.title()))
			.close()
			.openOther("dc", "language", DUBLIN_CORE)
			.text(language)
			.close()
			.close()
			.close()
			.close()
			.close();
	}

	/** Nested as the headings are. */
	private void bookmarks() {
		List<Heading> headings = this.paper.blocks()
			.stream()
			.filter(Heading.class::isInstance)
			.map(Heading.class::cast)
			.toList();
		if (headings.isEmpty()) {
			return;
		}
		this.fo.open("bookmark-tree");
		int open = 0;
		int[] levels = new int[headings.size()];
		for (int i = 0; i < headings.size(); i++) {
			while (open > 0 && levels[open - 1] >= headings.get(i).level()) {
				this.fo.close();
				open--;
			}
			this.fo.open("bookmark", "internal-destination", id(i))
				.leaf("bookmark-title", clean(headings.get(i).text()));
			levels[open++] = headings.get(i).level();
		}
		for (; open > 0; open--) {
			this.fo.close();
		}
		this.fo.close();
	}

	/** What stands at the head and at the foot of every page. */
	private void edges() {
		this.fo.open("static-content", "flow-name", "xsl-region-before", "role", "artifact")
			.leaf("block", legible(this.paper.marking()), "font-size", "8.5pt", "font-weight", "bold", "line-height",
					"1.3", "padding", "1.2mm 2mm", "margin", "0mm", "border", "0.8pt solid #8a1f11", "color", "#8a1f11")
			.close();
		this.fo.open("static-content", "flow-name", "xsl-region-after", "role", "artifact")
			.open("block", "font-size", "8pt", "color", "#444444", "text-align-last", "justify", "border-top",
					"0.5pt solid #999999", "padding-top", "1mm", "line-height", "1.3")
			.text(legible(this.paper.imprint()) + " ")
			.open("leader", "leader-pattern", "space", "leader-length.minimum", "4mm")
			.close();
		String numbering = this.paper.pageNumber();
		int page = numbering.indexOf(Paper.PAGE);
		int pages = numbering.indexOf(Paper.PAGES);
		this.fo.text(numbering.substring(0, page))
			.open("page-number")
			.close()
			.text(numbering.substring(page + Paper.PAGE.length(), pages))
			.open("page-number-citation", "ref-id", "end")
			.close()
			.text(numbering.substring(pages + Paper.PAGES.length()))
			.close()
			.close();
	}

	private static String id(int heading) {
		return String.format(Locale.ROOT, "h%d", heading);
	}

	private String legible(String text) {
		return this.legible.of(text);
	}

	/** For what is no text on a page: without what XML cannot hold. */
	private static String clean(String text) {
		return text.codePoints().filter((codePoint) -> switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
			default -> true;
		}).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

}
