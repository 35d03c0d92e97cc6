package org.partnershipportal;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;

import org.partnershipportal.audit.VerifyCommand;

/** The portal's service. */
@SpringBootApplication(exclude = GraphQlObservationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class PortalApplication {

	/**
	 * Starts the service, or, with {@link VerifyCommand#NAME} as the first argument,
	 * checks the change record and ends.
	 */
	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(VerifyCommand.NAME)) {
			System.exit(VerifyCommand.run(List.of(args).subList(1, args.length), System.getenv(), System.out));
		}
		SpringApplication.run(PortalApplication.class, args);
	}

}
