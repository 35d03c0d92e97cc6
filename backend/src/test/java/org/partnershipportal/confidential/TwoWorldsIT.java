package org.partnershipportal.confidential;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.confidential.World.Viewer;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pairs of random worlds that differ only in what somebody may not see are told to them
 * in the same letters. The seed is printed; {@code -Dportal.worlds.seed} and
 * {@code -Dportal.worlds.seconds} repeat one or look at more.
 */
@PortalIT
class TwoWorldsIT {

	private static final Logger logger = LoggerFactory.getLogger(TwoWorldsIT.class);

	private static final int FEWEST = 3;

	/** Among so many pairs some must be told whom to ask. */
	private static final int MANY = 50;

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Test
	void whoMayNotSeeTheDifferenceIsToldTheSame() {
		long first = Long.getLong("portal.worlds.seed", System.nanoTime());
		long end = System.nanoTime() + Duration.ofSeconds(Long.getLong("portal.worlds.seconds", 60)).toNanos();
		int pairs = 0;
		int answers = 0;
		int leads = 0;
		int hiddenFound = 0;
		for (long seed = first; pairs < FEWEST || hiddenFound == 0 || System.nanoTime() < end; seed++) {
			RandomWorlds random = new RandomWorlds(seed);
			World world = random.world();
			Viewer viewer = random.viewer(world);
			World twin = random.twin(world, viewer);
			Set<String> hidden = new TreeSet<>(world.hidden(viewer));
			hidden.addAll(twin.hidden(viewer));
			Map<String, String> told = told(world, world, twin, viewer, hidden);
			Map<String, String> toldOfTwin = told(twin, world, twin, viewer, hidden);
			for (Map.Entry<String, String> answer : told.entrySet()) {
				assertThat(toldOfTwin.get(answer.getKey()))
					.as("seed %d, %s is asked %s; hidden are %s", seed, viewer, answer.getKey(), hidden)
					.isEqualTo(answer.getValue());
			}
			assertThat(toldOfTwin.keySet()).as("seed %d", seed).isEqualTo(told.keySet());
			pairs++;
			answers += told.size();
			hiddenFound += hidden.size();
			leads += (int) told.values()
				.stream()
				.filter((answer) -> answer.contains("A confidential provider"))
				.count();
		}
		logger.info("{} pairs from seed {}: {} answers each the same, {} hidden actors, {} answers with leads", pairs,
				first, answers, hiddenFound, leads);
		if (pairs >= MANY) {
			assertThat(leads).isPositive();
		}
	}

	private Map<String, String> told(World present, World world, World twin, Viewer viewer, Set<String> hidden) {
		new WorldWriter(this.graph).write(present);
		return new Questions(this.api.as(viewer.role(), viewer.actor()), world, twin).answers(hidden);
	}

}
