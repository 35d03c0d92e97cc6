package org.partnershipportal.security.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

import org.partnershipportal.security.Role;

/**
 * The part of the table of permissions that is about fields: for every field of every
 * object type, which roles may get it at all. It stands in {@code fields.table}; the
 * guard, {@code docs/permissions.md} and the tests read it. Which objects a role may get
 * it of, the operations say.
 */
public final class FieldTable {

	private static final String FILE = "security/fields.table";

	private final Map<String, Map<String, Set<Role>>> rows;

	private FieldTable(Map<String, Map<String, Set<Role>>> rows) {
		this.rows = rows;
	}

	/** The table of the portal. */
	public static FieldTable load() {
		try {
			return read(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a table.
	 * @throws IllegalArgumentException when a line is none, or a field has two rows
	 */
	static FieldTable read(String text) {
		Map<String, Map<String, Set<Role>>> rows = new LinkedHashMap<>();
		Set<Role> roles = Set.of();
		String type = "";
		for (String line : text.lines().toList()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			if (line.startsWith("[")) {
				roles = roles(line);
				continue;
			}
			int colon = line.indexOf(':');
			if (colon > 0) {
				type = line.substring(0, colon);
			}
			if (roles.isEmpty() || type.isEmpty()) {
				throw new IllegalArgumentException("Not a row: " + line);
			}
			for (String field : line.substring(colon + 1).strip().split("\\s+")) {
				if (rows.computeIfAbsent(type, (name) -> new LinkedHashMap<>()).put(field, roles) != null) {
					throw new IllegalArgumentException("Two rows for " + type + "." + field);
				}
			}
		}
		return new FieldTable(rows);
	}

	private static Set<Role> roles(String line) {
		return Arrays.stream(line.substring(1, line.indexOf(']')).split("\\s+"))
			.map((name) -> Role.valueOf(name.toUpperCase(Locale.ROOT)))
			.collect(Collectors.collectingAndThen(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)),
					Collections::unmodifiableSet));
	}

	/** The roles that may get a field; none when it has no row. */
	public Set<Role> roles(String type, String field) {
		return this.rows.getOrDefault(type, Map.of()).getOrDefault(field, Set.of());
	}

	/** All rows, by type and field. */
	public Map<String, Map<String, Set<Role>>> rows() {
		return this.rows;
	}

}
