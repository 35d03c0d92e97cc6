package org.partnershipportal.security.fields;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ContextPropagationHelper;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.graphql.BeforeFetch;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.security.Role;

/**
 * Holds every field of every answer and event to {@link FieldTable}, whichever way it is
 * come by: a field that no role of the caller may get is not fetched and is refused at
 * its path. A field without a row is refused to everybody.
 */
@Component
class FieldGuard extends SimplePerformantInstrumentation {

	private static final Set<Role> EVERYBODY = Collections.unmodifiableSet(EnumSet.allOf(Role.class));

	private final Permissions permissions;

	private final FieldTable table;

	private volatile Guarded guarded = new Guarded(null, Map.of());

	FieldGuard(Permissions permissions) {
		this.permissions = permissions;
		this.table = FieldTable.load();
	}

	/** The rows of a schema's fields, found by the fields themselves. */
	private record Guarded(@Nullable GraphQLSchema schema, Map<GraphQLFieldDefinition, Set<Role>> rows) {
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Caller(parameters.getExecutionInput().getGraphQLContext(), rows(parameters.getSchema()));
	}

	private Map<GraphQLFieldDefinition, Set<Role>> rows(GraphQLSchema schema) {
		Guarded known = this.guarded;
		if (known.schema() != schema) {
			known = new Guarded(schema, rowsOf(schema));
			this.guarded = known;
		}
		return known.rows();
	}

	private Map<GraphQLFieldDefinition, Set<Role>> rowsOf(GraphQLSchema schema) {
		Map<GraphQLFieldDefinition, Set<Role>> rows = new IdentityHashMap<>();
		schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.forEach((type) -> type.getFieldDefinitions()
				.forEach((field) -> rows.put(field, isGuardedElsewhere(schema, type) ? EVERYBODY
						: this.table.roles(type.getName(), field.getName()))));
		return rows;
	}

	/** Roots are guarded by their operations, introspection by the settings. */
	private static boolean isGuardedElsewhere(GraphQLSchema schema, GraphQLObjectType type) {
		return type == schema.getQueryType() || type == schema.getMutationType() || type == schema.getSubscriptionType()
				|| type.getName().startsWith("__");
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		Caller caller = (Caller) state;
		return new BeforeFetch(fetcher, (field, source) -> caller.require(field));
	}

	/** Who asks; looked for at the first field that not everybody may get. */
	private final class Caller implements InstrumentationState {

		private final GraphQLContext context;

		private final Map<GraphQLFieldDefinition, Set<Role>> rows;

		private volatile @Nullable Set<Role> roles;

		private Caller(GraphQLContext context, Map<GraphQLFieldDefinition, Set<Role>> rows) {
			this.context = context;
			this.rows = rows;
		}

		private void require(GraphQLFieldDefinition field) throws Exception {
			Set<Role> row = this.rows.getOrDefault(field, Set.of());
			if (row.size() == EVERYBODY.size() || field.getName().startsWith("__")) {
				return;
			}
			if (Collections.disjoint(row, roles())) {
				throw new AccessDeniedException("Not allowed: the field " + field.getName());
			}
		}

		private Set<Role> roles() throws Exception {
			Set<Role> known = this.roles;
			if (known == null) {
				known = ContextPropagationHelper.captureFrom(this.context)
					.wrap(() -> FieldGuard.this.permissions.user().roles())
					.call();
				this.roles = known;
			}
			return known;
		}

	}

}
