package org.partnershipportal.referral;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Checks;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.referral.ReferralStore.Receiver;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.ActorFamily;

/** Checks to whom a referral may be sent by the caller's actor. */
@Component
class ReferralReceivers {

	private final ReferralStore store;

	private final ReferralScope scope;

	private final NationalMechanisms mechanisms;

	ReferralReceivers(ReferralStore store, ReferralScope scope, NationalMechanisms mechanisms) {
		this.store = store;
		this.scope = scope;
		this.mechanisms = mechanisms;
	}

	/**
	 * Checks the receivers of a form.
	 * @param field where in an item of {@code receivers} the actor stands; empty when the
	 * item is its id
	 * @param others to whom the same referral was sent before
	 */
	void check(Checks checks, NewReferral form, String field, List<NewReferral.Receiver> others) {
		List<NewReferral.Receiver> wanted = form.receivers();
		if (wanted.size() > ReferralChecks.MOST) {
			return;
		}
		Map<String, Receiver> known = this.store.receivers(wanted);
		CrossBorderRule rule = this.mechanisms.rule();
		ReferralRoute crossing = form.crossBorder();
		List<String> route = (crossing != null) ? crossing.countries() : null;
		Set<String> named = new HashSet<>();
		Set<String> countries = (route != null) ? countries(others) : new HashSet<>();
		for (int i = 0; i < wanted.size(); i++) {
			NewReferral.Receiver one = wanted.get(i);
			String path = "receivers." + i + field;
			Receiver receiver = known.get(one.actor());
			if (receiver == null) {
				checks.add(path, UserErrorCode.NOT_FOUND, "thereIsNoActorByThisId");
				continue;
			}
			checkOne(checks, form, one, receiver, path, named).that(
					one.service() == null || receiver.services().contains(one.service()), "receivers." + i + ".service",
					UserErrorCode.NOT_FOUND, "theyOfferNoSuchService");
			String fault = fault(rule, route, receiver.country(), countries);
			if (fault != null) {
				checks.add(path, UserErrorCode.INVALID, fault);
			}
		}
	}

	private Set<String> countries(List<NewReferral.Receiver> receivers) {
		return this.store.receivers(receivers)
			.values()
			.stream()
			.map(Receiver::country)
			.filter(Objects::nonNull)
			.collect(Collectors.toCollection(HashSet::new));
	}

	private Checks checkOne(Checks checks, NewReferral form, NewReferral.Receiver one, Receiver receiver, String path,
			Set<String> named) {
		String us = this.scope.actor(Operation.SEND_REFERRAL);
		return checks.that(!one.actor().equals(us), path, UserErrorCode.INVALID, "aReferralGoesToSomebodyElse")
			.that(named.add(one.actor()), path, UserErrorCode.DUPLICATE, "nameEachReceiverOnce")
			.that(receiver.knowsUs(), path, UserErrorCode.INVALID, "theyMayNotKnowOfYour")
			.that(covers(form.consent(), receiver.families()), path, UserErrorCode.INVALID,
					"theConsentDoesNotCoverThis");
	}

	/**
	 * What speaks against a country.
	 * @param others the countries of the receivers before this one, which it joins
	 */
	private static @Nullable String fault(CrossBorderRule rule, @Nullable List<String> route, @Nullable String country,
			Set<String> others) {
		String fault = rule.fault(route, country);
		if (fault != null || route == null || country == null) {
			return fault;
		}
		others.add(country);
		return (rule.oneCountry() && others.size() > 1) ? "yourCountrysMechanismPassesItOn" : null;
	}

	/** The police are told only where that was said by itself, whatever else they are. */
	private static boolean covers(NewReferral.Consent consent, List<ActorFamily> families) {
		return families.contains(ActorFamily.POLICE_UNIT) ? consent.policeMayBeTold()
				: families.stream().anyMatch(consent.shareWith()::contains);
	}

}
