package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes rows as a Tabular Data Package: an archive of CSV files, one for each table that
 * has rows, with all columns of the specification, and {@code datapackage.json} that
 * describes them. A row that would not be valid is not written, and told.
 */
public final class HsdsTabularPackage {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String name;

	private final HsdsSource source;

	private final Consumer<HsdsProblem> problems;

	/**
	 * A writer.
	 * @param name what the package is called: small letters, digits and hyphens
	 * @param source where the rows come from
	 * @param problems given what is not written
	 */
	public HsdsTabularPackage(String name, HsdsSource source, Consumer<HsdsProblem> problems) {
		this.name = name;
		this.source = source;
		this.problems = problems;
	}

	/** Writes the archive; the stream stays open. */
	public void write(OutputStream out) throws IOException {
		Set<HsdsTable> written = EnumSet.noneOf(HsdsTable.class);
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (HsdsTable table : HsdsTable.values()) {
			if (table(table, zip)) {
				written.add(table);
			}
		}
		zip.putNextEntry(new ZipEntry("datapackage.json"));
		zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(description(written)));
		zip.closeEntry();
		zip.finish();
	}

	private boolean table(HsdsTable table, ZipOutputStream zip) throws IOException {
		List<HsdsColumn> columns = table.columns();
		@Nullable CSVPrinter[] printer = new CSVPrinter[1];
		try {
			this.source.each(table, (row) -> TableLines.of(row, this.problems).forEach((line) -> {
				try {
					CSVPrinter open = printer[0];
					if (open == null) {
						zip.putNextEntry(new ZipEntry(table.file()));
						Writer writer = new OutputStreamWriter(new Unclosed(zip), StandardCharsets.UTF_8);
						open = new CSVPrinter(writer, CSVFormat.RFC4180);
						open.printRecord(columns.stream().map(HsdsColumn::name));
						printer[0] = open;
					}
					open.printRecord(columns.stream().map((column) -> line.values().get(column.name())));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		if (printer[0] == null) {
			return false;
		}
		printer[0].flush();
		zip.closeEntry();
		return true;
	}

	private ObjectNode description(Set<HsdsTable> written) {
		ObjectNode description = JSON.createObjectNode();
		description.put("profile", "tabular-data-package");
		description.put("name", this.name);
		description.put("homepage", "https://docs.openreferral.org/en/3.1/");
		ArrayNode resources = description.putArray("resources");
		for (HsdsTable table : written) {
			ObjectNode resource = resources.addObject();
			resource.put("profile", "tabular-data-resource");
			resource.put("name", table.table());
			resource.put("path", table.file());
			resource.put("format", "csv");
			resource.put("mediatype", "text/csv");
			resource.put("encoding", "utf-8");
			schema(table, written, resource.putObject("schema"));
		}
		return description;
	}

	private static void schema(HsdsTable table, Set<HsdsTable> written, ObjectNode schema) {
		ArrayNode fields = schema.putArray("fields");
		table.columns().forEach((column) -> field(column, fields.addObject()));
		schema.put("primaryKey", "id");
		ArrayNode keys = schema.putArray("foreignKeys");
		table.columns().forEach((column) -> {
			if (column.references() != null && written.contains(column.references())) {
				ObjectNode key = keys.addObject();
				key.put("fields", column.name());
				ObjectNode reference = key.putObject("reference");
				reference.put("resource", (column.references() == table) ? "" : column.references().table());
				reference.put("fields", "id");
			}
		});
	}

	private static void field(HsdsColumn column, ObjectNode field) {
		field.put("name", column.name());
		field.put("type", switch (column.type()) {
			case NUMBER -> "number";
			case DATE -> "date";
			case TIME -> "time";
			case DATE_TIME -> "datetime";
			case ID, TEXT, URI, EMAIL -> "string";
		});
		field.put("format", switch (column.type()) {
			case ID -> "uuid";
			case URI -> "uri";
			case EMAIL -> "email";
			case TIME, DATE_TIME -> "any";
			case TEXT, NUMBER, DATE -> "default";
		});
		ObjectNode constraints = field.putObject("constraints");
		constraints.put("required", column.requiredInTables());
		constraints.put("unique", "id".equals(column.name()));
		if (!column.allowed().isEmpty()) {
			ArrayNode allowed = constraints.putArray("enum");
			column.allowed().forEach(allowed::add);
		}
	}

}
