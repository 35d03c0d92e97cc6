package org.partnershipportal.importing;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.audit.chain.Sealer;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A package full of faults goes into the graph, in steps of many rows. How large it is,
 * {@code -Dportal.hsds.kilobytes=100000} says.
 */
@PortalIT
class LargeHsdsImportIT {

	private static final Logger logger = LoggerFactory.getLogger(LargeHsdsImportIT.class);

	private static final int KILOBYTES = Integer.getInteger("portal.hsds.kilobytes", 150);

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	Sealer sealer;

	private HsdsFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new HsdsFixture(this.api, this.graph);
	}

	private Map<String, Integer> timed(String what, GeneratedPackage generated, Map<String, Object> input) {
		long begun = System.nanoTime();
		Map<String, Integer> counts = this.imports.counts(sealedMeanwhile(() -> this.imports.finished(input)));
		double seconds = (System.nanoTime() - begun) / 1e9;
		int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
		logger.info("{}: {} bytes, {} rows in {} s, {} rows a second, {} MB of heap used: {}", what, generated.bytes(),
				rows, Math.round(seconds * 10) / 10.0, Math.round(rows / seconds),
				ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000, counts);
		return counts;
	}

	/** Tests do not seal by themselves; the service does, every second. */
	private <T> T sealedMeanwhile(Supplier<T> work) {
		ScheduledExecutorService sealing = Executors.newSingleThreadScheduledExecutor();
		try {
			sealing.scheduleWithFixedDelay(this.sealer::seal, 1, 1, TimeUnit.SECONDS);
			return work.get();
		}
		finally {
			sealing.shutdown();
		}
	}

	@Test
	void aLargePackageEndsInACompleteReportAndNothingChangesTheSecondTime() {
		GeneratedPackage generated = GeneratedPackage.of(KILOBYTES);
		Map<String, Object> input = HsdsFixture.input(List.of(HsdsFixture.file("package.zip", generated.tables())));
		Map<String, Integer> first = timed("tables", generated, input);
		generated.faults()
			.forEach((result, rows) -> assertThat(first.get(result)).as(result).isEqualTo(rows.intValue()));
		generated.entries()
			.forEach((label, nodes) -> assertThat(this.imports.number("MATCH (n:" + label + ") RETURN count(n)"))
				.as(label)
				.isEqualTo(nodes));
		this.imports.assertConsistent();
		this.sealer.seal();
		assertThat(this.imports.number("MATCH (c:Unsealed) RETURN count(c)")).isZero();
		long changes = this.imports.changes();
		Map<String, Integer> second = new HashMap<>(first);
		second.put("unchanged", second.remove("created"));
		assertThat(timed("tables again", generated, input)).isEqualTo(second);
		assertThat(this.imports.changes()).isEqualTo(changes);
	}

	@Test
	void aLargeDocumentIsImportedToo() {
		GeneratedPackage generated = GeneratedPackage.of(KILOBYTES / 4);
		Map<String, Object> input = HsdsFixture.input(List.of(HsdsFixture.file("package.zip", generated.document())));
		assertThat(timed("document", generated, input)).containsOnlyKeys("created");
		this.imports.assertConsistent();
	}

}
