package org.partnershipportal.importing;

import java.util.Base64;
import java.util.List;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** What is given with a package of HSDS. */
@Component
class HsdsChecks {

	private static final int REGISTER = 60;

	private static final int MOST_FILES = 50;

	/** 40 MB in Base64, which is a third more; the gate lets no larger request in. */
	private static final int MOST_CHARACTERS = 54_000_000;

	private final Vocabularies vocabularies;

	HsdsChecks(Vocabularies vocabularies) {
		this.vocabularies = vocabularies;
	}

	/**
	 * How the package is meant.
	 * @throws UserErrorException when it cannot be used
	 */
	HsdsSettings settings(NewHsdsImport input) {
		Checks checks = new Checks().required("name", input.name(), Checks.NAME)
			.required("register", input.register(), REGISTER)
			.that(!input.register().contains("|"), "register", UserErrorCode.INVALID, "leaveOutTheBar");
		this.vocabularies.checkActorKind(checks, "actorKind", input.actorKind());
		ActorKind kind = this.vocabularies.actorKind(input.actorKind());
		checks.that(kind == null || kind.family() != ActorFamily.POLICE_UNIT, "actorKind", UserErrorCode.INVALID,
				"chooseAKindOfOrganisation");
		this.vocabularies.check(checks, "serviceTypes", Vocabulary.SERVICE_TYPES, input.serviceTypes());
		checkFiles(checks, input.files());
		checks.done();
		return new HsdsSettings(input.register().strip(), input.actorKind(), List.copyOf(input.serviceTypes()),
				input.trial());
	}

	private static void checkFiles(Checks checks, List<NewHsdsImport.File> files) {
		checks.that(!files.isEmpty(), "files", UserErrorCode.REQUIRED, "chooseAFile");
		checks.that(files.size() <= MOST_FILES, "files", UserErrorCode.INVALID, "giveAtMostItems", MOST_FILES,
				files.size());
		long size = files.stream().mapToLong((file) -> file.content().length()).sum();
		checks.that(size <= MOST_CHARACTERS, "files", UserErrorCode.INVALID, "thePackageIsTooLarge");
		for (int i = 0; i < Math.min(files.size(), MOST_FILES); i++) {
			checks.required("files." + i + ".name", files.get(i).name(), Checks.NAME);
			try {
				Base64.getDecoder().decode(files.get(i).content());
			}
			catch (IllegalArgumentException ex) {
				checks.add("files." + i + ".content", UserErrorCode.INVALID, "giveTheBytesInBase64");
			}
		}
	}

}
