package org.partnershipportal.idempotency;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.idempotency.Outcomes.Outcome;

/**
 * Carries out a mutation once for each key. That it was, and its answer, are written in
 * the transaction of the effect: both are there, or neither is.
 */
@Component
class OnceOnly {

	/** Payloads as they were, to the offset of a moment. */
	static final JsonMapper JSON = JsonMapper.builder()
		.addMixIn(MessageSourceResolvable.class, KeptText.AsKept.class)
		.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
		.build();

	/** The field of inputs and payloads that holds the key. */
	static final String KEY = "clientMutationId";

	private final Outcomes outcomes;

	private final IdempotencyProperties properties;

	private final TransactionTemplate transactions;

	private final Turns turns = new Turns();

	OnceOnly(Outcomes outcomes, IdempotencyProperties properties, PlatformTransactionManager transactions) {
		this.outcomes = outcomes;
		this.properties = properties;
		this.transactions = new TransactionTemplate(transactions);
		this.transactions.setTimeout(Math.toIntExact(properties.longest().toSeconds()));
	}

	/**
	 * Carries out a mutation, or answers as the first time.
	 * @param work carries it out on this thread; a payload with {@code userErrors} means
	 * that it was refused
	 * @param type the payload's type, a record
	 * @throws KeyReusedException when the key belongs to another input
	 * @throws TryAgainException when it took too long or the database broke off
	 */
	Object carryOut(Attempt attempt, Callable<@Nullable Object> work, Class<?> type) {
		try {
			return this.turns.take(attempt.id(), this.properties.patience(), () -> {
				Done done = inTransaction((status) -> attempt(attempt, work, type, status));
				return (done.refusal() != null) ? inTransaction((status) -> refuse(attempt, done, type))
						: done.payload();
			});
		}
		catch (RuntimeException ex) {
			throw mayBeTriedAgain(ex) ? new TryAgainException(ex) : ex;
		}
	}

	/**
	 * What was answered.
	 *
	 * @param refusal what to keep when it was refused; null when it was carried out
	 */
	private record Done(Object payload, @Nullable Outcome refusal) {
	}

	private <T> T inTransaction(TransactionCallback<T> work) {
		return Objects.requireNonNull(this.transactions.execute(work));
	}

	private Done attempt(Attempt attempt, Callable<@Nullable Object> work, Class<?> type, TransactionStatus status) {
		Object earlier = earlier(attempt, type);
		if (earlier != null) {
			return new Done(earlier, null);
		}
		Object payload = now(work);
		ObjectNode answer = JSON.valueToTree(payload);
		answer.remove(KEY);
		JsonNode errors = answer.path("userErrors");
		if (!errors.isEmpty()) {
			status.setRollbackOnly();
			return new Done(payload,
					new Outcome(attempt.digest(), tellsOfPersons(errors) ? null : JSON.writeValueAsString(answer)));
		}
		this.outcomes.keep(attempt.id(), new Outcome(attempt.digest(), JSON.writeValueAsString(answer)));
		return new Done(payload, null);
	}

	/**
	 * A refusal undid its transaction, so it is kept in a second one. If another process
	 * was quicker in between, its answer is the answer.
	 */
	private Object refuse(Attempt attempt, Done done, Class<?> type) {
		Object earlier = earlier(attempt, type);
		if (earlier != null) {
			return earlier;
		}
		this.outcomes.keep(attempt.id(), Objects.requireNonNull(done.refusal()));
		return done.payload();
	}

	private @Nullable Object earlier(Attempt attempt, Class<?> type) {
		Optional<Outcome> outcome = this.outcomes.lock(attempt.id());
		if (outcome.isEmpty()) {
			return null;
		}
		if (!outcome.get().digest().equals(attempt.digest())) {
			throw new KeyReusedException();
		}
		String payload = outcome.get().payload();
		return (payload != null) ? JSON.treeToValue(((ObjectNode) JSON.readTree(payload)).put(KEY, attempt.key()), type)
				: null;
	}

	/**
	 * The guard's refusal shows how what it found begins, and depends on the input alone:
	 * it is found anew and not kept.
	 */
	private static boolean tellsOfPersons(JsonNode errors) {
		return errors.valueStream()
			.anyMatch((error) -> UserErrorCode.PERSONAL_DATA.name().equals(error.path("code").asString("")));
	}

	private static Object now(Callable<@Nullable Object> work) {
		try {
			Object result = work.call();
			Object ready = (result instanceof Mono<?> mono) ? mono.toFuture() : result;
			if (ready instanceof CompletionStage<?> stage) {
				CompletableFuture<?> future = stage.toCompletableFuture();
				if (!future.isDone()) {
					throw new IllegalStateException("The mutation left the thread of its transaction");
				}
				ready = future.join();
			}
			return Objects.requireNonNull(ready, "A mutation answers with a payload");
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new CompletionException(ex);
		}
	}

	private static boolean mayBeTriedAgain(Throwable fault) {
		return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
			.anyMatch((cause) -> cause instanceof RetryableException
					|| (cause instanceof Neo4jException broken && brokenOff(broken.code())));
	}

	private static boolean brokenOff(@Nullable String code) {
		return code != null && (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")
				|| code.equals("Neo.ClientError.Transaction.LockClientStopped")
				|| code.equals("Neo.ClientError.Transaction.Terminated"));
	}

}
