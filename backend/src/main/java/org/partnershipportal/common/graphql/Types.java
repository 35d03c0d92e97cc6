package org.partnershipportal.common.graphql;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import graphql.schema.TypeResolver;

/** Type resolvers for interfaces whose implementations share one Java type. */
public final class Types {

	private Types() {
	}

	/** A resolver that gives an object the type it has as a {@code Node}. */
	public static TypeResolver amongNodes(List<NodeType<?>> types) {
		return by(Object.class,
				(object) -> types.stream()
					.filter((candidate) -> candidate.javaType().isInstance(object))
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("No NodeType for " + object.getClass()))
					.nameOf(object));
	}

	/** A resolver that names the GraphQL type of an object of {@code type}. */
	public static <T> TypeResolver by(Class<T> type, Function<T, String> name) {
		return (environment) -> environment.getSchema()
			.getObjectType(name.apply(type.cast(Objects.requireNonNull((Object) environment.getObject()))));
	}

}
