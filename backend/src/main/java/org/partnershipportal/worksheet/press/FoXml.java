package org.partnershipportal.worksheet.press;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes formatting objects: elements with their attributes, and text. */
final class FoXml {

	private static final String FO = "http://www.w3.org/1999/XSL/Format";

	private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	FoXml() {
		this.writer = call(() -> FACTORY.createXMLStreamWriter(this.text));
	}

	/** Opens a formatting object; attributes are names and values in turn. */
	FoXml open(String name, String... attributes) {
		run(() -> this.writer.writeStartElement("fo", name, FO));
		if (name.equals("root")) {
			run(() -> this.writer.writeNamespace("fo", FO));
			run(() -> this.writer.writeNamespace("fox", FOX));
		}
		return attributes(attributes);
	}

	/** Opens a drawing. */
	FoXml openDrawing(String... attributes) {
		run(() -> this.writer.writeStartElement("", "svg", SVG));
		run(() -> this.writer.writeDefaultNamespace(SVG));
		return attributes(attributes);
	}

	/** A shape of a drawing. */
	FoXml shape(String name, String... attributes) {
		run(() -> this.writer.writeStartElement("", name, SVG));
		return attributes(attributes).close();
	}

	/** Opens an element of any other vocabulary. */
	FoXml openOther(String prefix, String name, String namespace) {
		run(() -> this.writer.writeStartElement(prefix, name, namespace));
		run(() -> this.writer.writeNamespace(prefix, namespace));
		return this;
	}

	private FoXml attributes(String... attributes) {
		for (int i = 0; i < attributes.length; i += 2) {
			String name = attributes[i];
			String value = attributes[i + 1];
			if (name.startsWith("fox:")) {
				run(() -> this.writer.writeAttribute("fox", FOX, name.substring("fox:".length()), value));
			}
			else {
				run(() -> this.writer.writeAttribute(name, value));
			}
		}
		return this;
	}

	/** An attribute of what is open. */
	FoXml attribute(String name, String value) {
		return attributes(name, value);
	}

	FoXml text(String text) {
		run(() -> this.writer.writeCharacters(text));
		return this;
	}

	FoXml close() {
		run(this.writer::writeEndElement);
		return this;
	}

	/** A formatting object that holds nothing but text. */
	FoXml leaf(String name, String text, String... attributes) {
		return open(name, attributes).text(text).close();
	}

	/** Everything written. */
	String document() {
		run(this.writer::close);
		return this.text.toString();
	}

	private static void run(Step step) {
		call(() -> {
			step.run();
			return "";
		});
	}

	private static <T> T call(Call<T> call) {
		try {
			return call.run();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("A formatting object could not be written", ex);
		}
	}

	private interface Step {

		void run() throws XMLStreamException;

	}

	private interface Call<T> {

		T run() throws XMLStreamException;

	}

}
