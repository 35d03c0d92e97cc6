package org.partnershipportal.common.graphql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers what is read again and again while one query is answered, and changes
 * nothing: what the caller may see. In a mutation, a subscription and everywhere else
 * nothing is remembered, since there it may change between two reads.
 */
@Component
public class OncePerQuery extends SimplePerformantInstrumentation {

	private static final String NAME = OncePerQuery.class.getName();

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null && parameters.getExecutionContext()
			.getOperationDefinition()
			.getOperation() == OperationDefinition.Operation.QUERY) {
			request.setAttribute(NAME, new ConcurrentHashMap<>(), RequestAttributes.SCOPE_REQUEST);
		}
		return super.beginExecuteOperation(parameters, state);
	}

	/**
	 * What was read before while the same query is answered, or else is read now.
	 * @param key says what it is and for whom; a record of the reader's own
	 */
	@SuppressWarnings("unchecked")
	public static <T> T read(Object key, Supplier<T> read) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null
				|| !(request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> before)) {
			return read.get();
		}
		Map<Object, Object> known = (Map<Object, Object>) before;
		Object value = known.get(key);
		if (value == null) {
			value = read.get();
			known.put(key, value);
		}
		return (T) value;
	}

}
