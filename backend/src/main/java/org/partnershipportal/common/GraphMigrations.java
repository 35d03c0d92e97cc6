package org.partnershipportal.common;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Brings the graph to the shape that {@code graph-schema} describes, before anything else
 * uses it.
 */
@Component
public class GraphMigrations implements InitializingBean {

	private static final Logger logger = LoggerFactory.getLogger(GraphMigrations.class);

	private final Driver driver;

	GraphMigrations(Driver driver) {
		this.driver = driver;
	}

	@Override
	public void afterPropertiesSet() {
		MigrationsConfig config = MigrationsConfig.builder()
			.withLocationsToScan("classpath:neo4j/migrations", "classpath:neo4j/names", "classpath:neo4j/reference")
			// A vocabulary that is added later has a number among those that were applied
			// long ago.
			.withOutOfOrderAllowed(true)
			.build();
		new Migrations(config, this.driver).apply()
			.ifPresent((version) -> logger.info("The graph is at version {}", version.getValue()));
	}

}
