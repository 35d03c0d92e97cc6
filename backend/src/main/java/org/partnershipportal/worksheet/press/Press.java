package org.partnershipportal.worksheet.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Date;
import java.util.concurrent.Semaphore;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.util.MimeConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints papers as PDF/UA: tagged, with their language, title and bookmarks, the typeface
 * embedded. Setting a paper takes processor and memory, so that few are set at a time.
 */
@Component
public class Press {

	private static final Logger LOG = LoggerFactory.getLogger(Press.class);

	private static final int AT_A_TIME = 2;

	private static final String PRODUCT = "Community-partnership portal";

	private final Semaphore free = new Semaphore(AT_A_TIME, true);

	private final PaperFonts fonts = new PaperFonts();

	private final FopFactory factory = new FopFactoryBuilder(PaperFonts.BASE, this.fonts).setAccessibility(true)
		.setStrictFOValidation(true)
		.build();

	/**
	 * Prints a paper.
	 * @throws IllegalStateException when it cannot be set
	 */
	public Printed print(Paper paper) {
		this.free.acquireUninterruptibly();
		try {
			return set(paper);
		}
		catch (SAXException | ParserConfigurationException | IOException ex) {
			throw new IllegalStateException("The paper could not be set", ex);
		}
		finally {
			this.free.release();
		}
	}

	private Printed set(Paper paper) throws SAXException, ParserConfigurationException, IOException {
		FOUserAgent agent = this.factory.newFOUserAgent();
		agent.getRendererOptions().put("pdf-ua-mode", "PDF/UA-1");
		agent.setTitle(paper.title());
		agent.setCreator(PRODUCT);
		agent.setCreationDate(Date.from(paper.at()));
		agent.getEventBroadcaster().addEventListener(Press::heed);
		agent.setDocumentHandlerOverride(new PaperHandler(agent, this.fonts));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		Fop fop = this.factory.newFop(MimeConstants.MIME_PDF, agent, pdf);
		SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
		parsers.newSAXParser()
			.parse(new InputSource(new StringReader(Typesetting.of(paper, this.fonts))), fop.getDefaultHandler());
		return new Printed(pdf.toByteArray(), fop.getResults().getPageCount());
	}

	/** What is no more than a page being done is passed over. */
	private static void heed(Event event) {
		if (event.getSeverity() != EventSeverity.INFO) {
			LOG.warn("Setting a paper: {}", EventFormatter.format(event));
		}
	}

}
