package org.partnershipportal.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsDocumentTests {

	/** With {@code -Dportal.snapshot=write} the test writes the page. */
	private static final Path PAGE = Path.of("..", "docs", "permissions.md");

	private static final String HEAD = """
			# Who may do what

			Made of the table in `backend/src/main/java/org/partnershipportal/security/Operation.java`; a test keeps the two
			equal. `all`: on everything; `unit`: on what belongs to the police unit the account is tied to and to the units that
			report to it today, directly or through others; `own`: on what belongs to the police unit or organisation the
			account is tied to; an empty cell: not at all. Nobody may do anything without signing in.

			What a unit may not see is not found, not counted, not searched, and not told from what is not there: the other
			problems, their sides where no problem of the unit has them too, and what is said of those sides. Who belongs to
			which unit is said by the account; which unit reports to which, by the directory.

			| operation | manager | officer | partner | coordinator |
			| --- | --- | --- | --- | --- |
			""";

	@Test
	void thePageSaysWhatTheTableSays() throws IOException {
		String page = HEAD + Arrays.stream(Operation.values())
			.map((operation) -> "| `" + operation.field() + "` | "
					+ Arrays.stream(Role.values())
						.map((role) -> cell(operation.extent(role)))
						.collect(Collectors.joining(" | "))
					+ " |\n")
			.collect(Collectors.joining());
		if ("write".equals(System.getProperty("portal.snapshot"))) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).isEqualTo(page);
	}

	private static String cell(Extent extent) {
		return (extent == Extent.NONE) ? "" : extent.name().toLowerCase(Locale.ROOT);
	}

}
