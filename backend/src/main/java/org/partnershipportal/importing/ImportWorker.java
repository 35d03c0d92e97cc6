package org.partnershipportal.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.UserErrorException;

/**
 * Works through import runs in the background, one at a time, each row, or some of a
 * package of HSDS together, in a transaction of its own together with its report and the
 * run's progress.
 */
@Component
class ImportWorker implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(ImportWorker.class);

	private static final int PATIENCE = 20;

	/** This process, as the owner of runs. */
	private final String id = Ids.next();

	private final ImportStore store;

	private final ImportSteps steps;

	private final HsdsWork hsds;

	private final ErrorTexts texts;

	private final TransactionTemplate transaction;

	private final Map<ImportKind, RowImporter> importers = new EnumMap<>(ImportKind.class);

	private final Set<String> owned = ConcurrentHashMap.newKeySet();

	private final ExecutorService work = Executors.newSingleThreadExecutor((task) -> thread(task, "imports"));

	private final ScheduledExecutorService life = Executors
		.newSingleThreadScheduledExecutor((task) -> thread(task, "imports-alive"));

	private volatile boolean closing;

	ImportWorker(ImportStore store, PlatformTransactionManager transactions, List<RowImporter> importers,
			ImportSteps steps, HsdsWork hsds, ErrorTexts texts) {
		this.store = store;
		this.steps = steps;
		this.hsds = hsds;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
		importers.forEach((importer) -> this.importers.put(importer.kind(), importer));
		long pace = ImportStore.SILENCE.toSeconds() / 3;
		this.life.scheduleWithFixedDelay(this::signOfLife, pace, pace, TimeUnit.SECONDS);
	}

	private static Thread thread(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	/** By what name this process owns runs. */
	String id() {
		return this.id;
	}

	@TransactionalEventListener
	void queue(ImportQueued queued) {
		this.owned.add(queued.run());
		this.work.execute(() -> work(queued.run()));
	}

	private void signOfLife() {
		try {
			if (!this.owned.isEmpty()) {
				this.transaction.executeWithoutResult((status) -> this.store.signOfLife(this.owned, this.id));
			}
		}
		catch (RuntimeException ex) {
			logger.warn("No sign of life could be given for imports", ex);
		}
	}

	private void work(String run) {
		try {
			Optional<ImportStore.Job> job = Objects
				.requireNonNull(this.transaction.execute((status) -> this.store.job(run, this.id)));
			if (job.isPresent() && workThrough(job.get())) {
				this.transaction.executeWithoutResult((status) -> this.store.finish(run, this.id));
			}
		}
		catch (RuntimeException ex) {
			logger.error("The import {} stopped; it can be resumed", run, ex);
			release(run);
		}
		finally {
			this.owned.remove(run);
		}
	}

	/** Whether all rows are done; if not, the run was stopped or taken over. */
	private boolean workThrough(ImportStore.Job job) {
		if (job.kind() == ImportKind.HSDS) {
			boolean done = this.hsds.workThrough(job, this.id, () -> !this.closing);
			if (this.closing && !done) {
				release(job.run());
			}
			return done;
		}
		CsvFile file = CsvFile.read(job.content());
		RowReader reader = new RowReader(file.heading(), this.store.rules(job));
		for (int position = job.position(); position < file.lines().size(); position++) {
			if (this.closing) {
				release(job.run());
				return false;
			}
			if (!carryOut(job, reader, file.lines(), position)) {
				return false;
			}
		}
		return true;
	}

	/** Carries out one row, or refuses it; false when the run is no longer ours. */
	private boolean carryOut(ImportStore.Job job, RowReader reader, List<CsvFile.Line> lines, int position) {
		int line = lines.get(position).number();
		return this.steps.step(job, this.id, position + 1, () -> oneRow(job, reader, lines, position),
				(refusal) -> List.of(ImportRow.of(line, ImportRowResult.REFUSED, reader.fileColumn(refusal.column()),
						refusal.reason(), null, null)));
	}

	private List<ImportRow> oneRow(ImportStore.Job job, RowReader reader, List<CsvFile.Line> lines, int position) {
		CsvFile.Line line = lines.get(position);
		if (job.kind() == ImportKind.PARTNERSHIPS && this.store.reported(job.run(), line.number())) {
			return List.of();
		}
		Row row = reader.read(line);
		Outcome outcome = Objects.requireNonNull(this.importers.get(job.kind()))
			.carryOut(row, () -> readable(reader, lines.subList(position + 1, lines.size())));
		return Stream.concat(Stream.of(row), outcome.others().stream())
			.map((done) -> ImportRow.of(done.line(), outcome.result(), null, leftOut(done, job.language()),
					outcome.objectType(), outcome.objectId()))
			.toList();
	}

	private @Nullable String leftOut(Row row, Locale language) {
		return row.leftOut().isEmpty() ? null
				: row.leftOut().stream().map((text) -> this.texts.of(text, language)).collect(Collectors.joining(" "));
	}

	private static Stream<Row> readable(RowReader reader, List<CsvFile.Line> lines) {
		return lines.stream().flatMap((line) -> {
			try {
				return Stream.of(reader.read(line));
			}
			catch (UserErrorException ex) {
				return Stream.empty();
			}
		});
	}

	private void release(String run) {
		try {
			this.transaction.executeWithoutResult((status) -> this.store.release(run, this.id));
		}
		catch (RuntimeException ex) {
			logger.warn("The import {} will be taken as stopped after a while", run, ex);
		}
	}

	/** Lets the row in progress be finished; runs can be resumed after the next start. */
	@Override
	public void destroy() throws InterruptedException {
		this.closing = true;
		this.life.shutdownNow();
		this.work.shutdown();
		if (!this.work.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
			logger.warn("The import in progress did not come to a stop");
		}
	}

}
