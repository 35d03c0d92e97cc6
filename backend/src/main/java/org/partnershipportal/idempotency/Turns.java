package org.partnershipportal.idempotency;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets requests with the same key go one by one, so that those of one process wait here
 * and not each in a transaction of its own. What other processes do, the database
 * decides.
 */
class Turns {

	private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

	/**
	 * Does the work when it is its turn.
	 * @param patience how long to wait for the turn
	 * @throws TryAgainException when the wait was longer
	 */
	<T> T take(String key, Duration patience, Supplier<T> work) {
		Turn turn = this.turns.compute(key, (same, known) -> ((known != null) ? known : new Turn()).joined());
		try {
			if (!turn.lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new TryAgainException(null);
			}
			try {
				return work.get();
			}
			finally {
				turn.lock.unlock();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TryAgainException(ex);
		}
		finally {
			this.turns.computeIfPresent(key, (same, known) -> known.left() ? null : known);
		}
	}

	/** How many keys are being worked on. */
	int size() {
		return this.turns.size();
	}

	/** The lock of a key and how many hold or want it; counted inside the map's lock. */
	private static final class Turn {

		private final ReentrantLock lock = new ReentrantLock(true);

		private int users;

		Turn joined() {
			this.users++;
			return this;
		}

		boolean left() {
			this.users--;
			return this.users == 0;
		}

	}

}
