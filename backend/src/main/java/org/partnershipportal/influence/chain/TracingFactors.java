package org.partnershipportal.influence.chain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one place of the factors that make the strength of a chain; what each is for and
 * why it is what it is stands in {@code docs/tracing.md}. A configuration gives only
 * those that differ. Every factor is more than 0 and at most 1.
 *
 * @param confidence by how sure an influence is
 * @param partnershipKinds by code of the kind of partnership
 * @param otherKinds for kinds that are not named
 * @param formality by code of the formality of a partnership
 * @param otherFormality for formalities that are not named
 * @param hierarchy by the way a step between units leads
 * @param freshness by how lately the actor a step leads to was confirmed
 */
@ConfigurationProperties("portal.tracing")
public record TracingFactors(Map<Confidence, BigDecimal> confidence, Map<String, BigDecimal> partnershipKinds,
		@Nullable BigDecimal otherKinds, Map<String, BigDecimal> formality, @Nullable BigDecimal otherFormality,
		Map<Direction, BigDecimal> hierarchy, Map<Freshness, BigDecimal> freshness) {

	private static final Map<Confidence, BigDecimal> CONFIDENCE = Map.of(Confidence.HIGH, factor("1"),
			Confidence.MEDIUM, factor("0.75"), Confidence.LOW, factor("0.5"));

	private static final Map<String, BigDecimal> KINDS = Map.of("TASK_FORCE", factor("0.95"),
			"STANDARD_OPERATING_PROCEDURE", factor("0.95"), "MEMORANDUM_OF_UNDERSTANDING", factor("0.9"), "PROTOCOL",
			factor("0.9"), "WORKING_GROUP", factor("0.85"), "REFERRAL_NETWORK", factor("0.85"), "JOINT_PROJECT",
			factor("0.85"), "INFORMATION_SHARING_PROTOCOL", factor("0.8"), "COMMUNITY_SAFETY_FORUM", factor("0.75"),
			"INFORMAL", factor("0.6"));

	private static final Map<String, BigDecimal> FORMALITY = Map.of("SIGNED", factor("1"), "AGREED", factor("0.9"),
			"INFORMAL", factor("0.75"));

	private static final Map<Direction, BigDecimal> HIERARCHY = Map.of(Direction.DOWN, factor("0.95"), Direction.UP,
			factor("0.85"));

	private static final Map<Freshness, BigDecimal> FRESHNESS = Map.of(Freshness.SIX_MONTHS, factor("1"),
			Freshness.TWELVE_MONTHS, factor("0.9"), Freshness.OLDER, factor("0.8"), Freshness.NEVER, factor("0.7"));

	private static final BigDecimal OTHER_KINDS = factor("0.7");

	private static final BigDecimal OTHER_FORMALITY = factor("0.75");

	/**
	 * @throws IllegalArgumentException when a factor is out of range
	 */
	public TracingFactors {
		confidence = complete(CONFIDENCE, confidence);
		partnershipKinds = complete(KINDS, partnershipKinds);
		otherKinds = (otherKinds != null) ? otherKinds : OTHER_KINDS;
		formality = complete(FORMALITY, formality);
		otherFormality = (otherFormality != null) ? otherFormality : OTHER_FORMALITY;
		hierarchy = complete(HIERARCHY, hierarchy);
		freshness = complete(FRESHNESS, freshness);
		check("other-kinds", otherKinds);
		check("other-formality", otherFormality);
		check("confidence", confidence);
		check("partnership-kinds", partnershipKinds);
		check("formality", formality);
		check("hierarchy", hierarchy);
		check("freshness", freshness);
	}

	/** The factors when nothing is configured. */
	public static TracingFactors defaults() {
		return new TracingFactors(Map.of(), Map.of(), null, Map.of(), null, Map.of(), Map.of());
	}

	private static BigDecimal factor(String text) {
		return new BigDecimal(text);
	}

	private static <K> Map<K, BigDecimal> complete(Map<K, BigDecimal> defaults, @Nullable Map<K, BigDecimal> given) {
		Map<K, BigDecimal> all = new HashMap<>(defaults);
		if (given != null) {
			all.putAll(given);
		}
		return Map.copyOf(all);
	}

	private static void check(String name, Map<?, BigDecimal> factors) {
		factors.forEach((key, factor) -> check(name + "." + key, factor));
	}

	private static void check(String name, BigDecimal factor) {
		if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException(
					"portal.tracing." + name + " must be more than 0 and at most 1, not " + factor.toPlainString());
		}
	}

}
