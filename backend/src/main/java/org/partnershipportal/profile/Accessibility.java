package org.partnershipportal.profile;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * How a place can be reached and used by people with disabilities (HSDS accessibility).
 *
 * @param id its id; empty before it has one
 * @param description in short, such as ramp, lift, sign language; null when not given
 * @param details more of it; null when there is none
 * @param url where it is described; null when nowhere
 */
public record Accessibility(String id, @Nullable String description, @Nullable String details,
		@Nullable String url) implements Part {

	public Accessibility {
		description = Names.trimmed(description);
		details = Names.trimmed(details);
		url = Names.trimmed(url);
	}

	@Override
	public void check(Fields fields) {
		fields.text("description", this.description, Checks.TEXT)
			.text("details", this.details, Checks.TEXT)
			.url("url", this.url);
	}

}
