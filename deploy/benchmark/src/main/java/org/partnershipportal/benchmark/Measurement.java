package org.partnershipportal.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long the answers of one contender took, as one client saw it, and what processor
 * time they cost it and the database together.
 */
final class Measurement {

	private final List<Long> nanos = new ArrayList<>();

	private Duration cpu = Duration.ZERO;

	/** Asks a block of questions and adds what it took. */
	void add(Contender contender, ProcessHandle database, List<Question> block)
			throws IOException, InterruptedException {
		Duration before = contender.cpu().plus(cpu(database));
		for (Question question : block) {
			long start = System.nanoTime();
			contender.ask(question);
			this.nanos.add(System.nanoTime() - start);
		}
		this.cpu = this.cpu.plus(contender.cpu().plus(cpu(database)).minus(before));
	}

	/**
	 * Asks a block of questions and adds what finding alone took inside the contender.
	 */
	void addInside(Contender contender, List<Question> block) throws IOException, InterruptedException {
		for (Question question : block) {
			this.nanos.add(contender.inside(question) * 1000);
		}
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** The time, in milliseconds, within which a share of the answers came. */
	double millis(double share) {
		List<Long> sorted = new ArrayList<>(this.nanos);
		Collections.sort(sorted);
		return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
	}

	/** Milliseconds of processor time for each answer. */
	double cpuMillis() {
		return this.cpu.toNanos() / 1e6 / this.nanos.size();
	}

	int count() {
		return this.nanos.size();
	}

}
