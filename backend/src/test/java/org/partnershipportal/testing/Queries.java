package org.partnershipportal.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Counts the queries that the service sends to the database while something is done, by
 * what Spring Data Neo4j logs of each. The vocabularies, which are read again about once
 * a minute whoever asks, are left out. Whoever else uses the service meanwhile is counted
 * too; what the service does by the clock is not. The read record, which writes once an
 * answer, is left out as well.
 */
public final class Queries {

	private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.springframework.data.neo4j.cypher");

	private static final String BY_THE_CLOCK = "scheduling-";

	private Queries() {
	}

	/** The queries that the work costs, as they were sent. */
	public static List<String> of(Runnable work) {
		List<String> queries = Collections.synchronizedList(new ArrayList<>());
		AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
			@Override
			protected void append(ILoggingEvent event) {
				String message = event.getFormattedMessage();
				if (message.startsWith("Executing:") && !message.contains("(t:Term)") && !message.contains("(r:Read)")
						&& !event.getThreadName().startsWith(BY_THE_CLOCK)) {
					queries.add(message.substring("Executing:".length()).strip());
				}
			}
		};
		Level level = LOGGER.getLevel();
		boolean additive = LOGGER.isAdditive();
		appender.start();
		LOGGER.addAppender(appender);
		LOGGER.setLevel(Level.DEBUG);
		LOGGER.setAdditive(false);
		try {
			work.run();
			return List.copyOf(queries);
		}
		finally {
			LOGGER.detachAppender(appender);
			LOGGER.setLevel(level);
			LOGGER.setAdditive(additive);
		}
	}

}
