package org.partnershipportal.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Something made of the graph that is held in memory and follows the change record. The
 * graph in the database stays the truth: whoever asks gets a state that holds every
 * change committed before the question, through whichever replica it was made. That costs
 * one query when nothing changed. Questions that arrive together share it.
 *
 * @param <S> what is held
 */
public final class Followed<S> {

	private final ChangeFeed feed;

	private final Supplier<S> all;

	private final BiFunction<S, List<Change>, @Nullable S> some;

	private final AtomicLong asked = new AtomicLong();

	private final ReentrantLock lock = new ReentrantLock();

	private long answered;

	private @Nullable State<S> state;

	/**
	 * @param feed tells of changes
	 * @param all reads everything
	 * @param some brings what is held up to date with changes, never an empty list of
	 * them; null when everything has to be read
	 */
	public Followed(ChangeFeed feed, Supplier<S> all, BiFunction<S, List<Change>, @Nullable S> some) {
		this.feed = feed;
		this.all = all;
		this.some = some;
	}

	/** What is held, and how far the change record was read for it. */
	private record State<S>(S held, ChangeCursor cursor) {
	}

	/** What is held, as it is in the database. */
	public S current() {
		long question = this.asked.incrementAndGet();
		this.lock.lock();
		try {
			State<S> known = this.state;
			if (known != null && this.answered >= question) {
				return known.held();
			}
			long questions = this.asked.get();
			// When this fails, what the cursor told is lost: start over next time.
			this.state = null;
			State<S> now = (known != null) ? caughtUp(known) : built();
			this.state = now;
			this.answered = questions;
			return now.held();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** What is held, as it was when somebody last asked; null when nothing is. */
	public @Nullable S known() {
		this.lock.lock();
		try {
			State<S> known = this.state;
			return (known != null) ? known.held() : null;
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

	/** Reads everything anew, while what is held goes on answering. */
	public void renew() {
		State<S> renewed = built();
		this.lock.lock();
		try {
			this.state = renewed;
		}
		finally {
			this.lock.unlock();
		}
	}

	private State<S> built() {
		// The cursor comes first: what is committed while everything is read is told.
		ChangeCursor cursor = this.feed.cursor();
		return new State<>(this.all.get(), cursor);
	}

	private State<S> caughtUp(State<S> known) {
		List<Change> news = known.cursor().next();
		if (news.isEmpty()) {
			return known;
		}
		S now = this.some.apply(known.held(), news);
		return (now != null) ? new State<>(now, known.cursor()) : built();
	}

}
