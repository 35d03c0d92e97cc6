package org.partnershipportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.standalone.LocalNeo4j;
import org.partnershipportal.standalone.Servers;

/** Measures at each of the sizes given, 10,000 and 100,000 nodes when none is. */
public final class Benchmark {

	private static final long SEED = 20261121;

	private static final Path JAR = Path.of("backend", "target", "partnership-portal-app.jar");

	private static final Path RESULT = Path.of("deploy", "benchmark", "target", "result.md");

	/** Questions of one kind; each is asked in several rounds. */
	private static final int QUESTIONS = Integer.getInteger("benchmark.questions", 60);

	private static final int BLOCK = 10;

	/** Each contender is asked this long before anything is measured. */
	private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUpSeconds", 60));

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	private final List<String> table = new ArrayList<>(
			List.of("| nodes | operation | | median ms | p95 ms | CPU ms a request | answers |",
					"| --- | --- | --- | --- | --- | --- | --- |"));

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Benchmark benchmark = new Benchmark();
		List<Integer> sizes = (arguments.length > 0) ? Arrays.stream(arguments).map(Integer::valueOf).toList()
				: List.of(10_000, 100_000);
		for (int size : sizes) {
			benchmark.measure(size);
		}
		String result = String.join("\n", benchmark.table) + "\n";
		Files.writeString(RESULT, result);
		System.out.println(result);
		System.exit(0);
	}

	private void measure(int size) throws Exception {
		Path home = Files.createTempDirectory("portal-benchmark");
		try (LocalNeo4j database = LocalNeo4j.start(Servers.find(),
				LocalNeo4j.Settings.steady(home.resolve("neo4j"), 0, null, "1g", "512m"));
				Identity identity = new Identity();
				Programs programs = new Programs();
				Driver driver = GraphDatabase.driver(database.boltUri(), AuthTokens.none())) {
			// The portal comes first: it makes the constraints and indexes.
			Contender portal = programs.portal(JAR, home.resolve("portal.log"), database.boltUri(), identity);
			Generator generator = new Generator(driver, size, SEED);
			say("Writing " + size + " nodes");
			generator.write();
			driver.executableQuery("CALL db.awaitIndexes(300)").execute();
			long nodes = driver.executableQuery("MATCH (n) WHERE NOT n:Term RETURN count(n)")
				.execute()
				.records()
				.get(0)
				.get(0)
				.asLong();
			long relationships = driver.executableQuery("MATCH ()-->() RETURN count(*)")
				.execute()
				.records()
				.get(0)
				.get(0)
				.asLong();
			say(nodes + " nodes and " + relationships + " relationships");
			Contender floor = programs.floor(database.boltUri());
			Random random = new Random(SEED);
			List<Question> traces = new ArrayList<>();
			List<Question> maps = new ArrayList<>();
			for (int i = 0; i < QUESTIONS; i++) {
				// Every other trace goes to one of the sides most can influence.
				int side = random.nextInt((i % 2 == 0) ? 20 : generator.sides().size());
				traces.add(Question.trace(any(generator.units(), random), generator.sides().get(side)));
				maps.add(Question.map(any(generator.problems(), random)));
			}
			compare(size, "influence map", maps, portal, floor, database);
			compare(size, "trace, 3 steps", traces, portal, floor, database);
		}
		finally {
			delete(home);
		}
	}

	private void compare(int size, String operation, List<Question> questions, Contender portal, Contender floor,
			LocalNeo4j database) throws Exception {
		int chains = 0;
		for (Question question : questions) {
			JsonNode answer = portal.answer(question);
			Answers.requireSame(question, answer, floor.answer(question));
			chains += answer.findValues("steps").size();
		}
		say(size + " nodes, " + operation + ": " + questions.size() + " answers are equal and hold " + chains
				+ " chains; warming");
		Measurement ofPortal = new Measurement();
		Measurement ofFloor = new Measurement();
		warm(portal, questions);
		warm(floor, questions);
		for (int round = 0; round < ROUNDS; round++) {
			for (int start = 0; start < questions.size(); start += BLOCK) {
				List<Question> block = questions.subList(start, Math.min(questions.size(), start + BLOCK));
				ofPortal.add(portal, database.handle(), block);
				ofFloor.add(floor, database.handle(), block);
			}
		}
		row(size, operation, "portal", ofPortal);
		row(size, operation, "bare driver", ofFloor);
		this.table.add(String.format(Locale.ROOT, "| %,d | %s | **ratio** | **%.2f** | **%.2f** | **%.2f** | |", size,
				operation, ofPortal.millis(0.5) / ofFloor.millis(0.5), ofPortal.millis(0.95) / ofFloor.millis(0.95),
				ofPortal.cpuMillis() / ofFloor.cpuMillis()));
		this.table.subList(this.table.size() - 3, this.table.size()).forEach(Benchmark::say);
	}

	private static void warm(Contender contender, List<Question> questions) throws IOException, InterruptedException {
		long end = System.nanoTime() + WARM_UP.toNanos();
		for (int i = 0; System.nanoTime() < end; i++) {
			contender.ask(questions.get(i % questions.size()));
		}
	}

	private void row(int size, String operation, String who, Measurement measured) {
		this.table.add(String.format(Locale.ROOT, "| %,d | %s | %s | %.1f | %.1f | %.1f | %d |", size, operation, who,
				measured.millis(0.5), measured.millis(0.95), measured.cpuMillis(), measured.count()));
	}

	private static <T> T any(List<T> items, Random random) {
		return items.get(random.nextInt(items.size()));
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	private static void say(String text) {
		System.out.println(text);
	}

}
