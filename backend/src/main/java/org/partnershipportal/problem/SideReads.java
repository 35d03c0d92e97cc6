package org.partnershipportal.problem;

import java.util.Map;

import org.springframework.stereotype.Service;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Tells who read what is known of a side. */
@Service
public class SideReads {

	private static final PagedReads.Listing<SideRead> LISTING = new PagedReads.Listing<>(
			"MATCH (r:Read {side: $side})\nWHERE NOT EXISTS { MATCH (a:Actor {id: r.actorId}) WHERE NOT "
					+ ActorScope.sees("a") + " }",
			Keyset.by().descending("r.id", true), SideRead.PROJECTION, SideRead::from);

	private final SideStore sides;

	private final PagedReads reads;

	private final ActorScope scope;

	SideReads(SideStore sides, PagedReads reads, ActorScope scope) {
		this.scope = scope;
		this.sides = sides;
		this.reads = reads;
	}

	/**
	 * Who was shown something of a side, newest first; without accounts of actors that
	 * the caller may not see.
	 * @throws NotFoundException when there is no such side that the caller may see
	 */
	@Guarded(Operation.SIDE_READS)
	public Page<SideRead> of(String side, PageRequest page) {
		this.sides.find(side).orElseThrow(() -> new NotFoundException("side"));
		return this.reads.list(LISTING, this.scope.with(Map.of("side", side)), page);
	}

}
