package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * A further web address of an organisation or a service (HSDS url).
 *
 * @param id its id; empty before it has one
 * @param label what is found there; null when not given
 * @param url the address
 */
public record WebLink(String id, @Nullable String label, String url) implements Part {

	public WebLink {
		label = Names.trimmed(label);
		url = Objects.requireNonNullElse(url, "").strip();
	}

	@Override
	public void check(Fields fields) {
		fields.text("label", this.label, Checks.NAME).needed("url", this.url).url("url", this.url);
	}

}
