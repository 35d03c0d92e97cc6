package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * A number under which a register knows an organisation (HSDS organization_identifier).
 *
 * @param id its id; empty before it has one
 * @param identifierScheme the register, as org-id.guide calls it; null when not given
 * @param identifierType what kind of number, such as company number or tax number
 * @param identifier the number
 */
public record OrganisationIdentifier(String id, @Nullable String identifierScheme, String identifierType,
		String identifier) implements Part {

	public OrganisationIdentifier {
		identifierScheme = Names.trimmed(identifierScheme);
		identifierType = Objects.requireNonNullElse(identifierType, "").strip();
		identifier = Objects.requireNonNullElse(identifier, "").strip();
	}

	@Override
	public void check(Fields fields) {
		fields.text("identifierScheme", this.identifierScheme, Checks.NAME)
			.needed("identifierType", this.identifierType)
			.text("identifierType", this.identifierType, Checks.NAME)
			.needed("identifier", this.identifier)
			.text("identifier", this.identifier, Checks.NAME);
	}

}
