package org.partnershipportal.scanning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Patch;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.NewProblem;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemEditing;
import org.partnershipportal.problem.ProblemPatch;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Groups concerns into problems, and tells whoever raised them what was done. */
@Service
public class ConcernGrouping {

	/** Most concerns that are grouped at a time. */
	public static final int MOST = 50;

	private static final int LONGEST_ANSWER = 2000;

	private static final String ELSEWHERE = "anotherUnitWorksOnIt";

	private final ConcernStore store;

	private final Problems problems;

	private final ProblemEditing problemEditing;

	private final Versions versions;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	ConcernGrouping(ConcernStore store, Problems problems, ProblemEditing problemEditing, Versions versions,
			GuardedTexts texts, ChangeRecord changes, Today today) {
		this.store = store;
		this.problems = problems;
		this.problemEditing = problemEditing;
		this.versions = versions;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * A problem with the concerns that were grouped into it.
	 *
	 * @param problem the problem as it is now
	 * @param concerns the concerns, in the order of the input
	 */
	public record Grouped(Problem problem, List<Concern> concerns) {

		public Grouped {
			concerns = List.copyOf(concerns);
		}

	}

	/**
	 * Groups concerns into a problem that is there, or into a new one. The problem's
	 * sources grow by the kinds of source of its concerns.
	 * @param given the concerns, each with the version it is known by
	 * @param problem id of a problem; null for a new one
	 * @param newProblem the new problem; null for one that is there
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.GROUP_CONCERNS)
	public Grouped group(List<GivenConcern> given, @Nullable String problem, @Nullable NewProblem newProblem) {
		Checks checks = new Checks()
			.that(!given.isEmpty(), "concerns", UserErrorCode.REQUIRED, "chooseAtLeastOneConcern")
			.that(given.size() <= MOST, "concerns", UserErrorCode.INVALID, "chooseAtMostConcerns", MOST)
			.that((problem == null) != (newProblem == null), "problem", UserErrorCode.REQUIRED,
					"chooseAProblemThatIsThere");
		checks.done();
		// The problem first, as in every change of it, so that nobody waits in a circle.
		if (problem != null) {
			this.versions.lock("Problem", problem, "problem");
			existing(problem);
		}
		List<Concern> before = lock(given);
		Set<String> sources = new LinkedHashSet<>();
		before.forEach((concern) -> sources.add(concern.sourceCode()));
		Problem into = (newProblem != null) ? create(newProblem, sources) : join(String.valueOf(problem), sources);
		List<Concern> after = new ArrayList<>();
		for (Concern concern : before) {
			after.add(write(Operation.GROUP_CONCERNS, concern, ConcernState.of(concern).in(into.id())));
		}
		return new Grouped(into, after);
	}

	/**
	 * Locks the concerns in the order of their ids and returns them in the order given.
	 */
	private List<Concern> lock(List<GivenConcern> given) {
		Map<String, Integer> positions = new TreeMap<>(Comparator.naturalOrder());
		for (int i = 0; i < given.size(); i++) {
			positions.putIfAbsent(given.get(i).id(), i);
		}
		Map<Integer, Concern> found = new TreeMap<>();
		positions.forEach((id, position) -> {
			String path = "concerns." + position;
			int version = this.versions.lock(ConcernEditing.TYPE, id, path + ".id");
			found.put(position, decidable(id, path + ".id"));
			if (version != given.get(position).version()) {
				throw UserErrorException.at(path + ".version", UserErrorCode.CONFLICT,
						"somebodyElseChangedThisMeanwhileLook");
			}
		});
		return List.copyOf(new LinkedHashMap<>(found).values());
	}

	private Problem create(NewProblem wanted, Set<String> sources) {
		Set<String> all = new LinkedHashSet<>((wanted.sources() != null) ? wanted.sources() : List.of());
		all.addAll(sources);
		try {
			return this.problemEditing.record(new NewProblem(wanted.title(), wanted.definition(), wanted.phases(),
					wanted.forms(), List.copyOf(all), wanted.community(), wanted.owner(), wanted.language()));
		}
		catch (UserErrorException ex) {
			throw new UserErrorException(ex.errors().stream().map(ConcernGrouping::ofNewProblem).toList());
		}
	}

	private static UserError ofNewProblem(UserError error) {
		List<String> path = new ArrayList<>(List.of("newProblem"));
		path.addAll(error.path());
		return new UserError(error.code(), error.text(), path);
	}

	private Problem join(String id, Set<String> sources) {
		Problem problem = existing(id);
		Set<String> all = new LinkedHashSet<>(problem.sourceCodes());
		if (!all.addAll(sources)) {
			return problem;
		}
		return this.problemEditing.change(new ProblemPatch(id, problem.version(), Patch.keep(), Patch.keep(),
				Patch.keep(), Patch.keep(), Patch.keep(), Patch.to(List.copyOf(all)), Patch.keep(), Patch.keep()));
	}

	private Problem existing(String id) {
		Problem problem = Optional.ofNullable(this.problems.byIds(List.of(id)).get(id))
			.orElseThrow(() -> Versions.missing("problem"));
		if (problem.closedOn() != null) {
			throw UserErrorException.at("problem", UserErrorCode.CLOSED, "thisProblemWasClosedOnChoose",
					problem.closedOn());
		}
		return problem;
	}

	/**
	 * Takes a concern out of its problem; the problem's sources stay as they are.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.UNGROUP_CONCERN)
	public Concern ungroup(String id, int version) {
		this.versions.lock(ConcernEditing.TYPE, id, version, () -> seen(id, "id"));
		Concern before = decidable(id, "id");
		if (before.problemId() == null) {
			throw UserErrorException.at("id", UserErrorCode.INVALID, "itIsNotGroupedIntoA");
		}
		return write(Operation.UNGROUP_CONCERN, before, ConcernState.of(before).in(null));
	}

	/**
	 * Tells whoever raised a concern what was done; once more takes the place of what was
	 * told before.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ANSWER_CONCERN)
	public Concern answer(String id, int version, String answer) {
		this.versions.lock(ConcernEditing.TYPE, id, version, () -> seen(id, "id"));
		Concern before = decidable(id, "id");
		this.texts.of(new Checks()).required("answer", answer, LONGEST_ANSWER).guarded().done();
		return write(Operation.ANSWER_CONCERN, before, ConcernState.of(before).answered(answer, this.today.date()));
	}

	private Concern write(Operation operation, Concern before, ConcernState after) {
		this.store.change(after);
		List<String> touches = new ArrayList<>(List.of(after.actorId()));
		Optional.ofNullable(before.problemId()).ifPresent(touches::add);
		Optional.ofNullable(after.problemId()).ifPresent(touches::add);
		this.changes.write(operation, ConcernEditing.TYPE, after.id(), ConcernState.of(before), after,
				touches.toArray(String[]::new));
		return seen(after.id(), "id");
	}

	private Concern seen(String id, String path) {
		return this.store.find(id)
			.filter(ConcernStore.Known::seen)
			.map(ConcernStore.Known::concern)
			.orElseThrow(() -> Versions.missing(path));
	}

	private Concern decidable(String id, String path) {
		Concern concern = seen(id, path);
		if (!concern.own()) {
			throw UserErrorException.at(path, UserErrorCode.FORBIDDEN, ELSEWHERE);
		}
		return concern;
	}

}
