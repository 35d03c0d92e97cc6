package org.partnershipportal.profile;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * An area in which a service is given (HSDS service_area).
 *
 * @param id its id; empty before it has one
 * @param name its name; null when not given
 * @param description in words; null when not given
 * @param extent its outline, in the form {@code extentType} says; null when not given
 * @param extentType form of the outline, such as geojson, topojson, kml; null when not
 * given
 * @param uri where it is described; null when nowhere
 */
public record ServiceArea(String id, @Nullable String name, @Nullable String description, @Nullable String extent,
		@Nullable String extentType, @Nullable String uri) implements Part {

	public ServiceArea {
		name = Names.trimmed(name);
		description = Names.trimmed(description);
		extent = Names.trimmed(extent);
		extentType = Names.trimmed(extentType);
		uri = Names.trimmed(uri);
	}

	@Override
	public void check(Fields fields) {
		fields.text("name", this.name, Checks.TEXT)
			.text("description", this.description, Checks.TEXT)
			.text("extent", this.extent, Fields.OUTLINE)
			.text("extentType", this.extentType, Checks.NAME)
			.url("uri", this.uri);
	}

}
