package org.partnershipportal.common.graphql;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.PageRequest;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before} into a
 * {@link PageRequest}.
 */
@Component
class PageRequestArgumentResolver implements HandlerMethodArgumentResolver {

	private final CursorCodec cursors;

	PageRequestArgumentResolver(CursorCodec cursors) {
		this.cursors = cursors;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public PageRequest resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		Integer first = environment.getArgument("first");
		Integer last = environment.getArgument("last");
		String after = environment.getArgument("after");
		String before = environment.getArgument("before");
		if (first != null && last != null) {
			throw new BadRequestException("last", "Give first or last, not both.");
		}
		if (after != null && before != null) {
			throw new BadRequestException("before", "Give after or before, not both.");
		}
		boolean backward = last != null || (before != null && first == null);
		if (backward && after != null) {
			throw new BadRequestException("after", "after goes with first, before with last.");
		}
		if (!backward && before != null) {
			throw new BadRequestException("before", "before goes with last, after with first.");
		}
		return backward ? new PageRequest(size("last", last), true, position("before", before))
				: new PageRequest(size("first", first), false, position("after", after));
	}

	private static int size(String argument, @Nullable Integer size) {
		if (size == null) {
			return PageRequest.DEFAULT;
		}
		if (size < 1 || size > PageRequest.MAXIMUM) {
			throw new BadRequestException(argument,
					"Ask for 1 to " + PageRequest.MAXIMUM + " items at a time, not " + size + ".");
		}
		return size;
	}

	private @Nullable List<Object> position(String argument, @Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		try {
			return this.cursors.decode(cursor);
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequestException(argument, "This is not a cursor; use one from pageInfo or edges.");
		}
	}

}
