package org.partnershipportal.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.partnershipportal.audit.VerifyCommand;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalIT
class SealingIT {

	private static final Duration PROMISED = Duration.ofSeconds(2);

	@Autowired
	Sealer sealer;

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Driver driver;

	@Autowired
	Neo4jClient neo4j;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	Today today;

	@Autowired
	Environment environment;

	@BeforeEach
	void empty() {
		this.graph.clear();
	}

	@AfterEach
	void clear() {
		this.graph.clear();
	}

	private String create(String name) {
		return this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", name, "kind", "NGO"), "actor { id }")
			.at("/actor/id")
			.asString();
	}

	private void create(int many) {
		for (int i = 0; i < many; i++) {
			create("Quay school " + i);
		}
	}

	private Verification.Findings verify(Map<Long, String> published) {
		return new Verification(this.driver, published).run();
	}

	private Map<Long, String> head() {
		return this.graph.rows("MATCH (h:ChangeHead) RETURN h.number AS number, h.hash AS hash", Map.of())
			.stream()
			.findFirst()
			.map((row) -> Map.of((Long) row.get("number"), (String) row.get("hash")))
			.orElse(Map.of());
	}

	@Test
	void sealsWhatWaitsInOrderAndOnce() {
		create(5);
		assertThat(verify(Map.of()).waiting()).isEqualTo(5);
		assertThat(this.sealer.seal()).isEqualTo(5);
		assertThat(this.sealer.seal()).isZero();
		Map<Long, String> published = head();
		create(3);
		assertThat(this.sealer.seal()).isEqualTo(3);
		Verification.Findings findings = verify(published);
		assertThat(findings.broken()).isNull();
		assertThat(findings.whole()).isTrue();
		assertThat(findings.entries()).isEqualTo(8);
		assertThat(findings.waiting()).isZero();
		assertThat(this.graph.rows("MATCH (c:Change) RETURN c.id AS id ORDER BY c.number", Map.of()))
			.extracting((row) -> (String) row.get("id"))
			.isSorted();
	}

	@Test
	void tellsTheHeadToWhoeverPublishesIt() {
		String query = "{ changeRecordHead { number hash at } }";
		assertThat(this.api.as(Role.COORDINATOR).data(query, Map.of()).path("changeRecordHead").isNull()).isTrue();
		create(2);
		this.sealer.seal();
		assertThat(head()).containsExactly(Map.entry(2L,
				this.api.as(Role.COORDINATOR).data(query, Map.of()).at("/changeRecordHead/hash").asString()));
	}

	@Test
	void sealsWhatWasThereBeforeTheChainButNothingThatIsPutInLater() {
		create(3);
		this.graph.rows("MATCH (c:Change) REMOVE c:Unsealed, c.subjectId", Map.of());
		assertThat(new Sealer(this.neo4j, this.transactions, this.today).seal()).isEqualTo(3);
		assertThat(verify(Map.of()).whole()).isTrue();
		assertThat(this.graph.number("MATCH (c:Change) WHERE c.subjectId = c.objectId RETURN count(c) AS n", Map.of()))
			.isEqualTo(3);
		this.graph.rows("CREATE (:Change {id: 'forged'})", Map.of());
		assertThat(new Sealer(this.neo4j, this.transactions, this.today).seal()).isZero();
		assertThat(verify(Map.of()).outside()).isEqualTo(1);
		this.graph.rows("CREATE (:Change:Unsealed {id: 5}), (:Change:Unsealed)", Map.of());
		create(1);
		assertThat(this.sealer.seal()).isEqualTo(1);
	}

	@Test
	void isEmptyAndWholeBeforeAnythingWasWritten() {
		assertThat(this.sealer.seal()).isZero();
		assertThat(verify(Map.of()).whole()).isTrue();
		assertThat(verify(Map.of(1L, "0".repeat(64))).whole()).isFalse();
	}

	@Test
	void manySealersAtOnceSealEachEntryOnceWhileOthersWrite() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Future<Integer>> work = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				int writer = i;
				work.add(threads.submit(() -> {
					for (int j = 0; j < 25; j++) {
						create("Parish " + writer + "-" + j);
					}
					return 0;
				}));
				work.add(threads.submit((Callable<Integer>) () -> {
					int sealed = 0;
					for (int j = 0; j < 40; j++) {
						sealed += this.sealer.seal();
						Thread.sleep(10);
					}
					return sealed;
				}));
			}
			int sealed = 0;
			for (Future<Integer> each : work) {
				sealed += each.get();
			}
			assertThat(sealed + this.sealer.seal()).isEqualTo(100);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(verify(Map.of()).entries()).isEqualTo(100);
		assertThat(verify(Map.of()).whole()).isTrue();
	}

	@Test
	void sealsALateCommitAfterWhatWasSealedBefore() {
		try (Session session = this.driver.session(); Transaction late = session.beginTransaction()) {
			late.run("""
					CREATE (:Change:Unsealed {id: '00000000-0000-7000-8000-000000000000', at: datetime(), by: 'Late',
					  operation: 'changeActor', objectType: 'Actor', objectId: 'x', subjectId: 'x', touches: ['x']})
					""").consume();
			create(2);
			assertThat(this.sealer.seal()).isEqualTo(2);
			late.commit();
		}
		assertThat(this.sealer.seal()).isEqualTo(1);
		assertThat(this.graph.number("MATCH (c:Change {by: 'Late'}) RETURN c.number AS number", Map.of())).isEqualTo(3);
		assertThat(verify(Map.of()).whole()).isTrue();
	}

	@Test
	void writersDoNotWaitForWhoeverSeals() {
		create(1);
		this.sealer.seal();
		try (Session session = this.driver.session(); Transaction held = session.beginTransaction()) {
			held.run("MATCH (h:ChangeHead) SET h.lock = true").consume();
			create("Written while the head is locked");
			assertThat(verify(Map.of()).waiting()).isEqualTo(1);
			held.rollback();
		}
		assertThat(this.sealer.seal()).isEqualTo(1);
	}

	@Test
	void goesOnAfterAReplicaDiedWhileItSealed() {
		create(1);
		// What the database does for a client that is gone: it ends the transaction at
		// its time limit.
		Session session = this.driver.session();
		Transaction dead = session
			.beginTransaction(TransactionConfig.builder().withTimeout(Duration.ofSeconds(2)).build());
		dead.run("MERGE (h:ChangeHead {name: 'changes'}) ON CREATE SET h.number = 0, h.hash = 'half' SET h.lock = true")
			.consume();
		assertThat(this.sealer.seal()).isEqualTo(1);
		assertThat(verify(Map.of()).whole()).isTrue();
	}

	@Test
	void sealsWithinTwoSecondsOfTheCommit() throws InterruptedException {
		Sealing sealing = new Sealing(this.sealer, true,
				this.environment.getRequiredProperty("portal.change-record.pace", Duration.class));
		sealing.start();
		try {
			create(60);
			long end = System.nanoTime() + PROMISED.toNanos();
			while (verify(Map.of()).waiting() > 0 && System.nanoTime() < end) {
				Thread.sleep(20);
			}
		}
		finally {
			sealing.stop();
		}
		assertThat(verify(Map.of()).entries()).isEqualTo(60);
		assertThat(this.graph.number(
				"MATCH (c:Change) RETURN max(duration.inSeconds(c.at, c.sealedAt).milliseconds) AS longest", Map.of()))
			.isLessThanOrEqualTo(PROMISED.toMillis());
	}

	@Test
	void doesNotBeginAnewWhenTheHeadIsGone() {
		create(2);
		this.sealer.seal();
		this.graph.rows("MATCH (h:ChangeHead) DELETE h", Map.of());
		create(1);
		assertThatIllegalStateException().isThrownBy(() -> this.sealer.seal());
		assertThat(verify(Map.of()).waiting()).isEqualTo(1);
		assertThat(verify(Map.of()).whole()).isFalse();
	}

	@Test
	void nothingIsChangedWhenTheRecordCannotBeWritten() {
		create("Before");
		this.graph.rows("CREATE CONSTRAINT nobody_twice FOR (n:Change) REQUIRE n.by IS UNIQUE", Map.of());
		try {
			String fault = this.api.as(Role.MANAGER)
				.fault("mutation { createActor(input: {name: \"After\", kind: \"NGO\"}) { actor { id } } }", Map.of());
			assertThat(fault).isEqualTo("INTERNAL_ERROR");
		}
		finally {
			this.graph.rows("DROP CONSTRAINT nobody_twice", Map.of());
		}
		assertThat(this.graph.number("MATCH (a:Actor) RETURN count(a) AS actors", Map.of())).isEqualTo(1);
	}

	/** A handful of deeds in the real database, each found at the right entry. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MATCH (c:Change {number: 4}) SET c.after = replace(c.after, 'school', 'parish')                    | 4 | 1
					MATCH (c:Change {number: 4}) SET c.note = 'added'                                                  | 4 | 1
					MATCH (c:Change {number: 7}) REMOVE c.touches                                                      | 7 | 1
					MATCH (c:Change {number: 5}) DELETE c                                                              | 5 | 1
					MATCH (c:Change {number: 5}) REMOVE c:Change                                                       | 5 | 1
					MATCH (c:Change) WHERE c.number > 8 DELETE c                                                       | 9 | 1
					MATCH (c:Change) WHERE c.number > 8 DELETE c WITH count(*) AS n MATCH (c:Change {number: 8}), (h:ChangeHead) SET h.number = 8, h.hash = c.hash | 9 | 1
					MATCH (h:ChangeHead) SET h.number = 9                                                              | 10 | 1
					MATCH (h:ChangeHead) SET h.hash = 'x'                                                              | 10 | 1
					MATCH (h:ChangeHead) DELETE h                                                                      | 1 | 1
					MATCH (a:Change {number: 2}), (b:Change {number: 6}) SET a.number = -1 SET b.number = 2 SET a.number = 6 | 2 | 1
					MATCH (c:Change {number: 3}) SET c.number = 0                                                      | 0 | 1
					MATCH (c:Change {number: 3}) SET c.number = '3'                                                    | 3 | 1
					MATCH (c:Change {number: 3}) SET c.number = 3.0                                                    | 3 | 1
					CREATE (:Change {number: 11, id: 'forged'})                                                        | 11 | 1
					CREATE (:Change {id: 'forged'})                                                                    |    | 1
					MATCH (c:Change {number: 3}) SET c.at = datetime(c.at) + duration('P1D')                           | 3 | 1
					RETURN 1                                                                                           |    | 0
					""")
	void theVerifierNamesTheFirstBrokenEntry(String deed, Long broken, int code) {
		create(10);
		this.sealer.seal();
		Map<Long, String> published = head();
		this.graph.rows(deed, Map.of());
		Verification.Findings findings = verify(published);
		if (broken == null) {
			assertThat(findings.broken()).isNull();
		}
		else {
			assertThat(findings.broken()).isNotNull();
			assertThat(findings.broken().number()).as(findings.toString()).isEqualTo(broken);
		}
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		published.forEach((number, hash) -> assertThat(command(told, "--expect", number + ":" + hash)).isEqualTo(code));
		assertThat(told.toString(StandardCharsets.UTF_8)).contains((code == 0) ? "is whole" : "BROKEN")
			.contains((broken != null) ? "entry " + broken + " " : "");
	}

	private int command(ByteArrayOutputStream told, String... arguments) {
		return VerifyCommand.run(List.of(arguments),
				Map.of("SPRING_NEO4J_URI", property("uri"), "SPRING_NEO4J_AUTHENTICATION_USERNAME",
						property("authentication.username"), "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
						property("authentication.password")),
				new PrintStream(told, true, StandardCharsets.UTF_8));
	}

	private String property(String name) {
		return this.environment.getProperty("spring.neo4j." + name, "");
	}

	@Test
	void saysThatItCouldNotCheck() {
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		assertThat(command(told, "--uri", "bolt://127.0.0.1:1")).isEqualTo(2);
		assertThat(command(told, "--expect", "first")).isEqualTo(2);
		assertThat(command(told, "--all")).isEqualTo(2);
		assertThat(told.toString(StandardCharsets.UTF_8)).contains("could not be checked", "--expect takes",
				"Unknown option --all");
	}

}
