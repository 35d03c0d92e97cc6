package org.partnershipportal.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.response.ActionState.Served;
import org.partnershipportal.response.ActionStore.Assignee;
import org.partnershipportal.response.ActionStore.Countermeasures;

/** What must be true of an action. */
@Component
class ActionChecks {

	/** Most actions of a problem. */
	static final int MOST_ACTIONS = 200;

	/** Most assignees of an action. */
	static final int MOST_ASSIGNEES = 20;

	/** Most countermeasures that an action serves. */
	static final int MOST_COUNTERMEASURES = 50;

	/** Longest text of an action, and of a step, in characters. */
	static final int LONGEST_TEXT = 500;

	/** Longest note, in characters. */
	static final int LONGEST_NOTE = 2000;

	/** How far a due day may lie from today. */
	private static final int MOST_YEARS = 10;

	private final ActionStore store;

	private final GuardedTexts texts;

	private final Neo4jClient neo4j;

	private final Today today;

	ActionChecks(ActionStore store, GuardedTexts texts, Neo4jClient neo4j, Today today) {
		this.store = store;
		this.texts = texts;
		this.neo4j = neo4j;
		this.today = today;
	}

	/** One more fits into the problem. */
	void room(Checks checks, String problem) {
		long there = this.neo4j.query("MATCH (:Problem {id: $id})-[:HAS_RESPONSE]->(x:ResponseAction) RETURN count(x)")
			.bind(problem)
			.to("id")
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
		checks.that(there < MOST_ACTIONS, "problem", UserErrorCode.INVALID, "theProblemHasActionsAlreadyTake",
				MOST_ACTIONS);
	}

	/** Texts and the day. */
	void fields(Checks checks, ActionState wanted) {
		LocalDate day = this.today.date();
		LocalDate due = wanted.dueOn();
		checks.that(due == null || (due.isAfter(day.minusYears(MOST_YEARS)) && due.isBefore(day.plusYears(MOST_YEARS))),
				"dueOn", UserErrorCode.INVALID, "giveADayWithinTenYears");
		this.texts.of(checks)
			.required("text", wanted.text(), LONGEST_TEXT)
			.optional("note", wanted.note(), LONGEST_NOTE)
			.guarded();
	}

	/** All countermeasures are of the problem. */
	void countermeasures(Checks checks, List<String> wanted, Countermeasures known) {
		if (wanted.size() > MOST_COUNTERMEASURES) {
			checks.add("countermeasures", UserErrorCode.INVALID, "nameAtMostCountermeasures", MOST_COUNTERMEASURES);
			return;
		}
		Set<String> ids = known.served().stream().map(Served::id).collect(Collectors.toSet());
		for (int i = 0; i < wanted.size(); i++) {
			checks.that(ids.contains(wanted.get(i)), "countermeasures." + i, UserErrorCode.NOT_FOUND,
					"theProblemHasNoSuchCountermeasure");
		}
	}

	/**
	 * All assignees act, and are parties of the partnership unless they belong to the
	 * units of the problem.
	 * @param given ids of those that the caller named or knows of
	 */
	void assignees(Checks checks, ActionState wanted, List<String> given) {
		if (given.size() > MOST_ASSIGNEES) {
			checks.add("assignees", UserErrorCode.INVALID, "nameAtMostAssignees", MOST_ASSIGNEES);
			return;
		}
		Map<String, Assignee> known = this.store.assignees(wanted.problemId(), given, wanted.partnershipId());
		for (int i = 0; i < given.size(); i++) {
			Assignee assignee = known.get(given.get(i));
			checks.that(assignee != null && !assignee.closed(), "assignees." + i, UserErrorCode.NOT_FOUND,
					"thereIsNoActorByThisId");
		}
		String partnership = wanted.partnershipId();
		if (partnership != null) {
			partnership(checks, partnership, given.stream().map(known::get).filter(Objects::nonNull).toList());
		}
	}

	private void partnership(Checks checks, String partnership, List<Assignee> assignees) {
		Optional<Boolean> current = this.store.current(partnership);
		checks.that(current.isPresent(), "partnership", UserErrorCode.NOT_FOUND, "thereIsNoPartnershipByThis")
			.that(current.orElse(true), "partnership", UserErrorCode.CLOSED, "thisPartnershipHasEndedChooseAnother");
		if (current.isPresent()) {
			List<String> strangers = assignees.stream()
				.filter((assignee) -> !assignee.inside() && !assignee.party())
				.map(Assignee::name)
				.sorted()
				.toList();
			checks.that(strangers.isEmpty(), "partnership", UserErrorCode.INVALID, "notAPartyOfThisPartnership",
					String.join(", ", strangers));
		}
	}

}
