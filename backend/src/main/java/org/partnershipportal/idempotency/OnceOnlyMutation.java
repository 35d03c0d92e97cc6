package org.partnershipportal.idempotency;

import java.util.Map;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * A field of Mutation. Without a key, or to somebody whose role does not allow it, it is
 * as if this were not there.
 *
 * @param mutation carries it out
 * @param payload the type of what it answers with
 */
record OnceOnlyMutation(DataFetcher<?> mutation, Class<?> payload, OnceOnly onceOnly,
		Permissions permissions) implements DataFetcher<Object> {

	private static final int LONGEST_KEY = 100;

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		String key = key(environment.getArgument("input"));
		String field = environment.getFieldDefinition().getName();
		if (key == null || !this.permissions.permits(Operation.of(field))) {
			return this.mutation.get(environment);
		}
		Attempt attempt = Attempt.of(this.permissions.user().id(), field, key, environment.getArguments());
		return this.onceOnly.carryOut(attempt, () -> this.mutation.get(environment), this.payload);
	}

	private static @Nullable String key(@Nullable Map<String, ?> input) {
		String key = (input != null) ? (String) input.get(OnceOnly.KEY) : null;
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw new BadRequestException(OnceOnly.KEY,
					"Give a clientMutationId of 1 to " + LONGEST_KEY + " characters, or none.");
		}
		return key;
	}

}
