package org.partnershipportal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script as it stands in the resources.
 *
 * @param name the file's name
 * @param text the whole file
 */
record Migration(String name, String text) {

	static final Path VERSIONED = Path.of("src/main/resources/neo4j/migrations");

	private static final Pattern DEFINITION = Pattern
		.compile("CREATE (CONSTRAINT|(?:FULLTEXT |POINT |TEXT )?INDEX) (\\w+) FOR "
				+ "(?:\\(\\w+:(\\w+)\\)|\\(\\)-\\[\\w+:(\\w+)\\]-\\(\\)) (?:REQUIRE|ON EACH|ON) ([^;]*?)(?: IS UNIQUE| OPTIONS [^;]*)?;");

	private static final Pattern DROP = Pattern.compile("DROP INDEX (\\w+);");

	/** Properties that nodes which are there already need from now on. */
	private static final Pattern FILL = Pattern.compile("MATCH \\(\\w+:\\w+\\) SET [^;]+;");

	private static final Pattern PROPERTY = Pattern.compile("\\w+\\.(\\w+)");

	private static final Pattern NODE = Pattern.compile("\\(\\w*((?:[:|]+[A-Z]\\w*)+)");

	private static final Pattern LABEL = Pattern.compile("[A-Z]\\w*");

	private static final Pattern EXTRA_LABEL = Pattern.compile("SET \\w+:([A-Z]\\w*)");

	private static final Pattern RELATIONSHIP = Pattern.compile("\\[\\w*:([A-Z_]+)");

	/**
	 * The versioned scripts and those of reference data, each in the order in which they
	 * run.
	 */
	static List<Migration> all() throws IOException {
		List<Migration> migrations = new ArrayList<>(in(VERSIONED));
		migrations.addAll(in(ReferenceScript.FOLDER));
		return migrations;
	}

	/** Every constraint and index that is there after all of them have run. */
	static List<Definition> allDefinitions() throws IOException {
		List<Definition> definitions = new ArrayList<>();
		for (Migration migration : all()) {
			Set<String> dropped = DROP.matcher(migration.text())
				.results()
				.map((match) -> match.group(1))
				.collect(Collectors.toSet());
			definitions.removeIf((definition) -> dropped.contains(definition.name()));
			definitions.addAll(migration.definitions());
		}
		return definitions;
	}

	static List<Migration> in(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Migration> migrations = new ArrayList<>();
			for (Path file : files.sorted().toList()) {
				migrations.add(new Migration(file.getFileName().toString(), Files.readString(file)));
			}
			return migrations;
		}
	}

	int version() {
		return Integer.parseInt(this.name.substring(1, 5));
	}

	/** The lines that are no comment. */
	String statements() {
		return this.text.lines().filter((line) -> !line.startsWith("//")).reduce("", (a, b) -> a + b + "\n");
	}

	/** How many statements change the schema, or fill what it newly asks for. */
	long understood() {
		return definitions().size() + DROP.matcher(this.text).results().count()
				+ FILL.matcher(this.text).results().count();
	}

	List<Definition> definitions() {
		return DEFINITION.matcher(this.text)
			.results()
			.map((match) -> new Definition(match.group(2), match.group(1),
					(match.group(3) != null) ? match.group(3) : match.group(4),
					PROPERTY.matcher(match.group(5)).results().map((property) -> property.group(1)).toList()))
			.toList();
	}

	/** Every label the script names, in statements and in comments. */
	List<String> labels() {
		return Stream
			.concat(NODE.matcher(this.text)
				.results()
				.flatMap((node) -> LABEL.matcher(node.group(1)).results().map(MatchResult::group)),
					EXTRA_LABEL.matcher(this.text).results().map((match) -> match.group(1)))
			.toList();
	}

	/** Every relationship type the script names. */
	List<String> relationships() {
		return RELATIONSHIP.matcher(this.text).results().map((match) -> match.group(1)).toList();
	}

	/**
	 * A constraint or an index.
	 *
	 * @param name its name
	 * @param kind CONSTRAINT, INDEX or FULLTEXT INDEX
	 * @param on the label or relationship type
	 * @param properties the properties, in order
	 */
	record Definition(String name, String kind, String on, List<String> properties) {
	}

}
