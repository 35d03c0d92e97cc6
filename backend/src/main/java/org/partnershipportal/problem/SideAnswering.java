package org.partnershipportal.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Patch;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.problem.Answers.GivenCountermeasure;
import org.partnershipportal.problem.Answers.GivenFactor;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Takes the answers to the worksheet's questions a to d. */
@Service
public class SideAnswering {

	/** Most entries of one answer. */
	public static final int MOST_ENTRIES = 50;

	/** Longest entry, in characters. */
	public static final int LONGEST_ENTRY = 500;

	private final SideStore store;

	private final OpenProblems open;

	private final GuardedTexts texts;

	private final Versions versions;

	private final ChangeRecord changes;

	SideAnswering(SideStore store, OpenProblems open, GuardedTexts texts, Versions versions, ChangeRecord changes) {
		this.store = store;
		this.open = open;
		this.texts = texts;
		this.versions = versions;
		this.changes = changes;
	}

	/**
	 * Answers for one side in one problem; a list that is given takes the place of the
	 * whole list.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.ANSWER_SIDE)
	public SideAnalysis answer(Answers answers) {
		this.versions.lock("SideAnalysis", answers.analysis(), "analysis", answers.version(),
				() -> this.store.analysis(answers.analysis()));
		SideAnalysis before = this.store.analysis(answers.analysis());
		this.open.open(Operation.ANSWER_SIDE, before.problemId(), "analysis");
		check(answers, before);
		List<Factor> factors = answers.factors().given() ? factors(list(answers.factors())) : before.factors();
		List<Countermeasure> countermeasures = answers.countermeasures().given()
				? countermeasures(list(answers.countermeasures()), factors)
				: stillAnswering(before.countermeasures(), factors);
		SideAnalysis after = new SideAnalysis(before.id(), before.problemId(), before.side(),
				entries(answers.who(), before.who()), entries(answers.behaviours(), before.behaviours()), factors,
				countermeasures, before.version() + 1);
		this.store.answer(after);
		this.changes.writePart(after.problemId(), Operation.ANSWER_SIDE, "SideAnalysis", after.id(), before, after,
				after.side().id());
		return after;
	}

	private void check(Answers answers, SideAnalysis before) {
		Checks checks = new Checks();
		GuardedTexts.Of worksheet = this.texts.of(checks);
		checkEntries(checks, worksheet, "who", list(answers.who()), "", Function.identity());
		checkEntries(checks, worksheet, "behaviours", list(answers.behaviours()), "", Function.identity());
		List<GivenFactor> factors = list(answers.factors());
		checkEntries(checks, worksheet, "factors", factors, ".text", GivenFactor::text);
		checkIds(checks, "factors", factors, GivenFactor::id, ids(before.factors(), Factor::id));
		List<GivenCountermeasure> countermeasures = list(answers.countermeasures());
		checkEntries(checks, worksheet, "countermeasures", countermeasures, ".text", GivenCountermeasure::text);
		checkIds(checks, "countermeasures", countermeasures, GivenCountermeasure::id,
				ids(before.countermeasures(), Countermeasure::id));
		checkPositions(checks, countermeasures, answers.factors().given() ? factors.size() : before.factors().size());
		worksheet.guarded().done();
	}

	private static <T> void checkEntries(Checks checks, GuardedTexts.Of worksheet, String path, List<T> entries,
			String field, Function<T, String> text) {
		if (entries.size() > MOST_ENTRIES) {
			checks.add(path, UserErrorCode.INVALID, "giveAtMostEntriesTheseAre", MOST_ENTRIES, entries.size());
			return;
		}
		for (int i = 0; i < entries.size(); i++) {
			worksheet.required(path + "." + i + field, text.apply(entries.get(i)), LONGEST_ENTRY);
		}
	}

	private static <T> void checkIds(Checks checks, String path, List<T> entries, Function<T, @Nullable String> id,
			Set<String> known) {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < entries.size(); i++) {
			String given = id.apply(entries.get(i));
			if (given != null) {
				String field = path + "." + i + ".id";
				checks.that(known.contains(given), field, UserErrorCode.NOT_FOUND, "thereIsNoSuchEntryIn");
				checks.that(seen.add(given), field, UserErrorCode.DUPLICATE, "thisEntryIsGivenTwice");
			}
		}
	}

	private static void checkPositions(Checks checks, List<GivenCountermeasure> countermeasures, int factors) {
		for (int i = 0; i < countermeasures.size(); i++) {
			List<Integer> positions = positions(countermeasures.get(i));
			for (int j = 0; j < positions.size(); j++) {
				int position = positions.get(j);
				checks.that(position >= 0 && position < factors, "countermeasures." + i + ".answers." + j,
						UserErrorCode.INVALID, "thereIsNoFactorAtPosition", position, factors);
			}
		}
	}

	private static List<Factor> factors(List<GivenFactor> given) {
		return given.stream()
			.map((factor) -> new Factor(idOf(factor.id()), factor.text().strip(), factor.pull(), factor.group()))
			.toList();
	}

	private static List<Countermeasure> countermeasures(List<GivenCountermeasure> given, List<Factor> factors) {
		return given.stream()
			.map((countermeasure) -> new Countermeasure(idOf(countermeasure.id()), countermeasure.text().strip(),
					positions(countermeasure).stream().distinct().sorted().map(factors::get).toList()))
			.toList();
	}

	/** Countermeasures that stay answer those of their factors that stay. */
	private static List<Countermeasure> stillAnswering(List<Countermeasure> countermeasures, List<Factor> factors) {
		List<Countermeasure> still = new ArrayList<>();
		for (Countermeasure countermeasure : countermeasures) {
			Set<String> answered = ids(countermeasure.answers(), Factor::id);
			still.add(new Countermeasure(countermeasure.id(), countermeasure.text(),
					factors.stream().filter((factor) -> answered.contains(factor.id())).toList()));
		}
		return still;
	}

	private static List<String> entries(Patch<List<String>> given, List<String> before) {
		return given.given() ? list(given).stream().map(String::strip).toList() : before;
	}

	private static <T> List<T> list(Patch<List<T>> given) {
		return Objects.requireNonNullElse(given.value(), List.of());
	}

	private static List<Integer> positions(GivenCountermeasure countermeasure) {
		return Objects.requireNonNullElse(countermeasure.answers(), List.of());
	}

	private static String idOf(@Nullable String kept) {
		return (kept != null) ? kept : Ids.next();
	}

	private static <T> Set<String> ids(List<T> entries, Function<T, String> id) {
		return entries.stream().map(id).collect(Collectors.toSet());
	}

}
