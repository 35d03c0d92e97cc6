package org.partnershipportal.influence.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.partnershipportal.audit.Change;
import org.partnershipportal.audit.ChangeCursor;
import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.influence.chain.LinkGraph;
import org.partnershipportal.influence.chain.LinkRows;

/**
 * The links in memory. The graph in the database stays the truth: whoever asks gets a
 * state that holds every change committed before the question, through whichever replica
 * it was made. That costs one query when nothing changed and two when something did; two
 * at the first question. Questions that arrive together share them.
 */
@Component
public class LinkProjection {

	private static final Logger logger = LoggerFactory.getLogger(LinkProjection.class);

	/** With more to read again than this, everything is read again. */
	private static final int MANY = 5000;

	private final LinkReader reader;

	private final ChangeFeed feed;

	private final AtomicLong asked = new AtomicLong();

	private final ReentrantLock lock = new ReentrantLock();

	private long answered;

	private @Nullable State state;

	LinkProjection(LinkReader reader, ChangeFeed feed) {
		this.reader = reader;
		this.feed = feed;
	}

	/** What is held, and how far the change record was read for it. */
	private record State(LinkGraph graph, ChangeCursor cursor) {
	}

	/** The links as they are in the database. */
	public LinkGraph current() {
		long question = this.asked.incrementAndGet();
		this.lock.lock();
		try {
			State known = this.state;
			if (known != null && this.answered >= question) {
				return known.graph();
			}
			long questions = this.asked.get();
			// When this fails, what the cursor told is lost: start over next time.
			this.state = null;
			State now = (known != null) ? caughtUp(known) : built();
			this.state = now;
			this.answered = questions;
			return now.graph();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Forgets everything, after writes that left no change record. */
	public void rebuild() {
		this.lock.lock();
		try {
			this.state = null;
		}
		finally {
			this.lock.unlock();
		}
	}

	private State built() {
		long start = System.nanoTime();
		// The cursor comes first: what is committed while the links are read is told.
		ChangeCursor cursor = this.feed.cursor();
		LinkRows rows = this.reader.all();
		LinkGraph graph = LinkGraph.empty().with(rows);
		logger.info("Read the links of {} actors, {} partnerships, {} sides and {} problems in {} ms",
				rows.actors().size(), rows.partnerships().size(), rows.sides().size(), rows.problems().size(),
				(System.nanoTime() - start) / 1_000_000);
		return new State(graph, cursor);
	}

	private State caughtUp(State known) {
		List<Change> news = known.cursor().next();
		if (news.isEmpty()) {
			return known;
		}
		Set<String> touched = new HashSet<>();
		news.forEach((change) -> {
			touched.add(change.objectId());
			touched.addAll(change.touches());
		});
		if (touched.size() > MANY) {
			return built();
		}
		LinkRows rows = this.reader.some(touched);
		Told told = Told.of(rows);
		for (Change change : news) {
			if (!told.covers(change)) {
				logger.warn("Change {} of {} {} names nothing to read again; reading everything", change.id(),
						change.objectType(), change.objectId());
				return built();
			}
		}
		return new State(known.graph().with(rows), known.cursor());
	}

	/** Ids of what was read again. */
	private record Told(Set<String> actors, Set<String> partnerships, Set<String> sides, Set<String> problems) {

		static Told of(LinkRows rows) {
			Told told = new Told(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
			rows.actors().forEach((row) -> told.actors().add(row.id()));
			rows.partnerships().forEach((row) -> told.partnerships().add(row.id()));
			rows.sides().forEach((row) -> told.sides().add(row.id()));
			rows.problems().forEach((row) -> told.problems().add(row.id()));
			return told;
		}

		/**
		 * Whether what holds the links that such a change alters was among what was read.
		 */
		boolean covers(Change change) {
			return switch (change.objectType()) {
				case "Actor", "PoliceUnit", "Organisation" -> any(change, this.actors);
				case "Partnership", "Party" -> any(change, this.partnerships);
				case "Influence" -> any(change, this.sides);
				case "Problem", "SideAnalysis" -> any(change, this.problems);
				default -> true;
			};
		}

		private static boolean any(Change change, Collection<String> ids) {
			return ids.contains(change.objectId()) || change.touches().stream().anyMatch(ids::contains);
		}

	}

}
