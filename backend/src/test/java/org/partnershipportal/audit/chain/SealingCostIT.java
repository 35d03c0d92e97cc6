package org.partnershipportal.audit.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures what sealing costs writers and how long an entry waits, and prints it:
 * {@code ./mvnw -pl backend -am verify -Dit.test=SealingCostIT -Dportal.measure=true}.
 */
@PortalIT
@EnabledIfSystemProperty(named = "portal.measure", matches = "true")
class SealingCostIT {

	private static final int WRITERS = 4;

	private static final int EACH = 150;

	private static final int ROUNDS = 6;

	@Autowired
	Sealer sealer;

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Driver driver;

	@Autowired
	Environment environment;

	@Test
	void measures() throws Exception {
		this.graph.clear();
		write();
		List<Double> without = new ArrayList<>();
		List<Double> with = new ArrayList<>();
		for (int round = 0; round < ROUNDS; round++) {
			without.add(write());
			this.sealer.seal();
			Sealing sealing = new Sealing(this.sealer, true,
					this.environment.getRequiredProperty("portal.change-record.pace", Duration.class));
			sealing.start();
			this.graph.rows("MATCH (c:Change) SET c:Before", Map.of());
			with.add(write());
			Thread.sleep(1500);
			sealing.stop();
			System.out.println(this.graph.rows("""
					MATCH (c:Change)
					WHERE NOT c:Before
					WITH duration.inSeconds(c.at, c.sealedAt).milliseconds AS waited
					RETURN percentileDisc(waited, 0.5) AS median, percentileDisc(waited, 0.95) AS p95,
					       max(waited) AS longest, count(*) AS entries
					""", Map.of()));
		}
		System.out.printf("Mutations a second without sealing %s, with %s, medians' ratio %.3f%n", without, with,
				median(with) / median(without));
		this.graph.rows("""
				UNWIND range(1, 50000) AS i
				CALL (i) { CREATE (:Change:Unsealed {id: 'z-' + i, at: datetime(), by: 'Somebody', userId: 'x',
				  roles: ['MANAGER'], operation: 'changeActor', objectType: 'Actor', objectId: 'o' + i,
				  subjectId: 'o' + i, touches: ['o' + i], before: reduce(s = '', x IN range(1, 50) | s + 'content '),
				  after: reduce(s = '', x IN range(1, 50) | s + 'contents')}) } IN TRANSACTIONS OF 5000 ROWS
				""", Map.of());
		long begin = System.nanoTime();
		int sealed = this.sealer.seal();
		long middle = System.nanoTime();
		Verification.Findings findings = new Verification(this.driver, Map.of()).run();
		long end = System.nanoTime();
		System.out.printf("%d entries sealed in %d ms, %d verified in %d ms%n", sealed, (middle - begin) / 1_000_000,
				findings.entries(), (end - middle) / 1_000_000);
		assertThat(findings.whole()).isTrue();
		// Too many for the tests' small database to delete at once.
		this.graph.rows("MATCH (c:Change) CALL (c) { DELETE c } IN TRANSACTIONS OF 5000 ROWS", Map.of());
		this.graph.clear();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	/** Mutations a second. */
	private double write() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
		try {
			long begin = System.nanoTime();
			List<Future<?>> writers = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				writers.add(threads.submit(() -> {
					for (int j = 0; j < EACH; j++) {
						this.api.as(Role.MANAGER)
							.mutate("createActor", Map.of("name", "Quay school", "kind", "NGO"), "actor { id }");
					}
				}));
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
			return WRITERS * EACH * 1e9 / (System.nanoTime() - begin);
		}
		finally {
			threads.shutdownNow();
		}
	}

}
