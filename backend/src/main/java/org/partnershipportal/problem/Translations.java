package org.partnershipportal.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/** Gives problems their texts in other languages. */
@Service
public class Translations {

	/** Most languages a problem is translated into. */
	static final int MOST = 20;

	private final TranslationStore store;

	private final OpenProblems open;

	private final GuardedTexts texts;

	private final ChangeRecord changes;

	private final Today today;

	Translations(TranslationStore store, OpenProblems open, GuardedTexts texts, ChangeRecord changes, Today today) {
		this.store = store;
		this.open = open;
		this.texts = texts;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * The translations of each problem that the caller may see, by language; with one
	 * query.
	 */
	public Map<String, List<ProblemTranslation>> ofProblems(Collection<String> problems) {
		return this.store.ofProblems(problems);
	}

	/**
	 * Translates a problem into a language, or changes its translation into it.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.TRANSLATE_PROBLEM)
	public ProblemTranslation translate(NewTranslation input) {
		Problem problem = this.open.lock(Operation.TRANSLATE_PROBLEM, input.problem(), "problem");
		Optional<ProblemTranslation> before = find(problem, input.language());
		expectVersion(before.orElse(null), input.version());
		ProblemTranslation after = new ProblemTranslation(before.map(ProblemTranslation::id).orElseGet(Ids::next),
				problem.id(), input.language(), input.title(), input.definition(), this.today.date(), null,
				before.map(ProblemTranslation::version).orElse(0) + 1);
		check(problem, after);
		this.store.save(after);
		this.changes.writePart(problem.id(), Operation.TRANSLATE_PROBLEM, ProblemTranslation.TYPE, after.id(),
				before.orElse(null), after);
		return after;
	}

	/**
	 * Takes a translation away.
	 * @param language its language
	 * @return the problem
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.REMOVE_TRANSLATION)
	public Problem remove(String id, int version, String language) {
		Problem problem = this.open.lock(Operation.REMOVE_TRANSLATION, id, "problem");
		ProblemTranslation before = find(problem, language).orElseThrow(() -> Versions.missing("language"));
		expectVersion(before, version);
		this.store.remove(before);
		this.changes.writePart(problem.id(), Operation.REMOVE_TRANSLATION, ProblemTranslation.TYPE, before.id(), before,
				null);
		return problem;
	}

	private Optional<ProblemTranslation> find(Problem problem, String language) {
		return ofProblems(List.of(problem.id())).getOrDefault(problem.id(), List.of())
			.stream()
			.filter((one) -> one.language().equals(LanguageTags.canonical(language)))
			.findFirst();
	}

	private static void expectVersion(@Nullable ProblemTranslation before, @Nullable Integer version) {
		Versions.expect((before != null) ? before.version() : null, version, "somebodyElseTranslatedThisMeanwhile",
				before);
	}

	private void check(Problem problem, ProblemTranslation wanted) {
		Checks checks = new Checks();
		boolean tag = LanguageTags.wellFormed(wanted.language());
		checks.that(tag, "language", UserErrorCode.INVALID, "giveALanguageTagLikeEn");
		checks.that(!tag || !wanted.language().equals(problem.language()), "language", UserErrorCode.INVALID,
				"theProblemIsWrittenInThis");
		checks.that(wanted.version() > 1 || this.store.languages(problem.id()).size() < MOST, "language",
				UserErrorCode.INVALID, "thereAreAsManyTranslationsAs", MOST);
		this.texts.of(checks)
			.required("title", wanted.title(), Checks.NAME)
			.optional("definition", wanted.definition(), Checks.TEXT)
			.guarded()
			.done();
	}

}
