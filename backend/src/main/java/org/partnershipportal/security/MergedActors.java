package org.partnershipportal.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Accounts are tied to an actor by the identity server, which knows of no merges: whoever
 * is tied to one that was merged acts for the one it was merged into. Merges are rare and
 * every request asks, so they are held in memory and read again each second; where one
 * was made or undone, at once.
 */
@Component
public class MergedActors implements Successors, SmartLifecycle {

	private static final Duration PACE = Duration.ofSeconds(1);

	/** A failure is said again only after this many rounds. */
	private static final int QUIET = 60;

	/** Merges of merges are followed to the end. */
	private static final String SUCCESSORS = """
			MATCH (merged:Merged)-[:MERGED_INTO*1..20]->(actor:Actor)
			RETURN merged.id AS id, actor.id AS successor
			""";

	private static final Logger logger = LoggerFactory.getLogger(MergedActors.class);

	private final Driver driver;

	private volatile Map<String, String> successors = Map.of();

	private @Nullable ScheduledExecutorService thread;

	private final AtomicInteger failures = new AtomicInteger();

	MergedActors(Driver driver) {
		this.driver = driver;
	}

	@Override
	public String of(String actor) {
		return this.successors.getOrDefault(actor, actor);
	}

	/**
	 * Reads them again, outside any transaction of the caller; never fails, since what
	 * was read last still holds for all but the newest merges.
	 */
	public void refresh() {
		try {
			read();
			this.failures.set(0);
		}
		catch (RuntimeException ex) {
			if (this.failures.getAndIncrement() % QUIET == 0) {
				logger.error("Which actors were merged could not be read; it is tried again", ex);
			}
		}
	}

	private void read() {
		try (Session session = this.driver.session()) {
			this.successors = session
				.executeRead((transaction) -> transaction.run(SUCCESSORS)
					.list((row) -> Map.entry(row.get("id").asString(), row.get("successor").asString())))
				.stream()
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
		}
	}

	@Override
	public synchronized void start() {
		this.thread = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread daemon = new Thread(task, "merged-actors");
			daemon.setDaemon(true);
			return daemon;
		});
		this.thread.scheduleWithFixedDelay(this::refresh, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.shutdownNow();
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
