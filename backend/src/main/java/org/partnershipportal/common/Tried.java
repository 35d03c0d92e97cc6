package org.partnershipportal.common;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of several things that are made together: one that cannot be made
 * does not keep the others from being made.
 *
 * @param <T> what is made
 * @param made it; null when it was refused
 * @param refusal why nothing of it was written; null when it was made
 */
public record Tried<T>(@Nullable T made, @Nullable UserErrorException refusal) {

	/** Does it, or remembers why it is refused. */
	public static <T> Tried<T> of(Supplier<T> work) {
		try {
			return new Tried<>(work.get(), null);
		}
		catch (UserErrorException ex) {
			return new Tried<>(null, ex);
		}
	}

	/** The same of what is known of what was made; the refusal stays. */
	public <S> Tried<S> map(Function<? super T, S> known) {
		return new Tried<>((this.made != null) ? known.apply(this.made) : null, this.refusal);
	}

	/**
	 * What was made.
	 * @throws UserErrorException when it was refused
	 */
	public T orThrow() {
		if (this.refusal != null) {
			throw this.refusal;
		}
		return Objects.requireNonNull(this.made);
	}

}
