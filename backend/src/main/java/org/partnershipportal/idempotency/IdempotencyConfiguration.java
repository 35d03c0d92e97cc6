package org.partnershipportal.idempotency;

import java.util.List;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.HandlerMethod;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.partnershipportal.security.Permissions;

/** Puts {@link OnceOnlyMutation} before every field of Mutation that the schema has. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyConfiguration {

	private static final int VIRTUAL_THREADS = 21;

	@Bean
	GraphQlSourceBuilderCustomizer onceOnlyMutations(OnceOnly onceOnly, Permissions permissions) {
		return (builder) -> builder.typeVisitors(List.of(new Wrapping(onceOnly, permissions)));
	}

	/**
	 * Where there are virtual threads, controllers are otherwise called on threads of
	 * their own, and so outside the transaction.
	 */
	@Bean
	static BeanPostProcessor mutationsStayOnTheirThread() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof AnnotatedControllerConfigurer controllers) {
					controllers.setBlockingMethodPredicate(IdempotencyConfiguration::onAnotherThread);
				}
				return bean;
			}
		};
	}

	private static boolean onAnotherThread(HandlerMethod method) {
		return Runtime.version().feature() >= VIRTUAL_THREADS
				&& !AnnotatedElementUtils.hasAnnotation(method.getMethod(), MutationMapping.class)
				&& ReactiveAdapterRegistry.getSharedInstance()
					.getAdapter(method.getReturnType().getParameterType()) == null;
	}

	/** Replaces the data fetchers of Mutation, whatever registered them. */
	private static final class Wrapping extends GraphQLTypeVisitorStub {

		private final OnceOnly onceOnly;

		private final Permissions permissions;

		Wrapping(OnceOnly onceOnly, Permissions permissions) {
			this.onceOnly = onceOnly;
			this.permissions = permissions;
		}

		@Override
		public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
				TraverserContext<GraphQLSchemaElement> context) {
			if (context.getParentNode() instanceof GraphQLObjectType type && type.getName().equals("Mutation")) {
				GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
				FieldCoordinates place = FieldCoordinates.coordinates(type, field);
				code.dataFetcher(place, wrapped(field.getName(), code.getDataFetcher(place, field)));
			}
			return TraversalControl.CONTINUE;
		}

		private DataFetcher<?> wrapped(String field, DataFetcher<?> mutation) {
			if (mutation instanceof SelfDescribingDataFetcher<?> described) {
				return new OnceOnlyMutation(mutation, described.getReturnType().toClass(), this.onceOnly,
						this.permissions);
			}
			throw new IllegalStateException("The mutation " + field + " has no controller method");
		}

	}

}
