package org.partnershipportal.importing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.partnershipportal.common.ErrorTexts;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.security.RunAs;

/**
 * One step of an import: in a transaction of its own, in the name of whoever started it,
 * together with its report and the progress of the run.
 */
@Component
class ImportSteps {

	private static final Logger logger = LoggerFactory.getLogger(ImportSteps.class);

	private static final int ATTEMPTS = 3;

	private final ImportStore store;

	private final ErrorTexts texts;

	private final TransactionTemplate transaction;

	ImportSteps(ImportStore store, ErrorTexts texts, PlatformTransactionManager transactions) {
		this.store = store;
		this.texts = texts;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Carries out a step.
	 * @param next the position at which the run goes on after it
	 * @param work does it and says what became of its rows
	 * @param refused what is said of its rows when nothing was written
	 * @return false when the run is no longer this worker's; then nothing was written
	 */
	boolean step(ImportStore.Job job, String worker, int next, Supplier<List<ImportRow>> work,
			Function<Refusal, List<ImportRow>> refused) {
		try {
			return attempted(job, worker, next, work);
		}
		catch (UserErrorException ex) {
			Refusal refusal = Refusal.of(ex, this.texts, job.language());
			return reported(job, worker, next, () -> refused.apply(refusal));
		}
		catch (AccessDeniedException ex) {
			Refusal refusal = new Refusal("", this.texts.of(UserError.text("yourRoleDoesNotAllow"), job.language()));
			return reported(job, worker, next, () -> refused.apply(refusal));
		}
	}

	/**
	 * Carries out several rows in one step.
	 * @return as {@link #step}; empty when they cannot be carried out together, or not in
	 * the time a transaction may take: then nothing was written, and smaller steps may do
	 */
	Optional<Boolean> together(ImportStore.Job job, String worker, int next, Supplier<List<ImportRow>> work) {
		try {
			return Optional.of(attempted(job, worker, next, work));
		}
		catch (UserErrorException | AccessDeniedException | TransientDataAccessException ex) {
			return apart(job, next, ex);
		}
		catch (NonTransientDataAccessException ex) {
			if (timedOut(ex)) {
				return apart(job, next, ex);
			}
			throw ex;
		}
	}

	private static Optional<Boolean> apart(ImportStore.Job job, int next, RuntimeException why) {
		logger.debug("The rows before {} of import {} are carried out in smaller steps: {}", next, job.run(),
				why.getMessage());
		return Optional.empty();
	}

	/** Whether the database ended a transaction because it took too long. */
	private static boolean timedOut(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException error && error.code().contains("TransactionTimedOut")) {
				return true;
			}
		}
		return false;
	}

	private boolean attempted(ImportStore.Job job, String worker, int next, Supplier<List<ImportRow>> work) {
		for (int attempt = 1;; attempt++) {
			try {
				return RunAs.user(job.user(), () -> reported(job, worker, next, work));
			}
			catch (TransientDataAccessException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				logger.info("Step {} of import {} is tried again: {}", next, job.run(), ex.getMessage());
			}
		}
	}

	private boolean reported(ImportStore.Job job, String worker, int next, Supplier<List<ImportRow>> work) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			boolean ours = this.store.report(job.run(), worker, next, Objects.requireNonNull(work.get()));
			if (!ours) {
				status.setRollbackOnly();
			}
			return ours;
		}));
	}

}
