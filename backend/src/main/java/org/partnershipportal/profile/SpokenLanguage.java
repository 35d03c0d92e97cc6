package org.partnershipportal.profile;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * A language spoken somewhere (HSDS language).
 *
 * @param id its id; empty before it has one
 * @param name its name in words; null when only the code is given
 * @param code its BCP 47 tag; null when only the name is given
 * @param note what goes with it, such as only on some days or through an interpreter;
 * null when nothing
 */
public record SpokenLanguage(String id, @Nullable String name, @Nullable String code,
		@Nullable String note) implements Part {

	public SpokenLanguage {
		name = Names.trimmed(name);
		code = Names.trimmed(code);
		note = Names.trimmed(note);
	}

	@Override
	public void check(Fields fields) {
		fields.text("name", this.name, Checks.NAME).language("code", this.code).text("note", this.note, Checks.TEXT);
	}

}
