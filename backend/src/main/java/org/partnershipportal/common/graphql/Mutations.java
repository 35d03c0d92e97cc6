package org.partnershipportal.common.graphql;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

import org.partnershipportal.common.Patch;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorException;

/** Turns what a service returns, or refuses, into the payload of a mutation. */
public final class Mutations {

	private Mutations() {
	}

	/**
	 * Runs a mutation.
	 * @param work the service call
	 * @param payload makes the payload of the object (null when there are errors; the
	 * current one on a conflict) and the user errors
	 */
	@SuppressWarnings("unchecked")
	public static <T, P> P run(Supplier<T> work, BiFunction<@Nullable T, List<UserError>, P> payload) {
		try {
			return payload.apply(work.get(), List.of());
		}
		catch (UserErrorException ex) {
			return payload.apply((T) ex.current(), ex.errors());
		}
	}

	/** What an input says of one field: left out, null, or a value. */
	public static <T> Patch<T> patch(ArgumentValue<T> argument) {
		return argument.isOmitted() ? Patch.keep() : Patch.to(argument.value());
	}

}
