package org.partnershipportal.security.gate;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Looks twice a second whether the client of a query that runs is still there, and
 * interrupts the query when it is not: the driver then gives up its connection, and the
 * database ends what runs on it. Mutations are finished: whoever left may have meant
 * them.
 */
@Component
class Leavers extends SimplePerformantInstrumentation implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Leavers.class);

	private static final int PACE = 500;

	private final Set<Watched> watched = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "leavers");
		thread.setDaemon(true);
		return thread;
	});

	Leavers() {
		this.thread.scheduleWithFixedDelay(() -> this.watched.forEach(Watched::look), PACE, PACE,
				TimeUnit.MILLISECONDS);
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
		SocketWrapperBase<?> connection = WatchedProtocol.connection();
		Operation operation = parameters.getExecutionContext().getOperationDefinition().getOperation();
		if (connection == null || operation != Operation.QUERY) {
			return SimpleInstrumentationContext.noOp();
		}
		Watched query = new Watched(Thread.currentThread(), connection);
		this.watched.add(query);
		return SimpleInstrumentationContext.whenCompleted((result, fault) -> {
			this.watched.remove(query);
			query.end();
		});
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

	/** The web server's protocol is named, not handed over: it makes it itself. */
	@Configuration(proxyBeanMethods = false)
	static class Protocol {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedProtocol() {
			return (factory) -> factory.setProtocol(WatchedProtocol.class.getName());
		}

	}

	private static final class Watched {

		private final Thread thread;

		private final SocketWrapperBase<?> connection;

		private boolean over;

		private boolean left;

		private Watched(Thread thread, SocketWrapperBase<?> connection) {
			this.thread = thread;
			this.connection = connection;
		}

		/**
		 * The request has been read to its end, so nobody else reads now. What a client
		 * sent ahead is kept by the connection.
		 */
		private synchronized void look() {
			if (this.over) {
				return;
			}
			try {
				this.connection.isReadyForRead();
			}
			catch (IOException ex) {
				this.over = true;
				this.left = true;
				logger.info("A client left; its query is interrupted");
				this.thread.interrupt();
			}
		}

		private synchronized void end() {
			this.over = true;
			if (this.left) {
				// The thread goes back to the web server, which knows nothing of it.
				Thread.interrupted();
			}
		}

	}

}
