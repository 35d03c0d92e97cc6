package org.partnershipportal.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.partnershipportal.indicator.SuggestedService.ServiceReason;
import org.partnershipportal.vocabulary.Indicator;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.SideKind;
import org.partnershipportal.vocabulary.TypicalInfluencer;

/**
 * What ticked signs suggest, read off the columns of the catalogue and of Annex IV, and
 * nothing beyond: see {@code docs/indicators.md} for each rule and its source. A further
 * sign only ever adds to what is suggested, the order of ticking does not matter, and
 * nothing is counted or rated.
 */
final class SuggestionRules {

	private static final String EXPLOITATION = "EXPLOITATION";

	private static final String PRE_EXPLOITATION = "PRE_EXPLOITATION";

	private static final String POST_EXPLOITATION = "POST_EXPLOITATION";

	private static final String RECRUITMENT = "RECRUITMENT";

	private static final String SPECIALISED_UNIT = "SPECIALISED_ANTI_TRAFFICKING_UNIT";

	/** The signs whose label names a form of exploitation. */
	private static final Map<String, List<String>> FORMS_NAMED = Map.of("RC-02",
			List.of("FORCED_MARRIAGE", "ILLEGAL_ADOPTION"), "RC-04", List.of("DEBT_BONDAGE"), "XC-02",
			List.of("DEBT_BONDAGE"), "XC-05", List.of("FORCED_CRIMINALITY"), "GS-07", List.of("DEBT_BONDAGE"), "CS-04",
			List.of("FORCED_BEGGING"), "CS-06", List.of("SEXUAL_EXPLOITATION", "FORCED_CRIMINALITY"));

	/** Countermeasures of the worked pre-exploitation problem that are services. */
	private static final List<String> PREVENTION = List.of("HOTLINE", "EDUCATION", "LIVELIHOOD");

	/** Basic needs, early risk assessment, language: what goes with finding somebody. */
	private static final List<String> FIRST_IDENTIFICATION = List.of("OUTREACH", "SHELTER", "FOOD", "SAFETY",
			"INTERPRETATION");

	private static final List<String> TRAUMA = List.of("PHYSICAL_HEALTH", "PSYCHOSOCIAL");

	private static final List<String> CHILD = List.of("CHILD_PROTECTION");

	private final List<Indicator> catalogue;

	private final List<TypicalInfluencer> typical;

	/**
	 * @param catalogue all indicators, in the vocabulary's order
	 * @param typical who typically can influence
	 */
	SuggestionRules(List<Indicator> catalogue, List<TypicalInfluencer> typical) {
		this.catalogue = List.copyOf(catalogue);
		this.typical = List.copyOf(typical);
	}

	/**
	 * Why a kind of actor is suggested.
	 *
	 * @param reasons each once
	 * @param indicators the signs that lead there
	 */
	record Involved<R>(Set<R> reasons, Set<Indicator> indicators) {
	}

	/**
	 * What is suggested, by code, with the signs that speak for it in the catalogue's
	 * order.
	 */
	record Suggested(Map<String, Set<Indicator>> phases, Map<String, Set<Indicator>> forms,
			Map<String, Involved<InvolvementReason>> actorKinds, Map<String, Involved<ServiceReason>> services) {
	}

	/**
	 * What these signs suggest.
	 * @param codes codes of indicators
	 * @param adultsOnly whether everybody concerned is known to be an adult; somebody of
	 * uncertain age is treated as a child
	 */
	Suggested suggest(Set<String> codes, boolean adultsOnly) {
		List<Indicator> ticked = this.catalogue.stream().filter((sign) -> codes.contains(sign.code())).toList();
		boolean child = !adultsOnly || ticked.stream().anyMatch((sign) -> sign.population() == Population.CHILD);
		Suggested suggested = new Suggested(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
				new LinkedHashMap<>());
		for (Indicator sign : ticked) {
			phases(sign).forEach((phase) -> add(suggested.phases(), phase, sign));
			forms(sign).forEach((form) -> add(suggested.forms(), form, sign));
			involve(suggested, sign, child);
			serve(suggested, sign, adultsOnly);
		}
		return suggested;
	}

	/** A general sign belongs to no phase; before exploitation comes recruitment. */
	private static List<String> phases(Indicator sign) {
		return switch (sign.phase()) {
			case RECRUITMENT, PRE_EXPLOITATION -> List.of(RECRUITMENT);
			case EXPLOITATION -> List.of(EXPLOITATION);
			case POST_EXPLOITATION -> List.of(POST_EXPLOITATION);
			default -> List.of();
		};
	}

	private static List<String> forms(Indicator sign) {
		List<String> forms = new ArrayList<>(FORMS_NAMED.getOrDefault(sign.code(), List.of()));
		if (sign.means().equals("WORKING_CONDITIONS")) {
			forms.add("FORCED_LABOUR");
		}
		return forms;
	}

	private void involve(Suggested suggested, Indicator sign, boolean child) {
		Set<String> phases = annexPhases(sign);
		Set<SideKind> sides = sides(sign);
		this.typical.stream()
			.filter((row) -> phases.contains(row.phase()) && sides.contains(row.side()))
			.filter((row) -> row.population() != Population.CHILD || child)
			.forEach((row) -> involve(suggested.actorKinds(), row.kind().code(),
					new InvolvementReason(row.side(), row.phase()), sign));
		if (somebodyMayBeFound(sign)) {
			involve(suggested.actorKinds(), SPECIALISED_UNIT, InvolvementReason.IDENTIFICATION, sign);
		}
	}

	/** Annex IV knows two phases; a general sign is seen in either. */
	private static Set<String> annexPhases(Indicator sign) {
		return switch (sign.phase()) {
			case RECRUITMENT, PRE_EXPLOITATION -> Set.of(PRE_EXPLOITATION);
			case EXPLOITATION -> Set.of(EXPLOITATION);
			case Indicator.ANY -> Set.of(PRE_EXPLOITATION, EXPLOITATION);
			default -> Set.of();
		};
	}

	/**
	 * Every sign is about those who are harmed; deceit and force are also about whoever
	 * uses them, working conditions about the place.
	 */
	private static Set<SideKind> sides(Indicator sign) {
		return switch (sign.means()) {
			case "DECEPTION", "COERCION" -> Set.of(SideKind.VICTIM_GROUP, SideKind.OFFENDER_GROUP);
			case "WORKING_CONDITIONS" -> Set.of(SideKind.VICTIM_GROUP, SideKind.LOCATION);
			default -> Set.of(SideKind.VICTIM_GROUP);
		};
	}

	/** Not at recruitment or before it, when there are people at risk. */
	private static boolean somebodyMayBeFound(Indicator sign) {
		return Set.of(EXPLOITATION, POST_EXPLOITATION, Indicator.ANY).contains(sign.phase());
	}

	private static void serve(Suggested suggested, Indicator sign, boolean adultsOnly) {
		if (somebodyMayBeFound(sign)) {
			involve(suggested.services(), FIRST_IDENTIFICATION, ServiceReason.FIRST_IDENTIFICATION, sign);
		}
		else {
			involve(suggested.services(), PREVENTION, ServiceReason.PREVENTION, sign);
		}
		if (sign.means().equals("TRAUMA_SIGN")) {
			involve(suggested.services(), TRAUMA, ServiceReason.TRAUMA, sign);
		}
		if (!adultsOnly || sign.population() == Population.CHILD) {
			involve(suggested.services(), CHILD, ServiceReason.CHILD, sign);
		}
	}

	private static void add(Map<String, Set<Indicator>> to, String code, Indicator sign) {
		to.computeIfAbsent(code, (key) -> new LinkedHashSet<>()).add(sign);
	}

	private static <R> void involve(Map<String, Involved<R>> to, List<String> codes, R reason, Indicator sign) {
		codes.forEach((code) -> involve(to, code, reason, sign));
	}

	private static <R> void involve(Map<String, Involved<R>> to, String code, R reason, Indicator sign) {
		Involved<R> involved = to.computeIfAbsent(code,
				(key) -> new Involved<>(new LinkedHashSet<>(), new LinkedHashSet<>()));
		involved.reasons().add(reason);
		involved.indicators().add(sign);
	}

}
