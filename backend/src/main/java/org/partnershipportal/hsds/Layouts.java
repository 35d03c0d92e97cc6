package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** All layouts, {@code hsds/older.csv}. */
final class Layouts {

	private static final Map<String, Layout> LAYOUTS = read();

	private static final String FLORIDA = "florida_";

	private Layouts() {
	}

	/** The layout of a table of 3.1, which still understands older columns. */
	static Layout of(HsdsTable table) {
		return Objects.requireNonNull(LAYOUTS.get(table.table()), table.table());
	}

	/** The layout of files and lists with this name. */
	static Optional<Layout> named(String name) {
		return name.startsWith(FLORIDA) ? Optional.empty() : Optional.ofNullable(LAYOUTS.get(name));
	}

	/**
	 * The layout of a file of rows.
	 * @param name the name of the file, with folders and ending or without
	 * @param heading its columns: what older versions call a taxonomy are its terms, and
	 * the Florida directory is known by its columns only
	 */
	static Optional<Layout> ofFile(String name, Collection<String> heading) {
		if (!heading.contains("id")) {
			String florida = heading.contains("service_uuid") ? "services" : heading.contains("location_uuid")
					? "locations" : heading.contains("organization_uuid") ? "organizations" : "";
			if (!florida.isEmpty()) {
				return Optional.ofNullable(LAYOUTS.get(FLORIDA + florida));
			}
		}
		Optional<Layout> layout = named(base(name));
		if (layout.isPresent() && layout.get().table() == HsdsTable.TAXONOMY
				&& (heading.contains("vocabulary") || heading.contains("parent_id"))) {
			return Optional.of(Objects.requireNonNull(LAYOUTS.get("taxonomy_of_terms")));
		}
		return layout;
	}

	/** The name of a file without folders and ending, as tables are called. */
	static String base(String name) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		int end = file.lastIndexOf('.');
		return ((end > 0) ? file.substring(0, end) : file).strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
	}

	private static Map<String, Layout> read() {
		Map<String, Layout> layouts = new LinkedHashMap<>();
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (InputStream stream = Objects.requireNonNull(Layouts.class.getResourceAsStream("/hsds/older.csv"),
				"hsds/older.csv");
				CSVParser lines = CSVParser.builder()
					.setReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
					.setFormat(format)
					.get()) {
			lines.forEach((line) -> {
				for (String name : line.get("files").split("\\|")) {
					layouts.put(name, with(layouts.get(name), name, line));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return layouts;
	}

	private static Layout with(@Nullable Layout known, String name, CSVRecord line) {
		HsdsTable table = HsdsTable.named(line.get("table")).orElseThrow();
		Layout layout = (known != null) ? known
				: new Layout(name, table, new LinkedHashMap<>(), new LinkedHashMap<>(), false);
		if (line.get("how").isEmpty()) {
			return layout;
		}
		Layout.How how = Layout.How.named(line.get("how"));
		String target = line.get("target");
		if (!target.isEmpty() && table.column(target).isEmpty()) {
			throw new IllegalStateException("There is no column " + target + " in " + table);
		}
		if (how == Layout.How.ALWAYS) {
			layout.always().put(target, line.get("argument"));
		}
		else {
			layout.rules().put(line.get("column"), new Layout.Rule(how, target, line.get("argument")));
		}
		return (how == Layout.How.ADDITION) ? new Layout(name, table, layout.rules(), layout.always(), true) : layout;
	}

}
