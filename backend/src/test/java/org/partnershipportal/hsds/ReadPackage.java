package org.partnershipportal.hsds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package as tests look at it: all rows and problems in memory.
 *
 * @param rows what was given on
 * @param problems what was told
 */
record ReadPackage(List<HsdsRow> rows, List<HsdsProblem> problems) {

	static ReadPackage of(List<HsdsInput> inputs, HsdsLimits limits) {
		List<HsdsProblem> problems = new ArrayList<>();
		List<HsdsRow> rows = new ArrayList<>();
		try (HsdsPackage read = HsdsPackage.read(inputs, limits, problems::add)) {
			for (HsdsTable table : HsdsTable.values()) {
				read.each(table, rows::add);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ReadPackage(rows, problems);
	}

	static ReadPackage of(List<HsdsInput> inputs) {
		return of(inputs, HsdsLimits.USUAL);
	}

	/** Reads a file that holds these bytes. */
	static ReadPackage of(String name, byte[] content) {
		try {
			Path file = Files.createTempFile("hsds-test-", "");
			try {
				Files.write(file, content);
				return of(List.of(new HsdsInput(name, file)));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ReadPackage of(String name, String content) {
		return of(name, content.getBytes(StandardCharsets.UTF_8));
	}

	/** Reads an archive of these files, given as name, content, name, content. */
	static ReadPackage ofZip(String... files) {
		return of("package.zip", zip(files));
	}

	static byte[] zip(String... files) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < files.length; i += 2) {
				zip.putNextEntry(new ZipEntry(files[i]));
				zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	HsdsRows source() {
		return new HsdsRows(this.rows);
	}

	List<HsdsRow> of(HsdsTable table) {
		return this.rows.stream().filter((row) -> row.table() == table).toList();
	}

	HsdsRow only(HsdsTable table) {
		List<HsdsRow> all = of(table);
		if (all.size() != 1) {
			throw new AssertionError(all.size() + " rows of " + table);
		}
		return all.get(0);
	}

	/** The problems in short: where, of which row and column, what. */
	List<String> told() {
		return this.problems.stream()
			.map((problem) -> problem.origin() + " " + ((problem.table() != null) ? problem.table().table() : "-") + " "
					+ ((problem.id() != null) ? problem.id() : "-") + " "
					+ ((problem.column() != null) ? problem.column() : "-") + " " + problem.fault())
			.toList();
	}

	/** How often what was told. */
	Map<HsdsFault, Long> faults() {
		Map<HsdsFault, Long> faults = new LinkedHashMap<>();
		this.problems.forEach((problem) -> faults.merge(problem.fault(), 1L, Long::sum));
		return faults;
	}

	/** All that the rows say, to be compared. */
	Map<String, Object> said() {
		Map<String, Object> said = new LinkedHashMap<>();
		this.rows.forEach((row) -> said.put(row.table() + " " + row.id(), List.of(row.values(), row.further())));
		return said;
	}

	byte[] asTables() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			new HsdsTabularPackage("test", source(), this.problems::add).write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	String asDocument(HsdsTable table, String id) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new HsdsDocuments(source(), this.problems::add).write(table, id, HsdsDocuments.Nesting.FULL, out);
		return out.toString(StandardCharsets.UTF_8);
	}

}
