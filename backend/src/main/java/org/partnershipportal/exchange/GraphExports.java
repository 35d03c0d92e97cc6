package org.partnershipportal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.SpreadsheetCells;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * The directory with its relations, as far as the caller may see it: actors, services,
 * places, communities and partnerships, as CSV tables or as GraphML.
 */
@Service
public class GraphExports {

	private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

	/** What XML cannot hold. */
	private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

	private static final Set<String> NUMBERS = Set.of("minimumAge", "maximumAge");

	private static final Set<String> FRACTIONS = Set.of("latitude", "longitude");

	private final GraphReader reader;

	GraphExports(GraphReader reader) {
		this.reader = reader;
	}

	/**
	 * Writes an archive of CSV files (RFC 4180, UTF-8): a table of each kind of node and
	 * of each kind of relation. Lists have semicolons between their items.
	 */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public void csv(OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (GraphKind kind : GraphKind.values()) {
			table(zip, kind.file(), List.of("id"), kind.properties(), (lines) -> this.reader.nodes(kind,
					(node) -> lines.accept(cells(List.of(node.id()), kind.properties(), node.properties()))));
		}
		for (GraphKind kind : GraphKind.values()) {
			for (GraphKind.Link link : kind.links()) {
				table(zip, "relations_" + link.type().toLowerCase(Locale.ROOT), List.of("from", "to"),
						link.properties(),
						(lines) -> this.reader.relations(kind, link,
								(relation) -> lines.accept(cells(List.of(relation.from(), relation.to()),
										link.properties(), relation.properties()))));
			}
		}
		zip.finish();
	}

	private static void table(ZipOutputStream zip, String name, List<String> ids, List<String> properties,
			Consumer<Consumer<List<String>>> rows) throws IOException {
		zip.putNextEntry(new ZipEntry(name + ".csv"));
		Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		List<String> heading = new ArrayList<>(ids);
		heading.addAll(properties);
		printer.printRecord(heading);
		try {
			rows.accept((cells) -> {
				try {
					printer.printRecord(cells);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		printer.flush();
		zip.closeEntry();
	}

	private static List<String> cells(List<String> ids, List<String> names, Map<String, ?> properties) {
		List<String> cells = new ArrayList<>(ids);
		for (String name : names) {
			cells.add(Objects.requireNonNullElse(SpreadsheetCells.shown(text(properties.get(name))), ""));
		}
		return cells;
	}

	private static @Nullable String text(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.isEmpty() ? null : list.stream().map(String::valueOf).collect(Collectors.joining(";"));
		}
		return (value != null) ? value.toString() : null;
	}

	/** Writes one directed graph in GraphML 1.0. */
	@Transactional(readOnly = true)
	@Guarded(Operation.SERVICES)
	public void graphMl(OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("graphml");
			xml.writeDefaultNamespace(NAMESPACE);
			keys(xml);
			xml.writeStartElement("graph");
			xml.writeAttribute("id", "directory");
			xml.writeAttribute("edgedefault", "directed");
			for (GraphKind kind : GraphKind.values()) {
				this.reader.nodes(kind, (node) -> written(() -> node(xml, kind, node)));
			}
			for (GraphKind kind : GraphKind.values()) {
				for (GraphKind.Link link : kind.links()) {
					this.reader.relations(kind, link, (relation) -> written(() -> edge(xml, link, relation)));
				}
			}
			xml.writeEndElement();
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void keys(XMLStreamWriter xml) throws XMLStreamException {
		Set<String> nodes = new LinkedHashSet<>(List.of("type"));
		Set<String> edges = new LinkedHashSet<>(List.of("type"));
		for (GraphKind kind : GraphKind.values()) {
			nodes.addAll(kind.properties());
			kind.links().forEach((link) -> edges.addAll(link.properties()));
		}
		for (String name : nodes) {
			key(xml, "node", name);
		}
		for (String name : edges) {
			key(xml, "edge", name);
		}
	}

	private static void key(XMLStreamWriter xml, String of, String name) throws XMLStreamException {
		xml.writeEmptyElement("key");
		xml.writeAttribute("id", of + "." + name);
		xml.writeAttribute("for", of);
		xml.writeAttribute("attr.name", name);
		xml.writeAttribute("attr.type",
				NUMBERS.contains(name) ? "int" : FRACTIONS.contains(name) ? "double" : "string");
	}

	private static void node(XMLStreamWriter xml, GraphKind kind, GraphReader.Node node) throws XMLStreamException {
		xml.writeStartElement("node");
		xml.writeAttribute("id", node.id());
		data(xml, "node", "type", kind.name());
		for (String name : kind.properties()) {
			data(xml, "node", name, text(node.properties().get(name)));
		}
		xml.writeEndElement();
	}

	private static void edge(XMLStreamWriter xml, GraphKind.Link link, GraphReader.Relation relation)
			throws XMLStreamException {
		xml.writeStartElement("edge");
		xml.writeAttribute("source", relation.from());
		xml.writeAttribute("target", relation.to());
		data(xml, "edge", "type", link.type());
		for (String name : link.properties()) {
			data(xml, "edge", name, text(relation.properties().get(name)));
		}
		xml.writeEndElement();
	}

	private static void data(XMLStreamWriter xml, String of, String name, @Nullable String text)
			throws XMLStreamException {
		if (text != null) {
			xml.writeStartElement("data");
			xml.writeAttribute("key", of + "." + name);
			xml.writeCharacters(NO_XML.matcher(text).replaceAll(" "));
			xml.writeEndElement();
		}
	}

	private interface Writing {

		void write() throws XMLStreamException;

	}

	private static void written(Writing writing) {
		try {
			writing.write();
		}
		catch (XMLStreamException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
