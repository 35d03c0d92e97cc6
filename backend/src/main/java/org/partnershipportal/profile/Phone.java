package org.partnershipportal.profile;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * A telephone of an organisation, a service, a place or a focal point; never of a private
 * person (HSDS phone).
 *
 * @param id its id; empty before it has one
 * @param number the number, with what is needed to dial it
 * @param extension the extension; null when there is none
 * @param type what kind of line, such as voice, fax, text, TDD; null when not given
 * @param description when it is answered, for whom; null when not given
 * @param languages languages spoken on it; empty when nobody has said
 */
public record Phone(String id, String number, @Nullable Integer extension, @Nullable String type,
		@Nullable String description, List<SpokenLanguage> languages) implements Part {

	public Phone {
		number = Objects.requireNonNullElse(number, "").strip();
		type = Names.trimmed(type);
		description = Names.trimmed(description);
		languages = Fields.list(languages);
	}

	@Override
	public void check(Fields fields) {
		fields.needed("number", this.number)
			.phone("number", this.number)
			.range("extension", this.extension, 0, 999999)
			.text("type", this.type, Checks.NAME)
			.text("description", this.description, Checks.TEXT)
			.parts("languages", this.languages);
	}

}
