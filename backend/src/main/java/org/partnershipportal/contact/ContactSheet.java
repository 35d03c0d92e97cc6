package org.partnershipportal.contact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.partnershipportal.directory.Community;

/**
 * Whom to call in a community.
 *
 * @param community where
 * @param day the day for which it holds
 * @param madeAt when it was made
 * @param sections all sections, in their order
 * @param leftOut how many confidential organisations the caller sees that would have been
 * on it
 */
public record ContactSheet(Community community, LocalDate day, OffsetDateTime madeAt, List<ContactSection> sections,
		int leftOut) {

	public ContactSheet {
		sections = List.copyOf(sections);
	}

}
