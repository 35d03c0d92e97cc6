package org.partnershipportal.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** MODEL.md against the migrations, both ways. */
class ModelPageTests {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern EDGE = Pattern.compile("(\\w+) -- (\\w+) --> (\\w+)");

	private static final Path NAMES = Path.of("src/main/resources/neo4j/names/R0001__Names.cypher");

	private static final Pattern NAMED = Pattern
		.compile("UNWIND \\[([^\\]]*)\\] AS name\\nCALL db\\.create(\\w+)\\(name\\)");

	private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

	private static final Set<String> OWNERS = Set.of("idempotency", "audit", "vocabulary", "directory", "profile",
			"partnership", "problem", "influence", "scanning", "indicator", "analysis", "response", "assessment",
			"proposal", "sharing", "referral", "notification", "importing", "merging");

	private String page = "";

	@BeforeEach
	void read() throws IOException {
		this.page = Files.readString(Path.of("MODEL.md"));
	}

	@Test
	void thePageTellsEveryLabelAndNoOther() throws IOException {
		Set<String> labels = new TreeSet<>();
		Migration.all().forEach((migration) -> labels.addAll(migration.labels()));

		assertThat(rows("## Nodes")).extracting((row) -> code(row.get(0))).containsExactlyInAnyOrderElementsOf(labels);
	}

	@Test
	void thePageTellsEveryRelationshipAndNoOther() throws IOException {
		Set<String> relationships = new TreeSet<>();
		Migration.all().forEach((migration) -> relationships.addAll(migration.relationships()));

		assertThat(rows("## Relationships")).extracting((row) -> code(row.get(0)))
			.containsExactlyInAnyOrderElementsOf(relationships);
	}

	@Test
	void thePageTellsEveryConstraintAndIndexWithItsProperties() throws IOException {
		assertThat(rows("## Constraints and indexes"))
			.extracting((row) -> code(row.get(0)), (row) -> code(row.get(1)), (row) -> codes(row.get(2)))
			.containsExactlyInAnyOrderElementsOf(Migration.allDefinitions()
				.stream()
				.map((definition) -> tuple(definition.name(), definition.on(), definition.properties()))
				.toList());
	}

	@Test
	void everyIndexedPropertyIsDescribed() throws IOException {
		List<List<String>> described = new ArrayList<>(rows("## Nodes"));
		described.addAll(rows("## Relationships"));

		assertThat(Migration.allDefinitions()).allSatisfy((definition) -> {
			boolean term = definition.properties().equals(List.of("code"));
			assertThat(described.stream()
				.filter((row) -> code(row.get(0)).equals(term ? "Term" : definition.on()))
				.flatMap((row) -> codes(String.join(" ", row)).stream())).as(definition.name())
				.containsAll(definition.properties());
		});
	}

	@Test
	void everythingHasAnOwner() {
		assertThat(rows("## Nodes")).extracting((row) -> row.get(row.size() - 1)).isSubsetOf(OWNERS);
		assertThat(rows("## Relationships")).extracting((row) -> row.get(row.size() - 1)).isSubsetOf(OWNERS);
	}

	@Test
	void theDiagramDrawsEveryRelationshipBetweenTheLabelsThatTheTableGives() {
		List<String> drawn = EDGE.matcher(this.page)
			.results()
			.map((edge) -> edge.group(2) + " " + edge.group(1) + " " + edge.group(3))
			.toList();
		List<String> told = new ArrayList<>();
		for (List<String> row : rows("## Relationships")) {
			List<String> ends = codes(row.get(1));
			ends.subList(0, ends.size() - 1)
				.forEach((from) -> told.add(code(row.get(0)) + " " + from + " " + ends.get(ends.size() - 1)));
		}

		assertThat(drawn).containsExactlyInAnyOrderElementsOf(told);
	}

	/** A name that is missing has queries planned anew when it is first used. */
	@Test
	void everyNameOfThePageIsMadeKnownBeforeItIsUsed() throws IOException {
		Map<String, List<String>> known = new TreeMap<>();
		NAMED.matcher(Files.readString(NAMES))
			.results()
			.forEach((list) -> known.put(list.group(2),
					QUOTED.matcher(list.group(1)).results().map((name) -> name.group(1)).toList()));
		List<List<String>> relationships = rows("## Relationships");
		List<List<String>> all = new ArrayList<>(rows("## Nodes"));
		Set<String> labels = new TreeSet<>(all.stream().map((row) -> code(row.get(0))).toList());
		all.addAll(relationships);
		Set<String> properties = new TreeSet<>(all.stream()
			.flatMap((row) -> codes(row.get(row.size() - 2)).stream())
			.filter((code) -> code.matches("[a-z]\\w*"))
			.toList());

		assertThat(known).containsOnlyKeys("Label", "RelationshipType", "Property");
		assertThat(known.get("Label")).containsExactlyElementsOf(labels);
		assertThat(known.get("RelationshipType"))
			.containsExactlyElementsOf(new TreeSet<>(relationships.stream().map((row) -> code(row.get(0))).toList()));
		assertThat(known.get("Property")).containsExactlyElementsOf(properties);
	}

	@Test
	void theLinksOfThePageLeadSomewhere() {
		assertThat(Pattern.compile("\\]\\(([^)#]+)\\)").matcher(this.page).results()).isNotEmpty()
			.allSatisfy((link) -> assertThat(Path.of(link.group(1))).exists());
	}

	/** The rows of the tables in a section, without their headings. */
	private List<List<String>> rows(String heading) {
		int start = this.page.indexOf("\n" + heading + "\n");
		assertThat(start).as(heading).isNotNegative();
		int end = this.page.indexOf("\n## ", start + heading.length());
		return this.page.substring(start, (end > 0) ? end : this.page.length())
			.lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(1, line.lastIndexOf('|')))
			.map((line) -> List.of(line.split("\\|")).stream().map(String::strip).toList())
			.toList();
	}

	private static String code(String cell) {
		Matcher matcher = CODE.matcher(cell);
		assertThat(matcher.find()).as(cell).isTrue();
		return matcher.group(1);
	}

	private static List<String> codes(String text) {
		return CODE.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
	}

}
