package org.partnershipportal.profile;

import java.util.Objects;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * Where the means come from (HSDS funding).
 *
 * @param id its id; empty before it has one
 * @param source who pays, or out of what
 */
public record Funding(String id, String source) implements Part {

	public Funding {
		source = Objects.requireNonNullElse(source, "").strip();
	}

	@Override
	public void check(Fields fields) {
		fields.needed("source", this.source).text("source", this.source, Checks.TEXT);
	}

}
