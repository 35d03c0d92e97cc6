package org.partnershipportal.audit;

import java.time.Duration;
import java.util.Set;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import org.partnershipportal.common.Today;

/**
 * Tells of changes made through any replica, by reading the change record while anybody
 * listens.
 */
@Component
public class ChangeFeed {

	private static final Duration PACE = Duration.ofMillis(500);

	private final Neo4jClient neo4j;

	private final Today today;

	private final Flux<Change> changes;

	ChangeFeed(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
		this.changes = Flux.defer(this::follow).share();
	}

	/**
	 * Every change committed from now on, within about a second. Whoever joins those who
	 * listen already is not told what they have still to hear of the time before.
	 */
	public Flux<Change> changes() {
		return Flux.defer(() -> {
			Set<String> before = cursor().told();
			return this.changes.filter((change) -> !before.contains(change.id()));
		});
	}

	/** A cursor of one's own that starts now. */
	public ChangeCursor cursor() {
		return new ChangeCursor(this.neo4j, this.today);
	}

	private Flux<Change> follow() {
		ChangeCursor cursor = cursor();
		return Flux.interval(PACE, Schedulers.boundedElastic())
			.onBackpressureDrop()
			.concatMapIterable((tick) -> cursor.next(), 1);
	}

}
