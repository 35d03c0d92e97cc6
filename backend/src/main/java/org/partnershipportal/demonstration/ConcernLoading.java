package org.partnershipportal.demonstration;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.ConcernEntry;
import org.partnershipportal.scanning.ConcernEditing;
import org.partnershipportal.scanning.ConcernGrouping;
import org.partnershipportal.scanning.GivenConcern;
import org.partnershipportal.scanning.NewConcern;
import org.partnershipportal.scanning.RaisedConcern;
import org.partnershipportal.security.RunAs;

/** Enters concerns in the names of those who raised them, groups and answers them. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class ConcernLoading {

	private final ConcernEditing concerns;

	private final ConcernGrouping grouping;

	private final Today today;

	ConcernLoading(ConcernEditing concerns, ConcernGrouping grouping, Today today) {
		this.concerns = concerns;
		this.grouping = grouping;
		this.today = today;
	}

	void concerns(List<ConcernEntry> entries, Keys communities, Keys actors, Keys problems) {
		for (ConcernEntry entry : entries) {
			NewConcern heard = new NewConcern(entry.text(), entry.source(), communities.id(entry.community()),
					entry.place(), entry.heardOn().from(this.today.date()));
			RaisedConcern raised = RunAs.user(DemonstrationUsers.of(entry.by(), actors.id(entry.raisedBy())),
					() -> this.concerns.note(heard));
			int version = raised.version();
			if (entry.problem() != null) {
				version = this.grouping
					.group(List.of(new GivenConcern(raised.id(), version)), problems.id(entry.problem()), null)
					.concerns()
					.get(0)
					.version();
			}
			if (entry.answer() != null) {
				this.grouping.answer(raised.id(), version, entry.answer());
			}
		}
	}

}
