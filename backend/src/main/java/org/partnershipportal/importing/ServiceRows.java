package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Patch;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.directory.NewService;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;
import org.partnershipportal.directory.ServiceChange;
import org.partnershipportal.directory.ServiceEditing;

/** Imports services of organisations. */
@Component
class ServiceRows implements RowImporter {

	private static final String TYPE = "Service";

	private final References references;

	private final ProvidedServices services;

	private final ServiceEditing editing;

	ServiceRows(References references, ProvidedServices services, ServiceEditing editing) {
		this.references = references;
		this.services = services;
		this.editing = editing;
	}

	@Override
	public ImportKind kind() {
		return ImportKind.SERVICES;
	}

	@Override
	public Outcome carryOut(Row row, Supplier<Stream<Row>> following) {
		String organisation = this.references.actor(row, "organisation", "Organisation");
		String key = row.externalKey(organisation, Names.key(row.required("name")));
		Optional<ProvidedService> present = this.references.service(key)
			.map((id) -> Objects.requireNonNull(this.services.byIds(List.of(id)).get(id)));
		if (present.isPresent()) {
			return change(row, organisation, present.get());
		}
		ProvidedService service = this.editing.create(new NewService(organisation, row.required("name"),
				row.text("alternate_name"), row.text("description"), row.list("types"), row.text("eligibility"),
				row.number("minimum_age"), row.number("maximum_age"), row.list("languages"), row.text("coverage"),
				row.text("email"), row.text("phone"), row.text("website")));
		LocalDate closedOn = row.day("closed_on");
		if (closedOn != null) {
			this.editing.close(service.id(), service.version(), closedOn);
		}
		this.references.link(TYPE, service.id(), key);
		return Outcome.created(TYPE, service.id());
	}

	private Outcome change(Row row, String organisation, ProvidedService service) {
		if (!service.organisationId().equals(organisation)) {
			throw UserErrorException.at("organisation", UserErrorCode.INVALID, "theServiceOfThisIdBelongs");
		}
		ServiceChange change = new ServiceChange(service.id(), service.version(), row.change("name", service.name()),
				row.change("alternate_name", service.alternateName()), row.change("description", service.description()),
				Row.patch(row.list("types"), service.typeCodes()), row.change("eligibility", service.eligibility()),
				Row.patch(row.number("minimum_age"), service.minimumAge()),
				Row.patch(row.number("maximum_age"), service.maximumAge()),
				Row.patch(row.list("languages"), service.languages()), row.change("coverage", service.coverage()),
				row.change("email", service.email()), row.change("phone", service.phone()),
				row.change("website", service.website()));
		boolean changes = Stream
			.of(change.name(), change.alternateName(), change.description(), change.types(), change.eligibility(),
					change.minimumAge(), change.maximumAge(), change.languages(), change.coverage(), change.email(),
					change.phone(), change.website())
			.anyMatch(Patch::given);
		ProvidedService after = changes ? this.editing.change(change) : service;
		LocalDate closedOn = row.day("closed_on");
		boolean closes = closedOn != null && !closedOn.equals(service.closedOn());
		if (closes && service.closedOn() != null) {
			throw UserErrorException.at("closed_on", UserErrorCode.CLOSED, "itWasClosedOnAlreadyThat",
					service.closedOn());
		}
		if (closes) {
			this.editing.close(after.id(), after.version(), Objects.requireNonNull(closedOn));
		}
		return Outcome.changed(changes || closes, TYPE, service.id());
	}

}
