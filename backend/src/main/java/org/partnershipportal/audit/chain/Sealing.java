package org.partnershipportal.audit.chain;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals again and again while the service runs; every replica does. */
@Component
class Sealing implements SmartLifecycle {

	/** A failure is said again only after this many rounds. */
	private static final int QUIET = 120;

	private static final Logger logger = LoggerFactory.getLogger(Sealing.class);

	private final Sealer sealer;

	private final boolean wanted;

	private final Duration pace;

	private @Nullable ScheduledExecutorService thread;

	private int failures;

	Sealing(Sealer sealer, @Value("${portal.change-record.sealing}") boolean wanted,
			@Value("${portal.change-record.pace}") Duration pace) {
		this.sealer = sealer;
		this.wanted = wanted;
		this.pace = pace;
	}

	@Override
	public boolean isAutoStartup() {
		return this.wanted;
	}

	@Override
	public synchronized void start() {
		this.thread = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread daemon = new Thread(task, "sealing");
			daemon.setDaemon(true);
			return daemon;
		});
		this.thread.scheduleWithFixedDelay(this::round, 0, this.pace.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void round() {
		try {
			this.sealer.seal();
			this.failures = 0;
		}
		catch (RuntimeException ex) {
			// Entries wait, none is lost; the next round or another replica seals them.
			if (this.failures++ % QUIET == 0) {
				logger.error("The change record could not be sealed; it is tried again", ex);
			}
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.shutdown();
			try {
				this.thread.awaitTermination(Sealer.LONGEST.toSeconds(), TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
