package org.partnershipportal.demonstration;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.IndicatorListEntry;
import org.partnershipportal.demonstration.Entries.ObservationEntry;
import org.partnershipportal.indicator.IndicatorListEditing;
import org.partnershipportal.indicator.NewObservations;
import org.partnershipportal.indicator.ObservationEditing;
import org.partnershipportal.indicator.WantedIndicatorList;

/** Enters which signs communities watch, and what was seen of them in problems. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class IndicatorLoading {

	private final IndicatorListEditing lists;

	private final ObservationEditing observing;

	private final Today today;

	IndicatorLoading(IndicatorListEditing lists, ObservationEditing observing, Today today) {
		this.lists = lists;
		this.observing = observing;
		this.today = today;
	}

	void lists(List<IndicatorListEntry> entries, Keys communities) {
		entries.forEach((entry) -> this.lists.set(new WantedIndicatorList(communities.id(entry.community()),
				entry.kind(), null, entry.indicators(), entry.note(), entry.reviseBy().from(this.today.date()))));
	}

	void observations(List<ObservationEntry> entries, String problem) {
		entries.forEach((entry) -> this.observing
			.record(new NewObservations(problem, List.of(new NewObservations.Count(entry.indicator(), entry.count())),
					entry.from().from(this.today.date()), entry.to().from(this.today.date()), entry.note(),
					entry.source())));
	}

}
