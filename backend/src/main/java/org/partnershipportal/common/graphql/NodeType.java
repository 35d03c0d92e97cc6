package org.partnershipportal.common.graphql;

import java.util.function.Function;

/**
 * Which GraphQL type an object of a Java type has where the schema says {@code Node};
 * each feature declares its own as beans.
 *
 * @param javaType the Java type
 * @param name names the GraphQL object type of an object
 */
public record NodeType<T>(Class<T> javaType, Function<T, String> name) {

	/** A Java type that is always the same GraphQL type. */
	public static <T> NodeType<T> of(Class<T> javaType, String name) {
		return new NodeType<>(javaType, (object) -> name);
	}

	String nameOf(Object object) {
		return this.name.apply(this.javaType.cast(object));
	}

}
