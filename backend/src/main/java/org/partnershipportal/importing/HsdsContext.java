package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.context.MessageSourceResolvable;

import org.partnershipportal.common.UserError;
import org.partnershipportal.hsds.HsdsFault;
import org.partnershipportal.hsds.HsdsPackage;
import org.partnershipportal.hsds.HsdsProblem;
import org.partnershipportal.hsds.HsdsRow;
import org.partnershipportal.hsds.HsdsTable;
import org.partnershipportal.profile.HsdsTerms;

/** A package that is being imported. */
final class HsdsContext {

	/** Columns of hours that do not say when they are. */
	static final Set<String> HOURS_IN_WORDS = Set.of("description", "schedule_link", "attending_type", "notes");

	private final HsdsPackage rows;

	private final HsdsIndex index;

	private final HsdsSettings settings;

	private final Map<String, HsdsTerms.TaxonomyTerm> terms;

	/** Ids of our own taxonomies. */
	private final Set<String> taxonomies;

	private final Map<HsdsRef, List<MessageSourceResolvable>> notes = new HashMap<>();

	/** Hours of which something was left out that says when they are. */
	private final Set<HsdsRef> halfRead;

	/** Services of which cannot be read whether they are offered. */
	private final Set<HsdsRef> unclear;

	/** Rows that are in the report. */
	private final Set<HsdsRef> reported = new HashSet<>();

	/** Entries that a trial would have made. */
	private final Set<HsdsRef> supposed = new HashSet<>();

	HsdsContext(HsdsPackage rows, HsdsSettings settings, List<HsdsTerms.TaxonomyTerm> terms,
			List<HsdsProblem> problems) {
		this.rows = rows;
		this.index = new HsdsIndex(rows);
		this.settings = settings;
		this.terms = terms.stream().collect(Collectors.toMap(HsdsTerms.TaxonomyTerm::id, (term) -> term));
		this.taxonomies = terms.stream().map((term) -> HsdsTerms.id(term.taxonomy())).collect(Collectors.toSet());
		problems.forEach((problem) -> this.notes
			.computeIfAbsent(new HsdsRef(Objects.requireNonNull(problem.table()), Objects.requireNonNull(problem.id())),
					(key) -> new ArrayList<>(1))
			.add(said(problem)));
		this.halfRead = leftOut(problems, HsdsTable.SCHEDULE, (column) -> !HOURS_IN_WORDS.contains(column));
		this.unclear = leftOut(problems, HsdsTable.SERVICE, "status"::equals);
	}

	private static Set<HsdsRef> leftOut(List<HsdsProblem> problems, HsdsTable table, Predicate<String> column) {
		return problems.stream()
			.filter((problem) -> problem.table() == table && problem.id() != null && problem.column() != null
					&& problem.fault().effect() == HsdsFault.Effect.VALUE_LEFT_OUT && column.test(problem.column()))
			.map((problem) -> new HsdsRef(table, Objects.requireNonNull(problem.id())))
			.collect(Collectors.toSet());
	}

	private static MessageSourceResolvable said(HsdsProblem problem) {
		String column = problem.column();
		return (column != null) ? UserError.text("inTheColumn", column, problem.text()) : problem.text();
	}

	/** Whether a row is a list of terms, or a term, of our own. */
	boolean isOurs(HsdsRow row) {
		return this.terms.containsKey(row.id()) || this.taxonomies.contains(row.id());
	}

	HsdsPackage rows() {
		return this.rows;
	}

	HsdsIndex index() {
		return this.index;
	}

	HsdsSettings settings() {
		return this.settings;
	}

	/** Our own terms, by the ids that HSDS knows them by. */
	Map<String, HsdsTerms.TaxonomyTerm> terms() {
		return this.terms;
	}

	/** What the reader said of a row that it gave on. */
	List<MessageSourceResolvable> notes(HsdsRef row) {
		return this.notes.getOrDefault(row, List.of());
	}

	/**
	 * Whether something was left out of a row of hours that says when they are: without
	 * its days, what is open on Mondays would be open every day.
	 */
	boolean isHalfRead(HsdsRef row) {
		return this.halfRead.contains(row);
	}

	/** Whether a service says in words of its own whether it is offered. */
	boolean isUnclear(HsdsRef row) {
		return this.unclear.contains(row);
	}

	Set<HsdsRef> reported() {
		return this.reported;
	}

	Set<HsdsRef> supposed() {
		return this.supposed;
	}

}
