package org.partnershipportal.importing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;

/** Imports made through the API, as a coordinator makes them. */
class ImportFixture {

	static final String RUN = "importRun { id status rowsTotal rowsDone created changed unchanged refused endedAt }";

	private final Api api;

	ImportFixture(Api api) {
		this.api = api;
	}

	Api.Caller coordinator() {
		return this.api.as(Role.COORDINATOR);
	}

	static Map<String, Object> input(String kind, String... lines) {
		return new HashMap<>(Map.of("kind", kind, "name", "test.csv", "content", String.join("\n", lines)));
	}

	/** Starts an import, waits until it has finished, and returns its figures. */
	Figures run(Map<String, ?> input) {
		return finished(start(input));
	}

	Figures run(String kind, String... lines) {
		return run(input(kind, lines));
	}

	String start(Map<String, ?> input) {
		return coordinator().mutate("startImport", input, RUN).at("/importRun/id").asString();
	}

	Figures finished(String run) {
		return waitFor(run, "FINISHED");
	}

	private Figures waitFor(String run, String status) {
		long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
		while (true) {
			Figures figures = figures(run);
			if (figures.status().equals(status)) {
				return figures;
			}
			if (System.nanoTime() > end) {
				throw new IllegalStateException("still " + figures);
			}
			pause();
		}
	}

	static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Figures figures(String run) {
		JsonNode data = coordinator()
			.data("query Run($id: ID!) { importRun(id: $id) { id status rowsTotal rowsDone"
					+ " created changed unchanged refused endedAt } }", Map.of("id", run))
			.path("importRun");
		return new Figures(run, data.path("status").asString(), data.path("rowsTotal").asInt(),
				data.path("rowsDone").asInt(), data.path("created").asInt(), data.path("changed").asInt(),
				data.path("unchanged").asInt(), data.path("refused").asInt());
	}

	/** The report, each row as {@code line RESULT column: reason}. */
	List<String> report(String run) {
		return coordinator().data("""
				query Report($id: ID!) { importRun(id: $id) { rows(first: 100) {
				  edges { node { line result column reason } } } } }""", Map.of("id", run))
			.at("/importRun/rows/edges")
			.valueStream()
			.map((edge) -> edge.path("node"))
			.map((row) -> row.path("line").asInt() + " " + row.path("result").asString()
					+ (row.path("column").isNull() ? "" : " " + row.path("column").asString())
					+ (row.path("reason").isNull() ? "" : ": " + row.path("reason").asString()))
			.toList();
	}

	/** How an import stands. */
	record Figures(String run, String status, int rowsTotal, int rowsDone, int created, int changed, int unchanged,
			int refused) {

		/** Created, changed, unchanged and refused. */
		List<Integer> results() {
			return List.of(this.created, this.changed, this.unchanged, this.refused);
		}

	}

}
