package org.partnershipportal.influence.chain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

/**
 * The definition of a trace, taken at its word: lists every way that visits no actor
 * twice, with every choice of links, and compares them all. Slow, and shares nothing with
 * the search.
 */
final class BruteForce {

	private final LinkRows rows;

	private final LocalDate asOf;

	private final int maxSteps;

	private final TracingFactors factors = TracingFactors.defaults();

	private final Map<String, ActorRow> actors = new HashMap<>();

	private final List<Way> ways = new ArrayList<>();

	BruteForce(LinkRows rows, String from, LocalDate asOf, int maxSteps) {
		this.rows = rows;
		this.asOf = asOf;
		this.maxSteps = maxSteps;
		rows.actors().forEach((actor) -> this.actors.put(actor.id(), actor));
		if (acts(from)) {
			walk(new Way(List.of(from), List.of(), List.of()));
		}
	}

	/**
	 * One step's reason: {@code key} is what ties are broken by.
	 */
	private record Link(String to, String key, int factor) {
	}

	private record Way(List<String> actors, List<String> links, List<Integer> factors) {

		String last() {
			return this.actors.get(this.actors.size() - 1);
		}

		Way and(Link link) {
			return new Way(plus(this.actors, link.to()), plus(this.links, link.key()),
					plus(this.factors, link.factor()));
		}

		private static <T> List<T> plus(List<T> list, T item) {
			List<T> longer = new ArrayList<>(list);
			longer.add(item);
			return longer;
		}

	}

	/** A chain, as far as the search says the same. */
	record Chain(String influence, List<String> actors, List<String> links, List<Integer> factors,
			BigDecimal strength) {
	}

	/** The strongest chain of every influence, strongest first. */
	List<Chain> chains(String side) {
		List<Chain> chains = new ArrayList<>();
		for (InfluenceRow influence : influences(side)) {
			int factor = perMille(BigDecimal.valueOf(influence.strength())
				.divide(BigDecimal.valueOf(5))
				.multiply(this.factors.confidence().get(influence.confidence())));
			best(influence.actor()).ifPresent((way) -> {
				List<Integer> all = Way.plus(way.factors(), factor);
				chains.add(new Chain(influence.id(), way.actors(), way.links(), all, strength(all)));
			});
		}
		chains.sort(Comparator.comparing(Chain::strength)
			.reversed()
			.thenComparing((chain) -> chain.links().size())
			.thenComparing(Chain::influence));
		return chains;
	}

	List<InfluenceRow> influences(String side) {
		return this.rows.sides()
			.stream()
			.filter((row) -> row.id().equals(side))
			.flatMap((row) -> row.influences().stream())
			.filter((row) -> holds(row.validFrom(), row.validTo()) && acts(row.actor()))
			.toList();
	}

	/** Whether the two share an active partnership. */
	boolean partners(String one, String other) {
		return !one.equals(other) && links(one).stream()
			.anyMatch((link) -> link.to().equals(other) && link.key().startsWith("partnership"));
	}

	private Optional<Way> best(String actor) {
		return this.ways.stream()
			.filter((way) -> way.last().equals(actor))
			.min(Comparator.comparing((Way way) -> strength(way.factors()))
				.reversed()
				.thenComparing((way) -> way.links().size())
				.thenComparing(Way::actors, BruteForce::lexicographic)
				.thenComparing(Way::links, BruteForce::lexicographic));
	}

	private static int lexicographic(List<String> one, List<String> other) {
		for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
			int order = one.get(i).compareTo(other.get(i));
			if (order != 0) {
				return order;
			}
		}
		return Integer.compare(one.size(), other.size());
	}

	private static BigDecimal strength(List<Integer> factors) {
		BigInteger product = factors.stream().map(BigInteger::valueOf).reduce(BigInteger.ONE, BigInteger::multiply);
		return new BigDecimal(product, 3 * factors.size()).stripTrailingZeros();
	}

	private void walk(Way way) {
		this.ways.add(way);
		if (way.links().size() < this.maxSteps) {
			links(way.last()).stream()
				.filter((link) -> !way.actors().contains(link.to()))
				.forEach((link) -> walk(way.and(link)));
		}
	}

	private List<Link> links(String from) {
		List<Link> links = new ArrayList<>();
		for (ActorRow unit : this.rows.actors()) {
			for (LinkRow link : unit.superiors()) {
				if (holds(link.validFrom(), link.validTo()) && acts(unit.id()) && acts(link.actor())) {
					if (unit.id().equals(from)) {
						links.add(link(link.actor(), "1 up", this.factors.hierarchy().get(Direction.UP)));
					}
					if (link.actor().equals(from)) {
						links.add(link(unit.id(), "2 down", this.factors.hierarchy().get(Direction.DOWN)));
					}
				}
			}
		}
		for (PartnershipRow partnership : this.rows.partnerships()) {
			if (active(partnership) && party(partnership, from)) {
				BigDecimal factor = this.factors.partnershipKinds()
					.getOrDefault(partnership.kind(), this.factors.otherKinds())
					.multiply(this.factors.formality().get(partnership.formality()));
				this.actors.keySet()
					.stream()
					.filter((actor) -> party(partnership, actor) && acts(actor))
					.forEach((actor) -> links.add(link(actor, partnership.id(), factor)));
			}
		}
		return links;
	}

	private Link link(String to, String key, BigDecimal factor) {
		return new Link(to, key, perMille(factor.multiply(freshness(this.actors.get(to).confirmedOn()))));
	}

	private BigDecimal freshness(@Nullable LocalDate confirmed) {
		if (confirmed == null) {
			return this.factors.freshness().get(Freshness.NEVER);
		}
		if (!confirmed.plusMonths(6).isBefore(this.asOf)) {
			return this.factors.freshness().get(Freshness.SIX_MONTHS);
		}
		return this.factors.freshness()
			.get(confirmed.plusMonths(12).isBefore(this.asOf) ? Freshness.OLDER : Freshness.TWELVE_MONTHS);
	}

	private static int perMille(BigDecimal factor) {
		return factor.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	private boolean party(PartnershipRow partnership, String actor) {
		return partnership.parties()
			.stream()
			.anyMatch((party) -> party.actor().equals(actor) && holds(party.validFrom(), party.validTo()));
	}

	private boolean active(PartnershipRow partnership) {
		if (partnership.validTo() != null && !partnership.validTo().isAfter(this.asOf)) {
			return false;
		}
		String status = "PROPOSED";
		for (StatusRow row : partnership.statuses().stream().sorted(Comparator.comparing(StatusRow::since)).toList()) {
			if (!row.since().isAfter(this.asOf)) {
				status = row.status();
			}
		}
		return status.equals("ACTIVE");
	}

	private boolean acts(String actor) {
		LocalDate closed = this.actors.get(actor).closedOn();
		return closed == null || closed.isAfter(this.asOf);
	}

	private boolean holds(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from == null || !from.isAfter(this.asOf)) && (to == null || to.isAfter(this.asOf));
	}

}
