package org.partnershipportal.common.graphql;

import java.util.Collection;

import org.springframework.graphql.data.pagination.ConnectionAdapter;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Page;

/** Shows a {@link Page} as a Relay connection. */
@Component
class PageConnectionAdapter implements ConnectionAdapter {

	private final CursorCodec cursors;

	PageConnectionAdapter(CursorCodec cursors) {
		this.cursors = cursors;
	}

	@Override
	public boolean supports(Class<?> containerType) {
		return Page.class.isAssignableFrom(containerType);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> Collection<T> getContent(Object container) {
		return (Collection<T>) ((Page<?>) container).items();
	}

	@Override
	public boolean hasPrevious(Object container) {
		return ((Page<?>) container).hasPrevious();
	}

	@Override
	public boolean hasNext(Object container) {
		return ((Page<?>) container).hasNext();
	}

	@Override
	public String cursorAt(Object container, int index) {
		return this.cursors.encode(((Page<?>) container).rows().get(index).keys());
	}

}
