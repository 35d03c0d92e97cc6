package org.partnershipportal.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.CommunityKind;
import org.partnershipportal.indicator.IndicatorListKind;
import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.partnership.Formality;
import org.partnershipportal.partnership.PartnershipLevel;
import org.partnershipportal.partnership.PartnershipStatus;
import org.partnershipportal.partnership.PartyRole;
import org.partnershipportal.problem.FactorGroup;
import org.partnershipportal.problem.FactorPull;
import org.partnershipportal.problem.SaraStage;
import org.partnershipportal.referral.ReferralAgeBand;
import org.partnershipportal.referral.ReferralDeclineReason;
import org.partnershipportal.referral.ReferralDomain;
import org.partnershipportal.referral.ReferralGroup;
import org.partnershipportal.referral.ReferralNeedMet;
import org.partnershipportal.referral.ReferralRoute;
import org.partnershipportal.referral.ReferralTrackStatus;
import org.partnershipportal.referral.ReferralUrgency;
import org.partnershipportal.response.ActionStatus;
import org.partnershipportal.scanning.Rating;
import org.partnershipportal.security.Role;
import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;

/**
 * What stands in the YAML files. A {@code key} names an entry for the others; it is no
 * id.
 */
final class Entries {

	private Entries() {
	}

	/** A day counted from the day of loading: {@code +45d}, {@code -10d}. */
	record Day(int offset) {

		private static final Pattern FORM = Pattern.compile("([+-]\\d{1,5})d");

		@JsonCreator
		static Day of(String text) {
			Matcher matcher = FORM.matcher(text);
			if (!matcher.matches()) {
				throw new IllegalArgumentException("Not a day like +45d: " + text);
			}
			return new Day(Integer.parseInt(matcher.group(1)));
		}

		LocalDate from(LocalDate today) {
			return today.plusDays(this.offset);
		}

	}

	record CommunityEntry(String key, String name, CommunityKind kind, @Nullable String description,
			@Nullable String partOf, @Nullable List<String> spans) {
	}

	/**
	 * @param id fixed where an account of the identity server is tied to the actor
	 */
	record ActorEntry(String key, @Nullable String id, String name, @Nullable String alternateName, String kind,
			@Nullable List<ActorFamily> alsoFamilies, @Nullable String description, @Nullable String email,
			@Nullable String phone, @Nullable String website, @Nullable List<String> communities,
			@Nullable String reportsTo, Day confirmedOn, @Nullable Boolean confidential,
			@Nullable String nationalMechanismOf) {
	}

	record ServiceEntry(String organisation, String name, @Nullable String description, @Nullable List<String> types,
			@Nullable String eligibility, @Nullable Integer minimumAge, @Nullable Integer maximumAge,
			@Nullable List<String> languages, @Nullable String coverage, @Nullable Map<String, Object> profile,
			@Nullable Map<String, Object> place, @Nullable Boolean placeConfidential, @Nullable Day confirmedOn) {
	}

	record PartyEntry(String actor, @Nullable PartyRole role, @Nullable Day validFrom, @Nullable Day validTo) {
	}

	record PartnershipEntry(String name, String kind, PartnershipLevel level, Formality formality,
			@Nullable List<String> forms, @Nullable String description, PartnershipStatus status,
			@Nullable Day suspendedFrom, Day validFrom, @Nullable Day validTo, @Nullable Day reviewOn,
			@Nullable List<String> communities, List<PartyEntry> parties) {
	}

	record FactorEntry(String text, @Nullable FactorPull pull, @Nullable FactorGroup group) {
	}

	/**
	 * @param answers positions in the list of factors, from 0
	 */
	record CountermeasureEntry(String text, @Nullable List<Integer> answers) {
	}

	record InfluenceEntry(String actor, String means, int strength, Confidence confidence, @Nullable String evidence,
			@Nullable String source, @Nullable String saidBy, @Nullable Day saidOn, Day from) {
	}

	/**
	 * A side in a problem: a new one under a key, or one of an earlier problem by its
	 * key.
	 *
	 * @param side key of a side of an earlier problem; null for a new one
	 */
	record SideEntry(@Nullable String key, @Nullable String side, @Nullable SideKind kind, @Nullable String name,
			@Nullable String description, @Nullable Population population, @Nullable List<String> who,
			@Nullable List<String> behaviours, @Nullable List<FactorEntry> factors,
			@Nullable List<CountermeasureEntry> countermeasures, @Nullable List<InfluenceEntry> influences) {
	}

	/**
	 * With whom a problem is shared.
	 *
	 * @param sides keys of the sides that are shared
	 * @param until the first day on which it no longer is
	 */
	record ShareEntry(String recipient, List<String> sides, Day until, String message, String reason) {
	}

	/**
	 * How an action went on.
	 *
	 * @param note why, or how far it is; needed when it is given up
	 */
	record StepEntry(ActionStatus status, @Nullable String note) {
	}

	/**
	 * What will be done about a problem.
	 *
	 * @param serves texts of countermeasures of the problem
	 * @param partnership name of the partnership under which it is a commitment
	 */
	record ActionEntry(String text, @Nullable String note, @Nullable Day due, @Nullable List<String> serves,
			@Nullable List<String> assignees, @Nullable String partnership, @Nullable List<StepEntry> steps) {
	}

	/**
	 * How urgent a problem is.
	 */
	record PriorityEntry(Rating frequency, Rating harm, Rating affected, Rating communityConcern) {
	}

	/**
	 * Something that was heard.
	 *
	 * @param raisedBy key of the unit or organisation
	 * @param by the role of the account that noted it
	 * @param problem title of the problem it is grouped into; null for none
	 * @param answer what whoever raised it was told; null for nothing yet
	 */
	record ConcernEntry(String raisedBy, Role by, String text, String source, String community, @Nullable String place,
			Day heardOn, @Nullable String problem, @Nullable String answer) {
	}

	/** A short list of signs that a community watches. */
	record IndicatorListEntry(String community, IndicatorListKind kind, List<String> indicators, Day reviseBy,
			@Nullable String note) {
	}

	/** How often a sign was seen in a problem. */
	record ObservationEntry(String indicator, int count, Day from, Day to, String source, @Nullable String note) {
	}

	record ProblemEntry(String title, String definition, String owner, String community, List<String> phases,
			List<String> forms, List<String> sources, SaraStage stage, List<SideEntry> sides,
			@Nullable List<ActionEntry> actions, @Nullable List<ShareEntry> shares, @Nullable PriorityEntry priority,
			@Nullable List<ObservationEntry> observations, @Nullable List<TranslationEntry> translations) {
	}

	/** What a problem is called and how it is defined in another language. */
	record TranslationEntry(String language, String title, String definition) {
	}

	/**
	 * Somebody who was referred.
	 *
	 * @param by the role of the account that sent it
	 * @param followUp whether the need was met; null when nobody has asked
	 */
	record ReferralEntry(String sender, Role by, Day sentOn, List<String> services, ReferralUrgency urgency,
			@Nullable List<ReferralDomain> domains, @Nullable String note, @Nullable List<String> languages,
			ReferralAgeBand ageBand, @Nullable ReferralGroup group, String area, @Nullable ReferralRoute crossBorder,
			List<TrackEntry> receivers, @Nullable FollowUpEntry followUp) {
	}

	/**
	 * How a referral went on with one receiver.
	 *
	 * @param passedOnTo to whom it passed it on in the end; null for nobody
	 */
	record TrackEntry(String actor, @Nullable List<TrackStepEntry> steps, @Nullable PassedOnEntry passedOnTo) {
	}

	/** That a national mechanism passed a referral on to another one. */
	record PassedOnEntry(Day on, TrackEntry to) {
	}

	/**
	 * A step of a receiver, or a word on the service.
	 *
	 * @param status the next status; null for feedback
	 * @param given types of service that were given so far, with feedback
	 */
	record TrackStepEntry(Day on, @Nullable ReferralTrackStatus status, @Nullable ReferralDeclineReason reason,
			@Nullable String note, @Nullable String feedback, @Nullable List<String> given) {
	}

	/** Whether a need was met, as it was told on a day. */
	record FollowUpEntry(Day on, ReferralNeedMet met) {
	}

}
