package org.partnershipportal.worksheet.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.fonts.EmbedFontInfo;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.FontUris;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/**
 * The typeface of the paper, embedded as a subset. It is all that the press can read:
 * whatever else a document refers to is refused.
 */
final class PaperFonts implements ResourceResolver {

	/** The family that documents name. */
	static final String FAMILY = "Sarabun";

	/** What relative references are resolved against; nothing is read from it. */
	static final URI BASE = URI.create("file:///paper/");

	private static final List<Cut> CUTS = List.of(new Cut("Sarabun-Regular.ttf", 400),
			new Cut("Sarabun-Bold.ttf", 700));

	private final InternalResourceResolver resolver = ResourceResolverFactory.createInternalResourceResolver(BASE,
			this);

	private final PaperFont regular = font(CUTS.get(0));

	/** Adds the typeface to those of a document that is about to be set. */
	void addTo(FontInfo fonts) {
		for (Cut cut : CUTS) {
			fonts.addMetrics(cut.file(), font(cut));
			fonts.addFontProperties(cut.file(), FAMILY, "normal", cut.weight());
		}
	}

	/** Whether there is a shape for a letter or sign. */
	synchronized boolean has(int codePoint) {
		return Character.isBmpCodePoint(codePoint) && this.regular.hasChar((char) codePoint);
	}

	private PaperFont font(Cut cut) {
		return new PaperFont(
				new EmbedFontInfo(new FontUris(BASE.resolve(cut.file()), null), true, true, List.of(), null),
				this.resolver);
	}

	@Override
	public Resource getResource(URI uri) throws IOException {
		for (Cut cut : CUTS) {
			if (uri.equals(BASE.resolve(cut.file()))) {
				InputStream file = PaperFonts.class.getResourceAsStream("/fonts/sarabun/" + cut.file());
				return new Resource(Objects.requireNonNull(file, cut.file()));
			}
		}
		throw new IOException("Nothing but its own typeface is read for a paper, not " + uri);
	}

	@Override
	public @Nullable OutputStream getOutputStream(URI uri) throws IOException {
		throw new IOException("Nothing is written beside a paper, not " + uri);
	}

	private record Cut(String file, int weight) {
	}

}
