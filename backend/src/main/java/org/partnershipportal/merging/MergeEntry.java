package org.partnershipportal.merging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An entry with everything that hangs on it.
 *
 * @param kind what it is
 * @param id its id
 * @param labels its labels
 * @param properties its properties
 * @param provider id of the organisation that offers a service; null for an organisation
 * @param links its relations
 */
record MergeEntry(MergeKind kind, String id, List<String> labels, Map<String, Object> properties,
		@Nullable String provider, List<Link> links) {

	String name() {
		return String.valueOf(this.properties.get("name"));
	}

	int version() {
		return ((Long) Objects.requireNonNull(this.properties.get("version"))).intValue();
	}

	@Nullable LocalDate closedOn() {
		return (LocalDate) this.properties.get("closedOn");
	}

	boolean confidential() {
		return Boolean.TRUE.equals(this.properties.get("confidential"));
	}

	List<Link> items(String list) {
		return this.links.stream()
			.filter((link) -> link.relation().rule() == MergeRelation.Rule.PART && link.list().equals(list))
			.sorted((one, two) -> Long.compare(one.position(), two.position()))
			.toList();
	}

}
