package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * What a capacity counts (HSDS unit).
 *
 * @param id its id; empty before it has one
 * @param name what is counted, such as beds
 * @param scheme the list of units it is taken from; null when from none
 * @param identifier its identifier in that list; null when not given
 * @param uri where it is described; null when nowhere
 */
public record CapacityUnit(String id, String name, @Nullable String scheme, @Nullable String identifier,
		@Nullable String uri) implements Part {

	public CapacityUnit {
		name = Objects.requireNonNullElse(name, "").strip();
		scheme = Names.trimmed(scheme);
		identifier = Names.trimmed(identifier);
		uri = Names.trimmed(uri);
	}

	@Override
	public void check(Fields fields) {
		fields.needed("name", this.name)
			.text("name", this.name, Checks.NAME)
			.text("scheme", this.scheme, Checks.NAME)
			.text("identifier", this.identifier, Checks.NAME)
			.url("uri", this.uri);
	}

}
