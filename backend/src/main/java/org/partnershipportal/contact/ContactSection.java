package org.partnershipportal.contact;

import java.util.List;

/**
 * A section of a contact sheet.
 *
 * @param kind which
 * @param contacts whom to call, the first to try first; empty when there is nobody
 * @param total how many there are in the directory, these included
 */
public record ContactSection(ContactSectionKind kind, List<Contact> contacts, int total) {

	public ContactSection {
		contacts = List.copyOf(contacts);
	}

}
