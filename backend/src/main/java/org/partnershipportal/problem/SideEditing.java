package org.partnershipportal.problem;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/** Adds sides to problems, takes them out, and changes them. */
@Service
public class SideEditing {

	/** Most sides a problem has: more than one meeting can work through. */
	public static final int MOST_SIDES = 50;

	private static final String TYPE = "SideAnalysis";

	private final SideStore store;

	private final ProblemStore problems;

	private final OpenProblems open;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	SideEditing(SideStore store, ProblemStore problems, OpenProblems open, GuardedTexts texts, Versions versions,
			ChangeRecord changes) {
		this.store = store;
		this.problems = problems;
		this.open = open;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
	}

	/**
	 * Adds a side to a problem: a new one, or one recorded already.
	 * @return the side in the problem, its answers still empty
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ADD_SIDE)
	public SideAnalysis add(AddedSide input) {
		Problem problem = this.open.lock(Operation.ADD_SIDE, input.problem(), "problem");
		Set<String> sides = this.problems.sides(problem.id());
		Checks checks = new Checks().that(sides.size() < MOST_SIDES, "problem", UserErrorCode.INVALID,
				"aProblemHasAtMostSides", MOST_SIDES);
		Side side = (input.side() != null) ? existing(checks, input, input.side(), sides)
				: added(checks, input, problem.ownerId());
		SideAnalysis analysis = new SideAnalysis(Ids.next(), problem.id(), side, List.of(), List.of(), List.of(),
				List.of(), 1);
		this.store.place(analysis.id(), problem.id(), side.id());
		this.changes.writePart(problem.id(), Operation.ADD_SIDE, TYPE, analysis.id(), null, analysis, side.id());
		return analysis;
	}

	private Side existing(Checks checks, AddedSide input, String id, Set<String> sides) {
		String message = "theSideChosenHasItsOwn";
		checks.that(input.kind() == null, "kind", UserErrorCode.INVALID, message)
			.that(input.name() == null, "name", UserErrorCode.INVALID, message)
			.that(input.description() == null, "description", UserErrorCode.INVALID, message)
			.that(input.population() == null, "population", UserErrorCode.INVALID, message)
			.that(!sides.contains(id), "side", UserErrorCode.DUPLICATE, "thisSideBelongsToTheProblem");
		checks.done();
		return this.store.find(id).orElseThrow(() -> Versions.missing("side"));
	}

	private Side added(Checks checks, AddedSide input, String unit) {
		SideKind kind = input.kind();
		checks.that(kind != null, "kind", UserErrorCode.REQUIRED, "sayWhetherItIsAVictim");
		checkTexts(checks, input.name(), input.description());
		String name = Objects.requireNonNullElse(input.name(), "");
		if (kind != null) {
			checks.that(kind == SideKind.VICTIM_GROUP || input.population() == null, "population",
					UserErrorCode.INVALID, "onlyAVictimGroupHasA");
			checks.that(!this.store.hasNamesake(input.problem(), kind, name), "name", UserErrorCode.DUPLICATE,
					"theProblemHasASideOf");
		}
		checks.done();
		SideKind given = Objects.requireNonNull(kind);
		Side side = new Side(Ids.next(), name, given, input.description(), population(given, input.population()), 1);
		this.store.create(side, unit);
		return side;
	}

	/**
	 * Takes a side out of a problem, with the answers given there; the side stays.
	 * @return the problem as it is now
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.REMOVE_SIDE)
	public Problem remove(String analysis, int version) {
		this.versions.lock("SideAnalysis", analysis, "analysis", version,
				() -> this.problems.get(this.store.analysis(analysis).problemId(), "analysis"));
		SideAnalysis before = this.store.analysis(analysis);
		Problem problem = this.open.open(Operation.REMOVE_SIDE, before.problemId(), "analysis");
		this.store.remove(analysis);
		this.changes.writePart(problem.id(), Operation.REMOVE_SIDE, TYPE, analysis, before, null, before.side().id());
		return problem;
	}

	/**
	 * Changes a side's own fields, for every problem it belongs to.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_SIDE)
	public Side change(SidePatch patch) {
		this.versions.lock("Side", patch.id(), patch.version(), () -> side(patch.id()));
		Side before = side(patch.id());
		Checks checks = new Checks().that(!patch.population().given() || before.kind() == SideKind.VICTIM_GROUP,
				"population", UserErrorCode.INVALID, "onlyAVictimGroupHasA");
		String name = patch.name().or(before.name());
		String description = patch.description().or(before.description());
		checkTexts(checks, name, description);
		checks.done();
		Side after = new Side(before.id(), Objects.requireNonNullElse(name, ""), before.kind(), description,
				population(before.kind(), patch.population().or(before.population())), before.version() + 1);
		this.store.change(after);
		this.changes.write(Operation.CHANGE_SIDE, after.type(), after.id(), before, after);
		return after;
	}

	private Side side(String id) {
		return this.store.find(id).orElseThrow(() -> Versions.missing("id"));
	}

	private void checkTexts(Checks checks, @Nullable String name, @Nullable String description) {
		this.texts.of(checks)
			.required("name", name, Checks.NAME)
			.optional("description", description, Checks.TEXT)
			.guarded();
	}

	private static @Nullable Population population(SideKind kind, @Nullable Population given) {
		return (kind == SideKind.VICTIM_GROUP) ? Objects.requireNonNullElse(given, Population.ANY) : null;
	}

}
