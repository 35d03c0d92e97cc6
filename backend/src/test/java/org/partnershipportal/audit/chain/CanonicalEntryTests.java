package org.partnershipportal.audit.chain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalEntryTests {

	private static String hash(Object... namesAndValues) {
		Map<String, Value> entry = new HashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			entry.put((String) namesAndValues[i], Values.value(namesAndValues[i + 1]));
		}
		return CanonicalEntry.hash(entry);
	}

	/**
	 * The example of docs/change-record.md. If this fails, the format changed: then it
	 * needs a number of its own, or every record sealed before is found broken.
	 */
	@Test
	void isWhatTheDocumentSays() {
		assertThat(hash("at", OffsetDateTime.parse("2026-03-01T12:00:00.5Z"), "by", "Ana", "number", 1, "roles",
				List.of("OFFICER"), "hash", "not hashed"))
			.isEqualTo("60763154d0f0ba452dc35763b7f51cbeffe5253c32f66f4cf00348458baa0483");
	}

	@Test
	void writesNoTwoEntriesAlike() {
		List<String> hashes = new ArrayList<>(List.of(hash(), hash("a", ""), hash("a", "b"), hash("ab", ""),
				hash("a", "s1:b"), hash("a", List.of()), hash("a", List.of("b")), hash("a", List.of("b", "")),
				hash("a", List.of("", "b")), hash("a", List.of(List.of("b"))), hash("a", "1"), hash("a", 1),
				hash("a", 1.0), hash("a", true), hash("a", false), hash("a", "true"), hash("a", "b", "c", ""),
				hash("a", "", "c", "b"), hash("a", OffsetDateTime.parse("2026-03-01T12:00:00Z")),
				hash("a", OffsetDateTime.parse("2026-03-01T13:00:00+01:00")),
				hash("a", OffsetDateTime.parse("2026-03-01T12:00:00.000000001Z")),
				hash("a", OffsetDateTime.parse("2026-03-01T12:00:00Z").toLocalDate())));
		assertThat(hashes).doesNotHaveDuplicates();
	}

	@Test
	void doesNotDependOnTheOrderInWhichPropertiesArrive() {
		assertThat(hash("a", 1, "b", 2)).isEqualTo(hash("b", 2, "a", 1));
	}

}
