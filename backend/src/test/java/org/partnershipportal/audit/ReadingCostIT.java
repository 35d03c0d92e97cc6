package org.partnershipportal.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Today;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Demonstration;
import org.partnershipportal.testing.Graph;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what the read record costs the influence map, and prints it:
 * {@code ./mvnw -pl backend -am verify -Dit.test=ReadingCostIT -Dportal.measure=true}.
 */
@Demonstration
@Import(ReadingCostIT.Switch.class)
@EnabledIfSystemProperty(named = "portal.measure", matches = "true")
class ReadingCostIT {

	private static final int ROUNDS = 40;

	private static final int EACH = 10;

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	SwitchedRecord record;

	@Test
	void measures() throws Exception {
		String document = Files
			.readString(Path.of("..", "frontend-contract", "operations", "influence", "InfluenceMap.graphql"));
		Api.Caller manager = this.api.as(Role.MANAGER, Demonstration.REGIONAL_POLICE);
		List<String> problems = this.graph.rows(
				"MATCH (p:Problem)-[:HAS_ANALYSIS]->(a) WITH p, count(a) AS sides ORDER BY sides DESC, p.id LIMIT 10 RETURN p.id AS id",
				Map.of())
			.stream()
			.map((row) -> (String) row.get("id"))
			.toList();
		Map<Boolean, List<Double>> times = new HashMap<>(Map.of(true, new ArrayList<>(), false, new ArrayList<>()));
		for (int round = -ROUNDS; round < ROUNDS; round++) {
			for (boolean on : List.of(round % 2 == 0, round % 2 != 0)) {
				this.record.on = on;
				for (int i = 0; i < EACH; i++) {
					long begin = System.nanoTime();
					manager.data(document, Map.of("problem", problems.get(i % problems.size())));
					if (round >= 0) {
						times.get(on).add((System.nanoTime() - begin) / 1e6);
					}
				}
			}
		}
		this.record.on = true;
		long sides = this.graph.number("MATCH (r:Read) RETURN count(r)", Map.of());
		assertThat(sides).isPositive();
		System.out.printf(
				"Influence map without the read record: median %.1f ms, p95 %.1f ms; with it: %.1f, %.1f;"
						+ " ratios %.2f, %.2f; %.1f reads an answer%n",
				at(times.get(false), 0.5), at(times.get(false), 0.95), at(times.get(true), 0.5),
				at(times.get(true), 0.95), at(times.get(true), 0.5) / at(times.get(false), 0.5),
				at(times.get(true), 0.95) / at(times.get(false), 0.95), sides / (2.0 * ROUNDS * EACH));
	}

	private static double at(List<Double> values, double share) {
		return values.stream().sorted().skip((long) (values.size() * share)).findFirst().orElseThrow();
	}

	/** A record that can be switched off. */
	static class SwitchedRecord extends ReadRecord {

		volatile boolean on = true;

		private final ReadRecord real;

		SwitchedRecord(Neo4jClient neo4j, Permissions permissions, Today today, ReadRecord real) {
			super(neo4j, permissions, today);
			this.real = real;
		}

		@Override
		@Transactional(propagation = Propagation.SUPPORTS)
		public void write(String operation, Collection<RestrictedRead.ReadSide> sides) {
			if (this.on) {
				this.real.write(operation, sides);
			}
		}

	}

	@TestConfiguration
	static class Switch {

		@Bean
		@Primary
		SwitchedRecord switchedRecord(Neo4jClient neo4j, Permissions permissions, Today today, ReadRecord readRecord) {
			return new SwitchedRecord(neo4j, permissions, today, readRecord);
		}

	}

}
