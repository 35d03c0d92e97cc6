package org.partnershipportal.influence.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.influence.chain.LinkGraph;
import org.partnershipportal.influence.chain.LinkRows;
import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.RandomRows;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Queries;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class LinkProjectionIT {

	@Autowired
	LinkProjection projection;

	@Autowired
	LinkReader reader;

	@Autowired
	Graph graph;

	private PlainWrites writes;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.projection.rebuild();
		this.writes = new PlainWrites(this.graph);
	}

	@Test
	void isTheSameAsTheGraphAfterEachOfManyRandomWrites() {
		RandomRows random = new RandomRows(11);
		this.writes.all(random.rows());
		assertSameAsTheGraph();
		for (int i = 0; i < 60; i++) {
			switch (i % 3) {
				case 0 -> {
					ActorRow actor = random.actor(random.any(random.actors()));
					this.writes.actor(actor);
					this.writes.record("Actor", actor.id());
				}
				case 1 -> {
					PartnershipRow partnership = random.partnership("partnership-" + i % 7);
					this.writes.partnership(partnership);
					this.writes.record("Partnership", partnership.id());
				}
				default -> {
					SideRow side = random.side("side-" + i % 4);
					this.writes.side(side);
					this.writes.record("Influence", "influence", side.id());
				}
			}
			assertSameAsTheGraph();
		}
	}

	private void assertSameAsTheGraph() {
		LinkRows held = this.projection.current().rows();
		LinkRows truth = this.reader.all();
		assertThat(sorted(held)).isEqualTo(sorted(truth));
	}

	private static List<String> sorted(LinkRows rows) {
		List<String> lines = new ArrayList<>();
		rows.actors()
			.forEach((row) -> lines.add(row.id() + row.confirmedOn() + row.closedOn() + row.unit() + row.confidential()
					+ links(row.superiors())));
		rows.partnerships()
			.forEach((row) -> lines
				.add(row.id() + row.kind() + row.formality() + row.validTo() + row.statuses() + links(row.parties())));
		rows.sides().forEach((row) -> lines.add(row.id() + links(row.influences())));
		rows.problems().forEach((row) -> lines.add(row.id() + row.owner() + links(row.analyses())));
		Collections.sort(lines);
		return lines;
	}

	private static List<String> links(Collection<?> links) {
		return links.stream().map(Object::toString).sorted().toList();
	}

	@Test
	void costsTwoQueriesAtFirstOneWhenNothingChangedAndTwoWhenSomethingDid() {
		RandomRows random = new RandomRows(5);
		this.writes.all(random.rows());
		assertThat(Queries.of(this.projection::current)).hasSize(2);
		assertThat(Queries.of(this.projection::current)).hasSize(1);
		this.writes.actor(random.actor("actor-new"));
		this.writes.record("Actor", "actor-new");
		assertThat(Queries.of(this.projection::current)).hasSize(2);
		assertThat(this.projection.current().hasActor("actor-new")).isTrue();
	}

	@Test
	void readsEverythingAgainWhenAChangeDoesNotNameWhatHoldsTheLinks() {
		RandomRows random = new RandomRows(5);
		this.projection.current();
		PartnershipRow partnership = random.partnership("partnership-x");
		this.writes.partnership(partnership);
		this.writes.record("Party", "party-of-it");
		assertSameAsTheGraph();
	}

	@Test
	void doesNotSeeWritesThatLeaveNoChangeUntilItIsRebuilt() {
		this.projection.current();
		this.writes.actor(new ActorRow("quiet", null, null, List.of()));
		assertThat(this.projection.current().hasActor("quiet")).isFalse();
		this.projection.rebuild();
		assertThat(this.projection.current().hasActor("quiet")).isTrue();
	}

	@Test
	void showsEveryWriterItsOwnLastWriteWhileManyWriteAndAsk() throws Exception {
		List<String> unseen = Collections.synchronizedList(new ArrayList<>());
		List<Thread> threads = new ArrayList<>();
		CountDownLatch start = new CountDownLatch(1);
		for (int i = 0; i < 6; i++) {
			String id = "writer-" + i;
			threads.add(new Thread(() -> {
				try {
					start.await();
					for (int n = 0; n < 10; n++) {
						String own = id + "-" + n;

						this.writes.actor(new ActorRow(own, null, null, List.of(new LinkRow("top", null, null))));
						this.writes.record("Actor", own);
						LinkGraph seen = this.projection.current();
						if (!seen.hasActor(own)) {
							unseen.add(own);
						}
					}
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
			}));
		}
		this.writes.actor(new ActorRow("top", null, null, List.of()));
		threads.forEach(Thread::start);
		start.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(unseen).isEmpty();
		assertSameAsTheGraph();
	}

}
