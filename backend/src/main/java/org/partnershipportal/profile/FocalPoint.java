package org.partnershipportal.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * Somebody who answers for an organisation or a service in their office (HSDS contact);
 * never a victim, a witness or a private person.
 *
 * @param id its id; empty before it has one
 * @param functions what they answer for; empty when nobody has said
 * @param name name under which they can be asked for; null when the title is enough
 * @param title their office, such as intake coordinator; null when not given
 * @param department where in the organisation; null when not given
 * @param email address of the office; null when not given
 * @param phones telephones of the office; empty when nobody has said
 */
public record FocalPoint(String id, List<FocalPointFunction> functions, @Nullable String name, @Nullable String title,
		@Nullable String department, @Nullable String email, List<Phone> phones) implements Part {

	public FocalPoint {
		name = Names.trimmed(name);
		title = Names.trimmed(title);
		department = Names.trimmed(department);
		email = Names.trimmed(email);
		functions = Fields.list(functions);
		phones = Fields.list(phones);
	}

	@Override
	public void check(Fields fields) {
		fields.text("name", this.name, Checks.NAME)
			.text("title", this.title, Checks.NAME)
			.text("department", this.department, Checks.NAME)
			.email("email", this.email)
			.parts("phones", this.phones);
	}

}
