package org.partnershipportal.influence.chain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The factors multiplied out and rounded to whole per mille, 1 to 1000, so that strengths
 * are exact products of whole numbers.
 */
public final class PerMille {

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	private final TracingFactors factors;

	private final Map<Direction, int[]> hierarchy = new EnumMap<>(Direction.class);

	private final Map<Confidence, Integer> confidence = new EnumMap<>(Confidence.class);

	private final Map<String, Map<String, int[]>> partnerships = new ConcurrentHashMap<>();

	public PerMille(TracingFactors factors) {
		this.factors = factors;
		factors.hierarchy().forEach((direction, factor) -> this.hierarchy.put(direction, byFreshness(factor)));
		factors.confidence().forEach((confidence, factor) -> this.confidence.put(confidence, perMille(factor)));
	}

	/** The factor of an influence: strength / 5, times confidence. */
	public int influence(int strength, Confidence confidence) {
		BigDecimal share = BigDecimal.valueOf(strength).divide(BigDecimal.valueOf(5));
		return perMille(share.multiply(Objects.requireNonNull(this.factors.confidence().get(confidence))));
	}

	/** The factor of a confidence. */
	public int confidence(Confidence confidence) {
		return Objects.requireNonNull(this.confidence.get(confidence));
	}

	/** The factors of a step through a partnership, by freshness. */
	int[] partnership(String kind, String formality) {
		Map<String, int[]> ofKind = this.partnerships.get(kind);
		int[] known = (ofKind != null) ? ofKind.get(formality) : null;
		return (known != null) ? known : this.partnerships.computeIfAbsent(kind, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(formality,
					(key) -> byFreshness(given(this.factors.partnershipKinds().get(kind), this.factors.otherKinds())
						.multiply(given(this.factors.formality().get(formality), this.factors.otherFormality()))));
	}

	/** The factors of a step between units, by freshness. */
	int[] hierarchy(Direction direction) {
		return Objects.requireNonNull(this.hierarchy.get(direction));
	}

	private static BigDecimal given(@Nullable BigDecimal factor, @Nullable BigDecimal otherwise) {
		return (factor != null) ? factor : Objects.requireNonNull(otherwise);
	}

	private int[] byFreshness(BigDecimal link) {
		int[] factors = new int[Freshness.values().length];
		this.factors.freshness()
			.forEach((freshness, factor) -> factors[freshness.ordinal()] = perMille(link.multiply(factor)));
		return factors;
	}

	private static int perMille(BigDecimal factor) {
		return Math.max(1, factor.multiply(THOUSAND).setScale(0, RoundingMode.HALF_UP).intValueExact());
	}

}
