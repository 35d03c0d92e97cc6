package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.partnershipportal.vocabulary.ActorFamily;

/**
 * A request to one or several actors to provide services for somebody who is known here
 * by a code alone, as the sender or one of the receivers sees it.
 *
 * @param id its id
 * @param code by which both sides speak of it
 * @param sent whether the caller's actor sent it; else it was sent to it
 * @param senderId id of the unit or organisation that sent it
 * @param sentAt when it was sent; for a receiver, when it was sent to it, which may be
 * later
 * @param serviceCodes codes of the types of service that are needed
 * @param urgency how soon an answer is needed
 * @param domains the domains in which there are needs
 * @param note what else a provider has to know; null when nothing, and for a receiver
 * from whom it was withdrawn
 * @param languages BCP 47 tags
 * @param ageBand the age, as a band
 * @param group whom it is about; null when not said
 * @param areaId id of the community in which the services are needed
 * @param consent what was consented to
 * @param crossBorder the countries it is about; null when it crosses no border
 * @param tracks those that the caller may know of
 * @param followUp whether the need was met; null before it was asked
 * @param followUpDueAt by when the sender is to ask; null when not yet, or done, and for
 * receivers
 * @param closedOn the day on which it was closed; null before, and for receivers
 * @param closedReason why the sender closed it early; null else, and for receivers
 * @param version grows by one with every change of the sender's
 */
public record Referral(String id, String code, boolean sent, String senderId, OffsetDateTime sentAt,
		List<String> serviceCodes, ReferralUrgency urgency, List<ReferralDomain> domains, @Nullable String note,
		List<String> languages, ReferralAgeBand ageBand, @Nullable ReferralGroup group, String areaId,
		ReferralConsent consent, @Nullable CrossBorder crossBorder, List<ReferralTrack> tracks,
		@Nullable ReferralFollowUp followUp, @Nullable OffsetDateTime followUpDueAt, @Nullable LocalDate closedOn,
		@Nullable String closedReason, int version) {

	public Referral {
		serviceCodes = List.copyOf(serviceCodes);
		domains = List.copyOf(domains);
		languages = List.copyOf(languages);
		tracks = List.copyOf(tracks);
	}

	/** Whether nothing is left to do for the caller. */
	public boolean closed() {
		return this.sent ? this.closedOn != null : this.tracks.stream().noneMatch((track) -> track.status().open());
	}

	/** Whether something is owed since before a moment. */
	public boolean overdueAt(OffsetDateTime now) {
		return (this.followUpDueAt != null && this.followUpDueAt.isBefore(now))
				|| this.tracks.stream().anyMatch((track) -> track.overdueAt(now));
	}

	/** Reads what {@link ReferralScope#PROJECTION} returned. */
	static Referral from(Value value) {
		boolean sent = value.get("sent").asBoolean();
		List<ReferralTrack> tracks = value.get("tracks").asList(ReferralTrack::from);
		boolean told = sent || tracks.stream().anyMatch((track) -> track.status() != ReferralTrackStatus.WITHDRAWN);
		String group = value.get("group").asString(null);
		return new Referral(value.get("id").asString(), value.get("code").asString(), sent,
				value.get("sender").asString(), sentAt(value, sent, tracks),
				value.get("services").asList(Value::asString), ReferralUrgency.valueOf(value.get("urgency").asString()),
				list(value, "domains", ReferralDomain::valueOf), told ? value.get("note").asString(null) : null,
				value.get("languages").asList(Value::asString),
				ReferralAgeBand.valueOf(value.get("ageBand").asString()),
				(group != null) ? ReferralGroup.valueOf(group) : null, value.get("area").asString(), consent(value),
				CrossBorder.from(value), tracks, followUp(value),
				sent ? value.get("dueAt").asOffsetDateTime(null) : null,
				sent ? value.get("closedOn").asLocalDate(null) : null,
				sent ? value.get("closedReason").asString(null) : null, value.get("version").asInt());
	}

	/** To a receiver nothing tells that others were asked before. */
	private static OffsetDateTime sentAt(Value value, boolean sent, List<ReferralTrack> tracks) {
		OffsetDateTime first = value.get("sentAt").asOffsetDateTime();
		return sent ? first : tracks.stream().map(ReferralTrack::sentAt).max(Comparator.naturalOrder()).orElse(first);
	}

	private static ReferralConsent consent(Value value) {
		return new ReferralConsent(value.get("consentOn").asLocalDate(),
				ReferralConsentRole.valueOf(value.get("consentBy").asString()),
				value.get("consentServices").asList(Value::asString),
				list(value, "consentFamilies", ActorFamily::valueOf), value.get("consentUntil").asLocalDate(),
				value.get("policeMayBeTold").asBoolean(), value.get("consentAcrossBorders").asBoolean(false));
	}

	private static @Nullable ReferralFollowUp followUp(Value value) {
		String overall = value.get("met").asString(null);
		if (overall == null) {
			return null;
		}
		List<String> types = value.get("metServices").asList(Value::asString);
		List<ReferralNeedMet> met = list(value, "metAnswers", ReferralNeedMet::valueOf);
		return new ReferralFollowUp(ReferralNeedMet.valueOf(overall), value.get("metOn").asLocalDate(),
				IntStream.range(0, types.size())
					.mapToObj((i) -> new ReferralFollowUp.ServiceMet(types.get(i), met.get(i)))
					.toList());
	}

	private static <E> List<E> list(Value value, String name, Function<String, E> of) {
		return value.get(name).asList((each) -> of.apply(each.asString()));
	}

}
