package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * A programme under which services are offered (HSDS program).
 *
 * @param id its id; empty before it has one
 * @param name its name
 * @param alternateName another name; null when there is none
 * @param description what it is for
 */
public record Program(String id, String name, @Nullable String alternateName, String description) implements Part {

	public Program {
		name = Objects.requireNonNullElse(name, "").strip();
		alternateName = Names.trimmed(alternateName);
		description = Objects.requireNonNullElse(description, "").strip();
	}

	@Override
	public void check(Fields fields) {
		fields.needed("name", this.name)
			.text("name", this.name, Checks.NAME)
			.text("alternateName", this.alternateName, Checks.NAME)
			.needed("description", this.description)
			.text("description", this.description, Checks.TEXT);
	}

}
