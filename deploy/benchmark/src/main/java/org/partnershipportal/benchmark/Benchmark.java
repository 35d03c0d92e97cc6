package org.partnershipportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Measures at each of the sizes given, and the search of services; 10,000 and 100,000
 * nodes and the search when nothing is given.
 */
public final class Benchmark {

	private static final long SEED = 20261121;

	private static final Path JAR = Path.of("backend", "target", "partnership-portal-app.jar");

	private static final Path RESULT = Path.of("deploy", "benchmark", "target", "result.md");

	/** Questions of one kind; each is asked in several rounds. */
	private static final int QUESTIONS = Integer.getInteger("benchmark.questions", 60);

	private static final int BLOCK = 10;

	/** Each contender is asked this long before anything is measured. */
	private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUpSeconds", 60));

	private static final String SEARCH = "search";

	private static final int SERVICES = Integer.getInteger("benchmark.services", 100_000);

	/** Size of the graph around the services. */
	private static final int AROUND = 20_000;

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	private final List<String> table = new ArrayList<>(
			List.of("| nodes | operation | | median ms | p95 ms | CPU ms a request | answers |",
					"| --- | --- | --- | --- | --- | --- | --- |"));

	private Benchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		Benchmark benchmark = new Benchmark();
		List<String> wanted = (arguments.length > 0) ? List.of(arguments) : List.of("10000", "100000", SEARCH);
		for (String one : wanted) {
			try (Stand stand = new Stand(JAR)) {
				if (one.equals(SEARCH)) {
					benchmark.measureSearch(stand);
				}
				else {
					benchmark.measure(stand, Integer.parseInt(one));
				}
			}
		}
		String result = String.join("\n", benchmark.table) + "\n";
		Files.writeString(RESULT, result);
		System.out.println(result);
		System.exit(0);
	}

	private void measure(Stand stand, int size) throws Exception {
		Generator generator = new Generator(stand.driver(), size, SEED);
		say("Writing " + size + " nodes");
		generator.write();
		stand.settle();
		say(stand.number("MATCH (n) WHERE NOT n:Term RETURN count(n)") + " nodes and "
				+ stand.number("MATCH ()-->() RETURN count(*)") + " relationships");
		Random random = new Random(SEED);
		List<Question> traces = new ArrayList<>();
		List<Question> maps = new ArrayList<>();
		for (int i = 0; i < QUESTIONS; i++) {
			// Every other trace goes to one of the sides most can influence.
			int side = random.nextInt((i % 2 == 0) ? 20 : generator.sides().size());
			traces.add(Question.trace(any(generator.units(), random), generator.sides().get(side)));
			maps.add(Question.map(any(generator.problems(), random)));
		}
		Contender floor = stand.floor();
		requireSame(size, "influence map", maps, stand.portal(), floor);
		compare(size, "influence map", maps, stand, floor);
		requireSame(size, "trace, 3 steps", traces, stand.portal(), floor);
		compare(size, "trace, 3 steps", traces, stand, floor);
	}

	/** Services are found by words; the rest of the graph is small. */
	private void measureSearch(Stand stand) throws Exception {
		Generator generator = new Generator(stand.driver(), AROUND, SEED);
		generator.write();
		say("Writing " + SERVICES + " services");
		Services services = new Services(stand.driver(), SERVICES, SEED);
		services.write(generator);
		stand.settle();
		Contender floor = stand.floor();
		long start = System.nanoTime();
		stand.portal().answer(Question.search("Clinic"));
		say("The first question, which reads all services: " + (System.nanoTime() - start) / 1_000_000 + " ms");
		search("by name", stand, floor, services::named);
		search("by name, with a slip", stand, floor, services::slipped);
		search("by what it says", stand, floor, services::described);
	}

	private void search(String how, Stand stand, Contender floor, Supplier<Services.Sought> sought) throws Exception {
		List<Services.Sought> all = Stream.generate(sought).limit(QUESTIONS).toList();
		List<Question> questions = all.stream().map((one) -> Question.search(one.words())).toList();
		int byPortal = 0;
		int byFloor = 0;
		for (int i = 0; i < all.size(); i++) {
			byPortal += stand.portal().answer(questions.get(i)).toString().contains(all.get(i).id()) ? 1 : 0;
			byFloor += floor.answer(questions.get(i)).toString().contains(all.get(i).id()) ? 1 : 0;
		}
		say("Search " + how + ": the service that was thought of is among the first 20 for " + byPortal + " of "
				+ all.size() + " questions, for " + byFloor + " with the bare driver; warming");
		compare(SERVICES, "search " + how, questions, stand, floor);
		compare(SERVICES, "search " + how + ", all that the page shows",
				all.stream().map((one) -> Question.page(one.words())).toList(), stand, floor);
		inside("search " + how + ", the finding itself", questions, stand.portal(), floor);
	}

	/** What finding alone takes in the two, which are warm. */
	private void inside(String operation, List<Question> questions, Contender portal, Contender floor)
			throws Exception {
		Measurement ofPortal = new Measurement();
		Measurement ofFloor = new Measurement();
		for (int round = 0; round < ROUNDS; round++) {
			for (List<Question> block : blocks(questions)) {
				ofPortal.addInside(portal, block);
				ofFloor.addInside(floor, block);
			}
		}
		rows(SERVICES, operation, ofPortal, ofFloor);
	}

	private static List<List<Question>> blocks(List<Question> questions) {
		List<List<Question>> blocks = new ArrayList<>();
		for (int start = 0; start < questions.size(); start += BLOCK) {
			blocks.add(questions.subList(start, Math.min(questions.size(), start + BLOCK)));
		}
		return blocks;
	}

	private void requireSame(int size, String operation, List<Question> questions, Contender portal, Contender floor)
			throws Exception {
		int chains = 0;
		for (Question question : questions) {
			JsonNode answer = portal.answer(question);
			Answers.requireSame(question, answer, floor.answer(question));
			chains += answer.findValues("steps").size();
		}
		say(size + " nodes, " + operation + ": " + questions.size() + " answers are equal and hold " + chains
				+ " chains; warming");
	}

	private void compare(int size, String operation, List<Question> questions, Stand stand, Contender floor)
			throws Exception {
		Contender portal = stand.portal();
		Measurement ofPortal = new Measurement();
		Measurement ofFloor = new Measurement();
		warm(portal, questions);
		warm(floor, questions);
		for (int round = 0; round < ROUNDS; round++) {
			for (List<Question> block : blocks(questions)) {
				ofPortal.add(portal, stand.database(), block);
				ofFloor.add(floor, stand.database(), block);
			}
		}
		rows(size, operation, ofPortal, ofFloor);
	}

	private void rows(int size, String operation, Measurement ofPortal, Measurement ofFloor) {
		row(size, operation, "portal", ofPortal);
		row(size, operation, "bare driver", ofFloor);
		this.table.add(String.format(Locale.ROOT, "| %,d | %s | **ratio** | **%.2f** | **%.2f** | %s | |", size,
				operation, ofPortal.millis(0.5) / ofFloor.millis(0.5), ofPortal.millis(0.95) / ofFloor.millis(0.95),
				figure("**%.2f**", ofPortal.cpuMillis() / ofFloor.cpuMillis())));
		this.table.subList(this.table.size() - 3, this.table.size()).forEach(Benchmark::say);
	}

	private static void warm(Contender contender, List<Question> questions) throws IOException, InterruptedException {
		long end = System.nanoTime() + WARM_UP.toNanos();
		for (int i = 0; System.nanoTime() < end; i++) {
			contender.ask(questions.get(i % questions.size()));
		}
	}

	private void row(int size, String operation, String who, Measurement measured) {
		this.table.add(String.format(Locale.ROOT, "| %,d | %s | %s | %.2f | %.2f | %s | %d |", size, operation, who,
				measured.millis(0.5), measured.millis(0.95), figure("%.1f", measured.cpuMillis()), measured.count()));
	}

	/**
	 * Nothing where nothing was measured: what finding alone costs the processor is not
	 * known.
	 */
	private static String figure(String format, double value) {
		return (value > 0) ? String.format(Locale.ROOT, format, value) : "";
	}

	private static <T> T any(List<T> items, Random random) {
		return items.get(random.nextInt(items.size()));
	}

	private static void say(String text) {
		System.out.println(text);
	}

}
