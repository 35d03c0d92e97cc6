package org.partnershipportal.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Names;

/**
 * What is particular to a service at one of its places.
 *
 * @param description in a few sentences; null when there is nothing to add
 * @param serviceAreas where it is given from there; empty when nobody has said
 * @param focalPoints who answers for it there; empty when nobody has said
 * @param phones telephones there; empty when nobody has listed any
 * @param schedules when it is open there; empty when nobody has said
 */
public record ServiceAtPlaceProfile(@Nullable String description, List<ServiceArea> serviceAreas,
		List<FocalPoint> focalPoints, List<Phone> phones, List<Schedule> schedules) implements Profile {

	public ServiceAtPlaceProfile {
		description = Names.trimmed(description);
		serviceAreas = Fields.list(serviceAreas);
		focalPoints = Fields.list(focalPoints);
		phones = Fields.list(phones);
		schedules = Fields.list(schedules);
	}

	@Override
	public void check(Fields fields) {
		fields.text("description", this.description, Checks.TEXT)
			.parts("serviceAreas", this.serviceAreas)
			.parts("focalPoints", this.focalPoints)
			.parts("phones", this.phones)
			.parts("schedules", this.schedules);
	}

}
