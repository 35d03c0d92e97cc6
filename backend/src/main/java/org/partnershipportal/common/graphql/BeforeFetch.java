package org.partnershipportal.common.graphql;

import java.util.function.Supplier;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A data fetcher that does something first. A fetcher that makes do without an
 * environment is not given one: most fields are plain properties, and there are many.
 *
 * @param fetcher what fetches the field
 * @param first what is done before; when it throws, nothing is fetched
 */
public record BeforeFetch(DataFetcher<?> fetcher, First first) implements LightDataFetcher<@Nullable Object> {

	/** What is done before a field is fetched. */
	@FunctionalInterface
	public interface First {

		/**
		 * @param field the field
		 * @param source the object it is a field of; null for a root
		 * @throws Exception when the field is not to be fetched
		 */
		void of(GraphQLFieldDefinition field, @Nullable Object source) throws Exception;

	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, @Nullable Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		this.first.of(field, source);
		return (this.fetcher instanceof LightDataFetcher<?> light) ? light.get(field, source, environment)
				: this.fetcher.get(environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
	}

}
