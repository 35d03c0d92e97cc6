package org.partnershipportal.problem;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

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
import org.partnershipportal.privacy.GuardedTexts;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** Records and changes problems. */
@Service
public class ProblemEditing {

	private final ProblemStore store;

	private final TranslationStore translations;

	private final OpenProblems open;

	private final GuardedTexts texts;

	private final Vocabularies vocabularies;

	private final Permissions permissions;

	private final ChangeRecord changes;

	private final Today today;

	ProblemEditing(ProblemStore store, TranslationStore translations, OpenProblems open, GuardedTexts texts,
			Vocabularies vocabularies, Permissions permissions, ChangeRecord changes, Today today) {
		this.store = store;
		this.translations = translations;
		this.open = open;
		this.texts = texts;
		this.vocabularies = vocabularies;
		this.permissions = permissions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Records a problem, at the stage SCANNING. It belongs to the unit given, or to the
	 * caller's own.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.RECORD_PROBLEM)
	public Problem record(NewProblem input) {
		String owner = (input.owner() != null) ? input.owner() : this.permissions.user().actorId();
		Problem wanted = new Problem(Ids.next(), input.title(), input.definition(), input.language(),
				SaraStage.SCANNING, distinct(input.phases()), distinct(input.forms()), distinct(input.sources()),
				input.community(), Objects.requireNonNullElse(owner, ""), this.today.date(), null, 1);
		Checks checks = new Checks();
		checkTexts(checks, wanted);
		checkLanguage(checks, null, wanted);
		checkCodes(checks, wanted);
		checkCommunity(checks, wanted.communityId());
		checkOwner(checks, Operation.RECORD_PROBLEM, owner);
		checks.done();
		this.store.create(wanted);
		this.translations.index(wanted.id());
		this.changes.write(Operation.RECORD_PROBLEM, Problem.TYPE, wanted.id(), null, wanted);
		return this.store.get(wanted.id(), "id");
	}

	/**
	 * Changes the fields that are given.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_PROBLEM)
	public Problem change(ProblemPatch patch) {
		Problem before = this.open.lock(Operation.CHANGE_PROBLEM, patch.id(), patch.version());
		Problem after = new Problem(before.id(), Objects.requireNonNullElse(patch.title().or(before.title()), ""),
				patch.definition().or(before.definition()), patch.language().or(before.language()), before.stage(),
				distinct(patch.phases().or(before.phaseCodes())), distinct(patch.forms().or(before.formCodes())),
				distinct(patch.sources().or(before.sourceCodes())),
				Objects.requireNonNullElse(patch.community().or(before.communityId()), ""),
				Objects.requireNonNullElse(patch.owner().or(before.ownerId()), ""), before.recordedOn(),
				before.closedOn(), before.version() + 1);
		Checks checks = new Checks();
		checkTexts(checks, after);
		checkLanguage(checks, before, after);
		checkCodes(checks, after);
		if (patch.community().given()) {
			checkCommunity(checks, patch.community().value());
		}
		if (patch.owner().given()) {
			checkOwner(checks, Operation.CHANGE_PROBLEM, patch.owner().value());
		}
		checks.done();
		this.store.change(after);
		if (!after.sameTexts(before)) {
			this.translations.outdate(after.id(), this.today.date());
			this.translations.index(after.id());
		}
		this.changes.write(Operation.CHANGE_PROBLEM, Problem.TYPE, after.id(), before, after);
		return this.store.get(after.id(), "id");
	}

	private void checkTexts(Checks checks, Problem wanted) {
		this.texts.of(checks)
			.required("title", wanted.title(), Checks.NAME)
			.optional("definition", wanted.definition(), Checks.TEXT)
			.guarded();
	}

	/** No language has the same texts twice. */
	private void checkLanguage(Checks checks, @Nullable Problem before, Problem wanted) {
		String language = wanted.language();
		if (language == null || (before != null && language.equals(before.language()))) {
			return;
		}
		checks.that(LanguageTags.wellFormed(language), "language", UserErrorCode.INVALID, "giveALanguageTagLikeEn")
			.that(before == null || !this.translations.languages(wanted.id()).contains(language), "language",
					UserErrorCode.INVALID, "thereIsATranslationIntoThis");
	}

	private void checkCodes(Checks checks, Problem wanted) {
		this.vocabularies.check(checks, "phases", Vocabulary.TRAFFICKING_PHASES, wanted.phaseCodes());
		this.vocabularies.check(checks, "forms", Vocabulary.EXPLOITATION_FORMS, wanted.formCodes());
		eachWithPath("sources", wanted.sourceCodes(),
				(path, code) -> this.vocabularies.checkInformationSource(checks, path, code));
	}

	private static void eachWithPath(String path, List<String> codes, BiConsumer<String, String> check) {
		for (int i = 0; i < codes.size(); i++) {
			check.accept(path + "." + i, codes.get(i));
		}
	}

	private void checkCommunity(Checks checks, @Nullable String community) {
		if (community == null) {
			checks.add("community", UserErrorCode.REQUIRED, "chooseTheCommunityTheProblemIs");
			return;
		}
		checks.that(this.store.isCommunity(community), "community", UserErrorCode.NOT_FOUND,
				"thereIsNoCommunityByThis");
	}

	private void checkOwner(Checks checks, Operation operation, @Nullable String owner) {
		if (owner == null) {
			checks.add("owner", UserErrorCode.REQUIRED, "chooseThePoliceUnitThatOwns");
			return;
		}
		boolean open = this.store.isOpenPoliceUnit(owner);
		checks.that(open, "owner", UserErrorCode.NOT_FOUND, "chooseAPoliceUnitThatIs")
			.that(!open || this.permissions.permits(operation, owner), "owner", UserErrorCode.INVALID,
					"chooseYourOwnUnitOrOne");
	}

	private static List<String> distinct(@Nullable List<String> codes) {
		return (codes != null) ? codes.stream().distinct().toList() : List.of();
	}

}
