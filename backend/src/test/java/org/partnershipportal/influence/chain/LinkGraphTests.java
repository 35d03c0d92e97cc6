package org.partnershipportal.influence.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;

import static org.assertj.core.api.Assertions.assertThat;

class LinkGraphTests {

	private final PerMille perMille = new PerMille(TracingFactors.defaults());

	@Test
	void isTheSameAfterManyChangesAsWhenBuiltAtOnce() {
		for (long seed = 0; seed < 100; seed++) {
			RandomRows random = new RandomRows(seed);
			LinkRows start = random.rows();
			Map<String, ActorRow> actors = byId(start.actors(), ActorRow::id);
			Map<String, PartnershipRow> partnerships = byId(start.partnerships(), PartnershipRow::id);
			Map<String, SideRow> sides = byId(start.sides(), SideRow::id);
			LinkGraph graph = LinkGraph.empty().with(start);
			for (int i = 0; i < 20; i++) {
				ActorRow actor = random.actor(random.any(random.actors()));
				PartnershipRow partnership = random.partnership("partnership-" + i % 8);
				SideRow side = random.side("side-" + i % 3);
				actors.put(actor.id(), actor);
				partnerships.put(partnership.id(), partnership);
				sides.put(side.id(), side);
				graph = graph.with(new LinkRows(List.of(actor), List.of(partnership), List.of(side)));
			}
			LinkRows all = new LinkRows(new ArrayList<>(actors.values()), new ArrayList<>(partnerships.values()),
					new ArrayList<>(sides.values()));
			LinkRows held = graph.rows();
			assertThat(held.actors()).containsExactlyInAnyOrderElementsOf(all.actors());
			assertThat(held.partnerships()).containsExactlyInAnyOrderElementsOf(all.partnerships());
			assertThat(held.sides()).containsExactlyInAnyOrderElementsOf(all.sides());
			LinkGraph fresh = LinkGraph.empty().with(all);
			for (String from : random.actors()) {
				assertThat(Reaches.from(graph, this.perMille, from, RandomRows.TODAY, 5).trace("side-1", 100))
					.isEqualTo(Reaches.from(fresh, this.perMille, from, RandomRows.TODAY, 5).trace("side-1", 100));
			}
		}
	}

	private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
		Map<String, T> byId = new LinkedHashMap<>();
		rows.forEach((row) -> byId.put(id.apply(row), row));
		return byId;
	}

	@Test
	void leavesEarlierStatesAsTheyWere() {
		RandomRows random = new RandomRows(7);
		LinkGraph before = LinkGraph.empty().with(random.rows());
		LinkRows held = before.rows();
		before.with(new LinkRows(List.of(random.actor("new")), List.of(random.partnership("new")),
				List.of(random.side("new"))));
		assertThat(before.rows()).isEqualTo(held);
		assertThat(before.hasActor("new")).isFalse();
		assertThat(before.hasSide("new")).isFalse();
	}

	@Test
	void doesNotTakeAnActorForKnownThatSomethingOnlyRefersTo() {
		RandomRows random = new RandomRows(3);
		PartnershipRow partnership = random.partnership("p");
		LinkGraph graph = LinkGraph.empty().with(new LinkRows(List.of(), List.of(partnership), List.of()));
		assertThat(graph.hasActor(partnership.parties().get(0).actor())).isFalse();
	}

}
