package org.partnershipportal.contact.graphql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.contact.Contact;
import org.partnershipportal.contact.ContactSheet;
import org.partnershipportal.contact.ContactSheets;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.directory.ProvidedService;
import org.partnershipportal.directory.ProvidedServices;

@Controller
class ContactSheetController {

	private final ContactSheets sheets;

	private final Actors actors;

	private final ProvidedServices services;

	private final Communities communities;

	ContactSheetController(ContactSheets sheets, Actors actors, ProvidedServices services, Communities communities) {
		this.sheets = sheets;
		this.actors = actors;
		this.services = services;
		this.communities = communities;
	}

	@QueryMapping
	Optional<ContactSheet> contactSheet(@Argument String community) {
		return this.sheets.of(community);
	}

	@BatchMapping(typeName = "Contact")
	Map<Contact, @Nullable Actor> actor(List<Contact> contacts) {
		return Related.of(contacts, Contact::actorId, this.actors::byIds);
	}

	@BatchMapping(typeName = "Contact")
	Map<Contact, @Nullable ProvidedService> service(List<Contact> contacts) {
		return Related.of(contacts, Contact::serviceId, this.services::byIds);
	}

	@BatchMapping(typeName = "Contact")
	Map<Contact, @Nullable Community> community(List<Contact> contacts) {
		return Related.of(contacts, Contact::communityId, this.communities::byIds);
	}

}
