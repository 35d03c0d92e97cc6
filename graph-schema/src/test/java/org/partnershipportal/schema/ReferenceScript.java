package org.partnershipportal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A repeatable script of reference data as it stands in the resources: one statement that
 * unwinds a list of literal maps.
 *
 * @param name the file's name
 * @param text the whole file
 */
record ReferenceScript(String name, String text) {

	static final Path FOLDER = Path.of("src/main/resources/neo4j/reference");

	private static final Pattern MAP = Pattern.compile("(?s)\\{(code|phase): .*?(?<=['l])\\}");

	private static final Pattern ENTRY = Pattern.compile("(?s)(\\w+): (?:'((?:[^'\\\\]|\\\\.)*)'|(null))");

	static List<ReferenceScript> all() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<ReferenceScript> scripts = new ArrayList<>();
			for (Path file : files.sorted().toList()) {
				scripts.add(new ReferenceScript(file.getFileName().toString(), Files.readString(file)));
			}
			return scripts;
		}
	}

	static ReferenceScript named(String suffix) throws IOException {
		return all().stream()
			.filter((script) -> script.name().endsWith("__" + suffix + ".cypher"))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No reference script for " + suffix));
	}

	/** The file without its comments. */
	String statement() {
		return this.text.lines().filter((line) -> !line.startsWith("//")).reduce("", (a, b) -> a + b + "\n").strip();
	}

	/** The rows that the statement unwinds, a null value left out. */
	List<Map<String, String>> rows() {
		String statement = statement();
		String list = statement.substring(0, statement.indexOf("] AS row"));
		List<Map<String, String>> rows = new ArrayList<>();
		Matcher maps = MAP.matcher(list);
		while (maps.find()) {
			Map<String, String> row = new LinkedHashMap<>();
			Matcher entries = ENTRY.matcher(maps.group());
			while (entries.find()) {
				if (entries.group(2) != null) {
					row.put(entries.group(1), entries.group(2).replace("\\'", "'"));
				}
			}
			rows.add(row);
		}
		return rows;
	}

}
