package org.partnershipportal.contact;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.partnershipportal.common.Today;
import org.partnershipportal.contact.ContactStore.Found;
import org.partnershipportal.directory.Communities;
import org.partnershipportal.directory.Community;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Makes contact sheets. A sheet leaves the portal, on paper or on a phone that may be
 * lost, so what is confidential is not on it for anybody, those who see it included.
 */
@Service
public class ContactSheets {

	private final Communities communities;

	private final ContactStore store;

	private final ContactDetails details;

	private final Today today;

	ContactSheets(Communities communities, ContactStore store, ContactDetails details, Today today) {
		this.communities = communities;
		this.store = store;
		this.details = details;
		this.today = today;
	}

	/** The sheet of a community, as of today; empty when there is no such community. */
	@Guarded(Operation.CONTACT_SHEET)
	public Optional<ContactSheet> of(String community) {
		return Optional.ofNullable(this.communities.byIds(List.of(community)).get(community)).map(this::sheet);
	}

	private ContactSheet sheet(Community community) {
		List<Found> found = this.store.find(community.id());
		ContactDetails.Known known = this.details
			.read(found.stream().flatMap((each) -> each.chosen().stream()).toList());
		List<ContactSection> sections = found.stream()
			.map((each) -> new ContactSection(each.kind(),
					each.chosen().stream().map((chosen) -> this.details.contact(chosen, known)).toList(), each.total()))
			.toList();
		long leftOut = found.stream().flatMap((each) -> each.hidden().stream()).distinct().count();
		return new ContactSheet(community, this.today.date(),
				OffsetDateTime.ofInstant(this.today.instant(), this.today.zone()), sections, Math.toIntExact(leftOut));
	}

}
