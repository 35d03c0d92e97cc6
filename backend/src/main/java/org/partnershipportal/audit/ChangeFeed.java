package org.partnershipportal.audit;

import java.time.Duration;
import java.util.Set;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
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

	private final Sinks.Empty<Void> closing = Sinks.empty();

	ChangeFeed(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
		this.changes = Flux.defer(this::follow).share();
	}

	/**
	 * Every change committed from now on, within about a second, until the server stops.
	 * Whoever joins those who listen already is not told what they have still to hear of
	 * the time before.
	 */
	public Flux<Change> changes() {
		return Flux.defer(() -> {
			Set<String> before = cursor().told();
			return this.changes.filter((change) -> !before.contains(change.id()));
		}).takeUntilOther(this.closing.asMono());
	}

	/** The server waits for open requests, and nobody who listens would leave. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing.tryEmitEmpty();
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
