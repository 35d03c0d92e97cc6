package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.Day;
import org.partnershipportal.demonstration.Entries.PartnershipEntry;
import org.partnershipportal.demonstration.Entries.PartyEntry;
import org.partnershipportal.partnership.NewPartnership;
import org.partnershipportal.partnership.NewParty;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.partnership.PartnershipEditing;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.PartyRole;

/** Enters partnerships. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class PartnershipLoading {

	private final PartnershipEditing partnerships;

	private final Today today;

	PartnershipLoading(PartnershipEditing partnerships, Today today) {
		this.partnerships = partnerships;
		this.today = today;
	}

	/**
	 * Enters the partnerships.
	 * @param keys takes their ids, by their names
	 */
	void partnerships(List<PartnershipEntry> entries, Keys communities, Keys actors, Keys keys) {
		for (PartnershipEntry entry : entries) {
			LocalDate begin = entry.validFrom().from(this.today.date());
			List<NewParty> parties = entry.parties().stream().map((party) -> party(party, begin, actors)).toList();
			Partnership created = this.partnerships.create(new NewPartnership(entry.name(), entry.kind(), entry.level(),
					entry.formality(), entry.forms(), entry.description(), entry.status(), begin, day(entry.validTo()),
					day(entry.reviewOn()), communities.ids(entry.communities()), parties));
			keys.put(entry.name(), created.id());
			if (entry.suspendedFrom() != null) {
				this.partnerships.changeStatus(created.id(), created.version(), PartnershipStatus.SUSPENDED,
						day(entry.suspendedFrom()));
			}
		}
	}

	private NewParty party(PartyEntry entry, LocalDate begin, Keys actors) {
		return new NewParty(actors.id(entry.actor()), Objects.requireNonNullElse(entry.role(), PartyRole.MEMBER),
				Objects.requireNonNullElse(day(entry.validFrom()), begin), day(entry.validTo()));
	}

	private @Nullable LocalDate day(@Nullable Day day) {
		return (day != null) ? day.from(this.today.date()) : null;
	}

}
