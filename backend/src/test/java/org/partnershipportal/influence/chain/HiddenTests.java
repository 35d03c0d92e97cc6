package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.influence.chain.RandomRows.TODAY;

/** The search without those who are hidden, against a search where they are not. */
class HiddenTests {

	private final PerMille perMille = new PerMille(TracingFactors.defaults());

	@Test
	void whoIsHiddenIsAsIfItWereNotThereAndLeadsToItsPartnerUnitsOnly() {
		int hiddenFound = 0;
		int seenFound = 0;
		int leadsFound = 0;
		for (long seed = 0; seed < 1500; seed++) {
			RandomRows random = new RandomRows(seed);
			LinkRows rows = withOrganisations(random.rows(), new Random(seed));
			String viewer = random.any(random.actors());
			LinkGraph graph = LinkGraph.empty().with(rows);
			LocalDate asOf = TODAY.plusDays(random.any(List.of(0, 0, -40, 25)));
			Set<String> hidden = hidden(rows, viewer);
			Hidden found = Hidden.from(graph, viewer, TODAY);
			for (ActorRow actor : rows.actors()) {
				assertThat(found.contains(graph, actor.id())).as("seed %d: %s of %s", seed, actor.id(), viewer)
					.isEqualTo(hidden.contains(actor.id()));
			}
			LinkGraph without = LinkGraph.empty().with(without(rows, hidden));
			String from = random.any(random.actors());
			if (!hidden.contains(from)) {
				Reaches reaches = Reaches.from(graph, this.perMille, from, asOf, 4, found);
				Reaches expected = Reaches.from(without, this.perMille, from, asOf, 4);
				for (String side : List.of("side-1", "side-2")) {
					assertThat(reaches.trace(side, 3)).as("seed %d", seed).isEqualTo(expected.trace(side, 3));
					assertThat(reaches.view(side, 3)).as("seed %d", seed).isEqualTo(expected.view(side, 3));
					Set<String> leads = leads(rows, side, hidden, asOf);
					assertThat(reaches.leads(side)).as("seed %d", seed).isEqualTo(leads);
					leadsFound += leads.size();
				}
			}
			hiddenFound += hidden.size();
			seenFound += (int) rows.actors().stream().filter(ActorRow::confidential).count() - hidden.size();
		}
		assertThat(hiddenFound).isGreaterThan(500);
		assertThat(seenFound).isGreaterThan(200);
		assertThat(leadsFound).isGreaterThan(100);
	}

	@Test
	void whoeverIsTiedToNothingSeesNobodyThatIsConfidential() {
		RandomRows random = new RandomRows(3);
		LinkRows rows = random.rows();
		LinkGraph graph = LinkGraph.empty().with(rows);
		for (String viewer : new String[] { null, "nobody" }) {
			Hidden hidden = Hidden.from(graph, viewer, TODAY);
			rows.actors().forEach((row) -> assertThat(hidden.contains(graph, row.id())).isEqualTo(row.confidential()));
		}
	}

	/** Some of the units become organisations: these report to nobody, nobody to them. */
	private static LinkRows withOrganisations(LinkRows rows, Random random) {
		Set<String> units = rows.actors()
			.stream()
			.filter((row) -> !row.confidential() && random.nextInt(3) > 0)
			.map(ActorRow::id)
			.collect(Collectors.toSet());
		return new LinkRows(rows.actors()
			.stream()
			.map((row) -> new ActorRow(row.id(), row.confirmedOn(), row.closedOn(), units.contains(row.id()),
					row.confidential(),
					units.contains(row.id())
							? row.superiors().stream().filter((link) -> units.contains(link.actor())).toList()
							: List.of()))
			.toList(), rows.partnerships(), rows.sides());
	}

	private static LinkRows without(LinkRows rows, Set<String> hidden) {
		Predicate<String> there = (id) -> !hidden.contains(id);
		return new LinkRows(rows.actors().stream().filter((row) -> there.test(row.id())).toList(),
				rows.partnerships()
					.stream()
					.map((row) -> new PartnershipRow(row.id(), row.kind(), row.formality(), row.validTo(),
							row.statuses(), row.parties().stream().filter((link) -> there.test(link.actor())).toList()))
					.toList(),
				rows.sides()
					.stream()
					.map((row) -> new SideRow(row.id(),
							row.influences().stream().filter((influence) -> there.test(influence.actor())).toList()))
					.toList());
	}

	private static Set<String> hidden(LinkRows rows, String viewer) {
		Set<String> below = new HashSet<>(Set.of(viewer));
		for (int i = 0; i < rows.actors().size(); i++) {
			rows.actors()
				.stream()
				.filter((row) -> row.superiors()
					.stream()
					.anyMatch((link) -> below.contains(link.actor()) && holds(link.validFrom(), link.validTo(), TODAY)))
				.forEach((row) -> below.add(row.id()));
		}
		return rows.actors()
			.stream()
			.filter(ActorRow::confidential)
			.map(ActorRow::id)
			.filter((id) -> !id.equals(viewer))
			.filter((id) -> partners(rows, id, TODAY).noneMatch(below::contains))
			.collect(Collectors.toSet());
	}

	private static Set<String> leads(LinkRows rows, String side, Set<String> hidden, LocalDate day) {
		return rows.sides()
			.stream()
			.filter((row) -> row.id().equals(side))
			.flatMap((row) -> row.influences().stream())
			.filter((influence) -> holds(influence.validFrom(), influence.validTo(), day))
			.map(InfluenceRow::actor)
			.filter(hidden::contains)
			.flatMap((actor) -> partners(rows, actor, day))
			.filter((actor) -> actor(rows, actor).unit())
			.collect(Collectors.toSet());
	}

	/** Who shares a partnership with an actor, the actor itself among them. */
	private static Stream<String> partners(LinkRows rows, String actor, LocalDate day) {
		return rows.partnerships()
			.stream()
			.filter((row) -> active(row, day))
			.map((row) -> row.parties()
				.stream()
				.filter((link) -> holds(link.validFrom(), link.validTo(), day) && acts(rows, link.actor(), day))
				.map(LinkRow::actor)
				.toList())
			.filter((parties) -> parties.contains(actor))
			.flatMap(List::stream);
	}

	private static boolean active(PartnershipRow row, LocalDate day) {
		return (row.validTo() == null || row.validTo().isAfter(day)) && row.statuses()
			.stream()
			.filter((status) -> !status.since().isAfter(day))
			.reduce((one, other) -> other.since().isBefore(one.since()) ? one : other)
			.map(StatusRow::status)
			.filter("ACTIVE"::equals)
			.isPresent();
	}

	private static boolean acts(LinkRows rows, String actor, LocalDate day) {
		LocalDate closed = actor(rows, actor).closedOn();
		return closed == null || closed.isAfter(day);
	}

	private static ActorRow actor(LinkRows rows, String id) {
		return rows.actors().stream().filter((row) -> row.id().equals(id)).findFirst().orElseThrow();
	}

	private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
	}

}
