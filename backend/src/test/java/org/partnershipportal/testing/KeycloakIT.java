package org.partnershipportal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service over HTTP, against the real database and the real identity
 * server; {@link SignIn} gets tokens from it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = { TestEnvironment.class, KeycloakIT.Environment.class })
@Import({ Api.class, Graph.class })
public @interface KeycloakIT {

	/** Points the service at the tests' identity server. */
	class Environment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String issuer = TestServers.keycloak().issuer();
			TestPropertyValues
				.of("portal.security.issuer=" + issuer,
						"portal.security.jwk-set-uri=" + issuer + "/protocol/openid-connect/certs")
				.applyTo(context);
		}

	}

}
