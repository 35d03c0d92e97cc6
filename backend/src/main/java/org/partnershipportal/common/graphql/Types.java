package org.partnershipportal.common.graphql;

import java.util.Objects;
import java.util.function.Function;

import graphql.schema.TypeResolver;

/** Type resolvers for interfaces whose implementations share one Java type. */
public final class Types {

	private Types() {
	}

	/** A resolver that names the GraphQL type of an object of {@code type}. */
	public static <T> TypeResolver by(Class<T> type, Function<T, String> name) {
		return (environment) -> environment.getSchema()
			.getObjectType(name.apply(type.cast(Objects.requireNonNull((Object) environment.getObject()))));
	}

}
