package org.partnershipportal.profile;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * What somebody has to bring to use a service (HSDS required_document).
 *
 * @param id its id; empty before it has one
 * @param document the document
 * @param uri where to get it or read about it; null when nowhere
 */
public record RequiredDocument(String id, String document, @Nullable String uri) implements Part {

	public RequiredDocument {
		document = Objects.requireNonNullElse(document, "").strip();
		uri = Names.trimmed(uri);
	}

	@Override
	public void check(Fields fields) {
		fields.needed("document", this.document).text("document", this.document, Checks.TEXT).url("uri", this.uri);
	}

}
