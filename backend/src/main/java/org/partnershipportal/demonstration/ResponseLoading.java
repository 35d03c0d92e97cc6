package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Today;
import org.partnershipportal.demonstration.Entries.ActionEntry;
import org.partnershipportal.demonstration.Entries.StepEntry;
import org.partnershipportal.response.NewResponseAction;
import org.partnershipportal.response.ResponseAction;
import org.partnershipportal.response.ResponseEditing;

/** Enters what will be done about a problem, and how it went on. */
@Component
@ConditionalOnBooleanProperty("portal.demonstration")
class ResponseLoading {

	private final ResponseEditing response;

	private final Today today;

	ResponseLoading(ResponseEditing response, Today today) {
		this.response = response;
		this.today = today;
	}

	/**
	 * Enters the actions of a problem.
	 * @param measures its countermeasures, by their texts
	 * @param partnerships all partnerships, by their names
	 */
	void actions(@Nullable List<ActionEntry> entries, String problem, Keys measures, Keys actors, Keys partnerships) {
		for (ActionEntry entry : list(entries)) {
			LocalDate due = (entry.due() != null) ? entry.due().from(this.today.date()) : null;
			ResponseAction action = this.response
				.add(new NewResponseAction(problem, entry.text(), entry.note(), due, measures.ids(entry.serves()),
						actors.ids(entry.assignees()), partnerships.idOrNull(entry.partnership())));
			for (StepEntry step : list(entry.steps())) {
				action = this.response.move(action.id(), action.version(), step.status(), step.note());
			}
		}
	}

	private static <T> List<T> list(@Nullable List<T> entries) {
		return Objects.requireNonNullElse(entries, List.of());
	}

}
