package org.partnershipportal.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.partnershipportal.security.fields.FieldTable;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsDocumentTests {

	/** With {@code -Dportal.snapshot=write} the test writes the page. */
	private static final Path PAGE = Path.of("..", "docs", "permissions.md");

	private static final String HEAD = """
			# Who may do what

			Made of the one table of permissions: `security/Operation.java` for operations and objects, `security/fields.table` for
			fields; tests keep page and table equal, and fail when an operation or a field of the API has no row. Nobody may do
			anything without signing in.

			## Operations

			A cell says how the actor that the account is tied to must stand to the object; any of what it names suffices. An empty
			cell: not at all.

			| relation | the object |
			| --- | --- |
			%s
			`all` stands for all of these together: the relation does not matter. Operations that are about no object,
			like creating one that belongs to nobody, are `all` or nothing.

			What a unit may not see is not found, not counted, not searched, and not told from what is not there: the other
			problems, their sides where no problem of the unit has them too, and what is said of those sides. Who belongs to
			which unit is said by the account; which unit reports to which, by the directory.

			| operation | manager | officer | partner | coordinator |
			| --- | --- | --- | --- | --- |
			%s
			## Fields

			Which roles may get a field at all, of objects that the operations let them see. A field that a role may not get is
			refused at its path with `FORBIDDEN`, whichever way it was come by. Fields of directory entries that lead to problems
			are for everybody and empty, or null, for whoever sees none.

			| type | fields | manager | officer | partner | coordinator |
			| --- | --- | --- | --- | --- | --- |
			%s""";

	@Test
	void thePageSaysWhatTheTableSays() throws IOException {
		String relations = Arrays.stream(Relation.values())
			.map((relation) -> "| " + name(relation) + " | " + relation.meaning() + " |\n")
			.collect(Collectors.joining());
		String operations = Arrays.stream(Operation.values())
			.map((operation) -> "| `" + operation.field() + "` | "
					+ Arrays.stream(Role.values())
						.map((role) -> cell(operation.extent(role)))
						.collect(Collectors.joining(" | "))
					+ " |\n")
			.collect(Collectors.joining());
		String page = HEAD.formatted(relations, operations, fields());
		if ("write".equals(System.getProperty("portal.snapshot"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(page);
	}

	private static String cell(Extent extent) {
		return (extent.relations().size() == Relation.values().length) ? "all"
				: Arrays.stream(Relation.values())
					.filter(extent.relations()::contains)
					.map(PermissionsDocumentTests::name)
					.collect(Collectors.joining(", "));
	}

	private static String name(Relation relation) {
		return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String fields() {
		StringBuilder rows = new StringBuilder();
		new TreeMap<>(FieldTable.load().rows()).forEach((type, fields) -> {
			Map<Set<Role>, List<String>> alike = fields.entrySet()
				.stream()
				.collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
						Collectors.mapping((row) -> "`" + row.getKey() + "`", Collectors.toList())));
			alike.forEach((roles,
					names) -> rows.append("| `" + type + "` | " + String.join(" ", names) + " | "
							+ Arrays.stream(Role.values())
								.map((role) -> roles.contains(role) ? "yes" : "")
								.collect(Collectors.joining(" | "))
							+ " |\n"));
		});
		return rows.toString();
	}

}
