package org.partnershipportal.security.gate;

import java.io.IOException;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 as the web server speaks it, that tells a request on which connection it came.
 * The web server makes it, by name.
 */
public final class WatchedProtocol extends Http11NioProtocol {

	private static final ThreadLocal<@Nullable SocketWrapperBase<?>> CONNECTION = new ThreadLocal<>();

	/** The connection of the request of this thread; null when there is none. */
	static @Nullable SocketWrapperBase<?> connection() {
		return CONNECTION.get();
	}

	@Override
	protected Processor createProcessor() {
		return new Http11Processor(this, getAdapter()) {

			@Override
			public SocketState service(SocketWrapperBase<?> connection) throws IOException {
				CONNECTION.set(connection);
				try {
					return super.service(connection);
				}
				finally {
					CONNECTION.remove();
				}
			}

		};
	}

}
