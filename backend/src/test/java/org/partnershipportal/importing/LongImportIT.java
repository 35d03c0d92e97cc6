package org.partnershipportal.importing;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.importing.ImportFixture.Figures;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class LongImportIT {

	private static final Logger logger = LoggerFactory.getLogger(LongImportIT.class);

	private static final int ROWS = Integer.getInteger("portal.import.rows", 2_000);

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private ImportFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new ImportFixture(this.api);
	}

	private static Map<String, Object> actors(int rows) {
		return ImportFixture.input("ACTORS", "source,id,name,kind,description",
				IntStream.range(0, rows)
					.mapToObj((i) -> "x," + i + ",Organisation " + i + ",NGO,\"Line one of " + i + "\nline two\"")
					.collect(Collectors.joining("\n")));
	}

	private Figures progressed(String run, int rows) {
		Figures figures = this.imports.figures(run);
		while (figures.rowsDone() < rows) {
			ImportFixture.pause();
			figures = this.imports.figures(run);
		}
		return figures;
	}

	/**
	 * Stopped before its end; the row that was in progress may still be carried out,
	 * whole.
	 */
	private void settled(String run, int rows) {
		assertThat(this.imports.figures(run).status()).isEqualTo("STOPPED");
		Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
			Figures figures = this.imports.figures(run);
			assertThat(figures.rowsDone()).isPositive().isLessThan(rows).isEqualTo((int) organisations());
		});
	}

	private long organisations() {
		return this.graph.number("MATCH (a:Organisation) RETURN count(a)", Map.of());
	}

	@Test
	void showsItsProgressAndIsStoppedAndResumedWithEveryRowDoneOnce() {
		long start = System.nanoTime();
		String run = this.imports.start(actors(ROWS));
		assertThat(progressed(run, 20).status()).isEqualTo("RUNNING");
		this.imports.coordinator().mutate("stopImport", Map.of("id", run), ImportFixture.RUN);
		settled(run, ROWS);
		this.imports.coordinator().mutate("resumeImport", Map.of("id", run), ImportFixture.RUN);
		this.imports.coordinator().mutate("resumeImport", Map.of("id", run), ImportFixture.RUN);
		Figures finished = this.imports.finished(run);
		logger.info("{} rows took {} ms", ROWS, (System.nanoTime() - start) / 1_000_000);
		assertThat(finished.rowsTotal()).isEqualTo(ROWS);
		assertThat(finished.rowsDone()).isEqualTo(ROWS);
		assertThat(finished.created()).isEqualTo(ROWS);
		assertThat(organisations()).isEqualTo(ROWS);
		assertThat(this.graph.number("MATCH (w:ImportRow) RETURN count(w)", Map.of())).isEqualTo(ROWS);
		assertThat(this.graph.number("MATCH (r:ImportRun) WHERE r.content IS NOT NULL RETURN count(r)", Map.of()))
			.isZero();
		assertThat(this.imports.coordinator()
			.attempt("resumeImport", Map.of("id", run), ImportFixture.RUN)
			.at("/userErrors/0/code")
			.asString()).isEqualTo("CLOSED");
	}

	@Test
	void aRunWhoseProcessDiedCountsAsStoppedAndIsResumed() {
		String run = this.imports.start(actors(300));
		progressed(run, 5);
		this.graph.rows("""
				MATCH (r:ImportRun {id: $id})
				SET r.worker = 'another process', r.aliveAt = datetime() - duration('PT31S')
				RETURN 1""", Map.of("id", run));
		settled(run, 300);
		this.imports.coordinator().mutate("resumeImport", Map.of("id", run), ImportFixture.RUN);
		assertThat(this.imports.finished(run).created()).isEqualTo(300);
		assertThat(organisations()).isEqualTo(300);
	}

	@Test
	void runsWaitForEachOther() {
		String first = this.imports.start(actors(100));
		String second = this.imports.start(actors(100));
		assertThat(this.imports.finished(second).unchanged()).isEqualTo(100);
		assertThat(this.imports.figures(first).created()).isEqualTo(100);
	}

}
