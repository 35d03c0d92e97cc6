package org.partnershipportal.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A partnership with its links: what a change starts from and what the change record
 * keeps.
 *
 * @param partnership the partnership's own fields
 * @param communities ids of the communities it covers
 * @param parties all its parties, past and future ones too
 */
record PartnershipState(Partnership partnership, List<String> communities, List<Party> parties) {

	PartnershipState {
		communities = List.copyOf(communities);
		parties = List.copyOf(parties);
	}

	/** Ids of the actors that are parties on a day or will be. */
	List<String> partiesFrom(LocalDate day) {
		return this.parties.stream()
			.filter((party) -> party.validTo() == null || party.validTo().isAfter(day))
			.map(Party::actorId)
			.distinct()
			.toList();
	}

	PartnershipState withPartnership(Partnership other) {
		return new PartnershipState(other, this.communities, this.parties);
	}

	PartnershipState withParties(List<Party> others) {
		return new PartnershipState(this.partnership, this.communities, others);
	}

	/** Ids of all actors that are parties here or in another state. */
	String[] actors(PartnershipState... others) {
		return Stream.concat(Stream.of(this), Stream.of(others))
			.flatMap((state) -> state.parties().stream())
			.map(Party::actorId)
			.distinct()
			.toArray(String[]::new);
	}

}
