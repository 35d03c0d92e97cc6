package org.partnershipportal.importing;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/** Packages whose import is interrupted, or of which some entries cannot be changed. */
@PortalIT
class StoppedHsdsImportIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private HsdsFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new HsdsFixture(this.api, this.graph);
	}

	private void interruptedAfter(String run, int rows) {
		while (this.imports.runs().figures(run).rowsDone() < rows) {
			ImportFixture.pause();
		}
		this.graph.rows("""
				MATCH (r:ImportRun {id: $id})
				SET r.worker = 'another process', r.aliveAt = datetime() - duration('PT31S')
				RETURN 1""", Map.of("id", run));
		assertThat(this.imports.runs().figures(run).status()).isEqualTo("STOPPED");
		this.imports.runs().coordinator().mutate("resumeImport", Map.of("id", run), ImportFixture.RUN);
	}

	@Test
	void aRunThatIsInterruptedTwiceDoesEveryRowOnce() {
		GeneratedPackage generated = GeneratedPackage.of(200);
		String run = this.imports
			.start(HsdsFixture.input(List.of(HsdsFixture.file("package.zip", generated.tables()))));
		interruptedAfter(run, 1);
		interruptedAfter(run, 700);
		Map<String, Integer> counts = this.imports.counts(this.imports.finished(run));
		assertThat(counts).as("nothing is done twice").doesNotContainKeys("changed", "unchanged");
		generated.faults()
			.forEach((result, rows) -> assertThat(counts.get(result)).as(result).isEqualTo(rows.intValue()));
		generated.entries()
			.forEach((label, nodes) -> assertThat(this.imports.number("MATCH (n:" + label + ") RETURN count(n)"))
				.as(label)
				.isEqualTo(nodes));
		assertThat(this.imports.number("MATCH (w:ImportRow) RETURN count(w)"))
			.isEqualTo(counts.values().stream().mapToInt(Integer::intValue).sum());
		assertThat(this.imports.number("MATCH (w:ImportRow) RETURN count(DISTINCT w.line)"))
			.isEqualTo(this.imports.number("MATCH (w:ImportRow) RETURN count(w)"));
		this.imports.assertConsistent();
	}

	private Map<String, Object> organisations(String what) {
		return HsdsFixture.input(List.of(HsdsFixture.file("organizations.csv", "id,name,description",
				"a,House A," + what, "b,House B," + what, "c,House C," + what)));
	}

	@Test
	void anEntryThatCannotBeChangedDoesNotTakeTheOthersWithIt() {
		this.imports.run(organisations("Beds"));
		this.graph.rows("MATCH (o:Organisation {name: 'House B'}) SET o.closedOn = date() - duration('P1D') RETURN 1",
				Map.of());
		String run = this.imports.finished(organisations("Beds and meals"));
		assertThat(this.imports.counts(run)).isEqualTo(Map.of("changed", 2, "refused", 1));
		assertThat(this.imports.report(run).values()).anyMatch((told) -> told.startsWith("REFUSED"));
		assertThat(this.imports
			.number("MATCH (o:Organisation {description: 'Beds and meals'}) WHERE o.closedOn IS NULL RETURN count(o)"))
			.isEqualTo(2);
		this.imports.assertConsistent();
	}

}
