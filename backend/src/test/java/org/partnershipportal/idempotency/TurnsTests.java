package org.partnershipportal.idempotency;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TurnsTests {

	private static final Duration LONG = Duration.ofSeconds(30);

	private final Turns turns = new Turns();

	private final ExecutorService others = Executors.newCachedThreadPool();

	@AfterEach
	void stop() {
		this.others.shutdownNow();
	}

	@Test
	void letsThoseWithOneKeyGoOneByOneAndForgetsTheKeyAfterwards() throws Exception {
		AtomicInteger inside = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		for (Future<?> one : IntStream.range(0, 50)
			.mapToObj((index) -> this.others.submit(() -> this.turns.take("key", LONG, () -> {
				most.accumulateAndGet(inside.incrementAndGet(), Math::max);
				Thread.yield();
				return inside.decrementAndGet();
			})))
			.toList()) {
			one.get();
		}
		assertThat(most).hasValue(1);
		assertThat(this.turns.size()).isZero();
	}

	@Test
	void doesNotLetOneKeyWaitForAnother() {
		String answer = this.turns.take("one", LONG, () -> {
			try {
				return this.others.submit(() -> this.turns.take("two", LONG, () -> "done")).get();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		assertThat(answer).isEqualTo("done");
	}

	@Test
	void losesPatienceWithoutDoingTheWorkAndLeavesTheOtherAlone() throws Exception {
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		Future<String> first = this.others.submit(() -> this.turns.take("key", LONG, () -> {
			begun.countDown();
			try {
				end.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return "first";
		}));
		begun.await();
		AtomicInteger done = new AtomicInteger();
		assertThatThrownBy(() -> this.turns.take("key", Duration.ofMillis(20), done::incrementAndGet))
			.isInstanceOf(TryAgainException.class);
		end.countDown();
		assertThat(first.get()).isEqualTo("first");
		assertThat(done).hasValue(0);
		assertThat(this.turns.size()).isZero();
	}

	@Test
	void letsTheNextGoWhenTheWorkFails() {
		assertThatThrownBy(() -> this.turns.take("key", LONG, () -> {
			throw new IllegalStateException("no");
		})).hasMessage("no");
		assertThat(this.turns.take("key", LONG, () -> "next")).isEqualTo("next");
	}

}
