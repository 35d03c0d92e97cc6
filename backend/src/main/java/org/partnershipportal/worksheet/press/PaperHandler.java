package org.partnershipportal.worksheet.press;

import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.render.intermediate.IFContext;
import org.apache.fop.render.intermediate.IFDocumentHandlerConfigurator;
import org.apache.fop.render.pdf.PDFDocumentHandler;
import org.jspecify.annotations.Nullable;

/** Writes PDF with the typeface of the paper, whatever the machine has installed. */
final class PaperHandler extends PDFDocumentHandler {

	private final PaperFonts fonts;

	PaperHandler(FOUserAgent agent, PaperFonts fonts) {
		super(new IFContext(agent));
		this.fonts = fonts;
	}

	/** None, so that nothing is looked for outside. */
	@Override
	public @Nullable IFDocumentHandlerConfigurator getConfigurator() {
		return null;
	}

	@Override
	public void setDefaultFontInfo(@Nullable FontInfo given) {
		super.setDefaultFontInfo(given);
		this.fonts.addTo(getFontInfo());
	}

}
