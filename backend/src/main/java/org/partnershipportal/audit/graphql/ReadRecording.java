package org.partnershipportal.audit.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Field;
import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.ContextPropagationHelper;
import org.springframework.stereotype.Component;

import org.partnershipportal.audit.ReadRecord;
import org.partnershipportal.audit.RestrictedRead;
import org.partnershipportal.audit.RestrictedRead.ReadSide;
import org.partnershipportal.common.graphql.BeforeFetch;
import org.partnershipportal.common.graphql.Refusals;

/**
 * Notes every field that is fetched of a {@link RestrictedRead}, wherever in a query, a
 * payload or an event it stands, and writes the read record before the answer, or the
 * event, is handed out. When that fails, the answer is an error and holds no data.
 */
@Component
class ReadRecording extends SimplePerformantInstrumentation {

	/** What may be told of a side without telling anything of it. */
	private static final Set<String> SILENT = Set.of("id", "__typename");

	private final ReadRecord record;

	ReadRecording(ReadRecord record) {
		this.record = record;
	}

	@Override
	public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
		return new Reads(parameters.getExecutionInput().getGraphQLContext());
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		((Reads) state).operation = parameters.getExecutionContext()
			.getOperationDefinition()
			.getSelectionSet()
			.getSelectionsOfType(Field.class)
			.stream()
			.map(Field::getName)
			.distinct()
			.collect(Collectors.joining(", "));
		return super.beginExecuteOperation(parameters, state);
	}

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		Reads reads = (Reads) state;
		return new BeforeFetch(fetcher, (field, source) -> reads.note(source, field.getName()));
	}

	/** Called for the answer, and for each event of a subscription. */
	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		return CompletableFuture.completedFuture(((Reads) state).recorded(result, this.record));
	}

	/**
	 * What one request read and nobody has recorded yet. A subscription has one for all
	 * its events.
	 */
	private static final class Reads implements InstrumentationState {

		private final GraphQLContext context;

		private final Set<ReadSide> sides = new LinkedHashSet<>();

		private String operation = "";

		private Reads(GraphQLContext context) {
			this.context = context;
		}

		private void note(@Nullable Object source, String field) {
			if (source instanceof RestrictedRead read) {
				if (!SILENT.contains(field)) {
					add(read);
				}
			}
			else if (source instanceof Edge<?> edge) {
				// A cursor holds what the list is sorted by: the name, as a rule.
				if (field.equals("cursor") && edge.getNode() instanceof RestrictedRead read) {
					add(read);
				}
			}
			else if (source instanceof Connection<?> connection && field.equals("pageInfo")) {
				List<? extends Edge<?>> edges = new ArrayList<>(connection.getEdges());
				if (!edges.isEmpty()) {
					note(edges.get(0), "cursor");
					note(edges.get(edges.size() - 1), "cursor");
				}
			}
		}

		private synchronized void add(RestrictedRead read) {
			this.sides.addAll(read.sidesRead());
		}

		/**
		 * Synchronised with the writing, so that of two events at once neither is handed
		 * out before what it read is recorded, whichever of them writes it.
		 */
		private synchronized ExecutionResult recorded(ExecutionResult result, ReadRecord record) {
			if (this.sides.isEmpty()) {
				return result;
			}
			try {
				ContextPropagationHelper.captureFrom(this.context)
					.wrap(() -> record.write(this.operation, List.copyOf(this.sides)))
					.run();
				this.sides.clear();
				return result;
			}
			catch (RuntimeException ex) {
				return Refusals.broken(ex, "the read record");
			}
		}

	}

}
