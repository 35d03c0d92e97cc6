package org.partnershipportal.proposal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Finds proposals; whoever sees an entry sees what is proposed of it. */
@Service
public class Proposals {

	private final ProposalStore store;

	private final Entries entries;

	Proposals(ProposalStore store, Entries entries) {
		this.store = store;
		this.entries = entries;
	}

	/** One proposal. */
	@Guarded(Operation.PROPOSAL)
	public Optional<Proposal> find(String id) {
		return Optional.ofNullable(byIds(List.of(id)).get(id));
	}

	/** Proposals, the newest first. */
	@Guarded(Operation.PROPOSALS)
	public Page<Proposal> list(ProposalFilter filter, PageRequest page) {
		return this.store.list(filter, page);
	}

	/** Proposals by their ids, with one query. */
	public Map<String, Proposal> byIds(Collection<String> ids) {
		return this.store.byIds(ids);
	}

	/** Whether the caller may answer it now. */
	public boolean mayAnswer(Proposal proposal) {
		return proposal.open() && this.entries.mayAnswer(proposal.service(), proposal.keeperId());
	}

}
