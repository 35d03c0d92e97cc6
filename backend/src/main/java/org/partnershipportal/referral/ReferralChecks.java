package org.partnershipportal.referral;

import java.util.List;

import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.LanguageTags;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.Vocabulary;

/** Checks what referrals and recorded needs have in common. */
@Component
class ReferralChecks {

	/** Most services, languages and receivers. */
	static final int MOST = 10;

	private final ReferralStore store;

	private final Vocabularies vocabularies;

	ReferralChecks(ReferralStore store, Vocabularies vocabularies) {
		this.store = store;
		this.vocabularies = vocabularies;
	}

	/** Which services are needed, in which languages and where. */
	Checks need(Checks checks, List<String> services, List<String> languages, String area) {
		number(checks, "services", services.size(), 1);
		types(checks, "services", services);
		number(checks, "languages", languages.size(), 0);
		for (int i = 0; i < languages.size(); i++) {
			checks.that(LanguageTags.wellFormed(languages.get(i)), "languages." + i, UserErrorCode.INVALID,
					"giveALanguageTagLikeEn");
		}
		return checks.that(this.store.isCommunity(area), "area", UserErrorCode.NOT_FOUND, "thereIsNoCommunityByThis");
	}

	/** Types of service. */
	void types(Checks checks, String path, List<String> codes) {
		this.vocabularies.check(checks, path, Vocabulary.SERVICE_TYPES, codes);
	}

	/** Whether there are as many as are needed, and not too many. */
	static void number(Checks checks, String path, int size, int least) {
		checks.that(size >= least, path, UserErrorCode.REQUIRED, "chooseAtLeastOne")
			.that(size <= MOST, path, UserErrorCode.INVALID, "chooseAtMost", MOST);
	}

}
