package org.partnershipportal.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.ProvidedService;

/** Weighs what is known of a service against what is needed. */
final class ReferralReasons {

	private ReferralReasons() {
	}

	/** Where the provider works, seen from where the service is needed. */
	enum Reach {

		/** There, or in an area it is a part of. */
		SERVED,
		/** In a part of it. */
		PARTLY,
		/** Nobody has said. */
		NOT_SAID,
		/** Somewhere else. */
		ELSEWHERE

	}

	/**
	 * What is known of a service.
	 *
	 * @param free whether there is room; null when nobody said so lately enough
	 * @param confirmedOn when what is said of the provider was confirmed; null for never
	 * @param stale whether that is so long ago that somebody has to ask
	 * @param partner whether the provider is a formal partner of the sender today
	 * @param unanswered how many referrals of the sender it has not answered
	 */
	record Known(ProvidedService service, Reach reach, @Nullable Boolean free, @Nullable LocalDate confirmedOn,
			boolean stale, boolean partner, int unanswered) {
	}

	/** What speaks for a service and against it. */
	static List<ReferralReason> of(Known known, ReferralNeed need, LocalDate today) {
		List<ReferralReason> reasons = new ArrayList<>();
		ProvidedService service = known.service();
		reasons.add(new ReferralReason(ReferralReasonCode.TYPE,
				need.services().stream().filter(service.typeCodes()::contains).toList()));
		if (need.area() != null) {
			reasons.add(reason(switch (known.reach()) {
				case SERVED -> ReferralReasonCode.AREA_SERVED;
				case PARTLY -> ReferralReasonCode.AREA_PARTLY_SERVED;
				case NOT_SAID -> ReferralReasonCode.AREA_NOT_SAID;
				case ELSEWHERE -> ReferralReasonCode.AREA_ELSEWHERE;
			}));
		}
		language(reasons, service, need);
		age(reasons, service, need.ageBand());
		if (known.partner()) {
			reasons.add(reason(ReferralReasonCode.PARTNER));
		}
		if (known.free() != null) {
			reasons.add(reason(known.free() ? ReferralReasonCode.ROOM_NOW : ReferralReasonCode.FULL_NOW));
		}
		LocalDate confirmed = known.confirmedOn();
		if (confirmed == null) {
			reasons.add(reason(ReferralReasonCode.NEVER_CONFIRMED));
		}
		else {
			long months = ChronoUnit.MONTHS.between(confirmed, today);
			reasons.add(reason(known.stale() ? ReferralReasonCode.STALE : ReferralReasonCode.CONFIRMED,
					Long.toString(months)));
		}
		if (known.unanswered() > 0) {
			reasons.add(reason(ReferralReasonCode.UNANSWERED, Integer.toString(known.unanswered())));
		}
		return reasons;
	}

	private static void language(List<ReferralReason> reasons, ProvidedService service, ReferralNeed need) {
		if (need.languages().isEmpty()) {
			return;
		}
		if (service.languages().isEmpty()) {
			reasons.add(reason(ReferralReasonCode.LANGUAGE_NOT_SAID));
			return;
		}
		List<String> spoken = need.languages()
			.stream()
			.filter((wanted) -> service.languages().stream().anyMatch((tag) -> language(tag).equals(language(wanted))))
			.toList();
		reasons.add(spoken.isEmpty() ? new ReferralReason(ReferralReasonCode.LANGUAGE_NOT_SPOKEN, service.languages())
				: new ReferralReason(ReferralReasonCode.LANGUAGE_SPOKEN, spoken));
	}

	private static String language(String tag) {
		return Locale.forLanguageTag(tag).getLanguage();
	}

	private static void age(List<ReferralReason> reasons, ProvidedService service, @Nullable ReferralAgeBand band) {
		Integer youngest = service.minimumAge();
		Integer oldest = service.maximumAge();
		if (band == null || (youngest == null && oldest == null)) {
			return;
		}
		boolean fits = (youngest == null || youngest <= band.oldest()) && (oldest == null || oldest >= band.youngest());
		reasons.add(reason(fits ? ReferralReasonCode.AGE_FITS : ReferralReasonCode.AGE_OUTSIDE,
				Objects.toString(youngest, ""), Objects.toString(oldest, "")));
	}

	private static ReferralReason reason(ReferralReasonCode code, String... values) {
		return new ReferralReason(code, List.of(values));
	}

}
