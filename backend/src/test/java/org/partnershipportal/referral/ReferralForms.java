package org.partnershipportal.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/** Forms of referrals that are in order, to be changed by what a test is about. */
public final class ReferralForms {

	private ReferralForms() {
	}

	/** An input of {@code sendReferral}. */
	public static Map<String, Object> form(String area, Map<String, Object> more, String... receivers) {
		Map<String, Object> form = new HashMap<>(Map.of("services", List.of("SHELTER", "LEGAL_AID"), "urgency",
				"URGENT", "domains", List.of("LEGAL", "BASIC_NEEDS"), "note", "Needs a place where doors lock.",
				"languages", List.of("th", "EN-gb"), "ageBand", "YOUNG_ADULT", "group", "FEMALE", "area", area,
				"consent", consent(Map.of())));
		form.put("receivers", receivers(receivers));
		form.putAll(more);
		return form;
	}

	/** What was consented to in such a form. */
	public static Map<String, Object> consent(Map<String, Object> more) {
		Map<String, Object> consent = new HashMap<>(Map.of("given", true, "askedOn", LocalDate.now().toString(),
				"askedBy", "POLICE", "services", List.of("SHELTER", "LEGAL_AID"), "shareWith",
				List.of("COMMUNITY_PARTNER", "SERVICE_PROVIDER"), "until", LocalDate.now().plusMonths(2).toString()));
		consent.putAll(more);
		return consent;
	}

	/** Receivers without a service. */
	static List<Map<String, String>> receivers(String... actors) {
		return Arrays.stream(actors).map((actor) -> Map.of("actor", actor)).toList();
	}

	/** Fields and codes of the user errors of a payload. */
	static Set<String> faults(JsonNode payload) {
		Set<String> faults = new HashSet<>();
		payload.at("/userErrors").forEach((fault) -> {
			List<String> path = new ArrayList<>();
			fault.at("/path").forEach((part) -> path.add(part.asString()));
			faults.add(String.join(".", path) + " " + fault.at("/code").asString());
		});
		return faults;
	}

}
