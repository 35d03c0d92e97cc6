package org.partnershipportal.testing;

import java.util.concurrent.atomic.AtomicReference;

import org.partnershipportal.testing.ServerSource.Kind;

/**
 * The database and the identity server of the integration tests, started when first asked
 * for, once in a test run, and stopped with it. Each is taken from the environment if
 * named there ({@code PORTAL_TEST_NEO4J_URI} with {@code _USERNAME} and
 * {@code _PASSWORD}; {@code PORTAL_TEST_KEYCLOAK_URL}), else from a container where an
 * engine answers and holds the image, else it is a process of this machine. One line on
 * the standard output says which.
 */
public final class TestServers {

	private static final AtomicReference<Neo4j> NEO4J = new AtomicReference<>();

	private static final AtomicReference<Keycloak> KEYCLOAK = new AtomicReference<>();

	private TestServers() {
	}

	/**
	 * The database, empty when it was started here.
	 * @return where it is
	 */
	public static synchronized Neo4j neo4j() {
		if (NEO4J.get() == null) {
			NEO4J.set(ServerSource.choose(Kind.NEO4J, System.getenv(), ContainerImages.DOCKER).neo4j());
		}
		return NEO4J.get();
	}

	/**
	 * The identity server with the realm {@code partnership-portal}, the demonstration
	 * accounts (each with the password {@code demonstration}) and the client
	 * {@code partnership-portal-test}, which takes a name and a password.
	 * @return where it is
	 */
	public static synchronized Keycloak keycloak() {
		if (KEYCLOAK.get() == null) {
			KEYCLOAK.set(ServerSource.choose(Kind.KEYCLOAK, System.getenv(), ContainerImages.DOCKER).keycloak());
		}
		return KEYCLOAK.get();
	}

	/**
	 * A database.
	 *
	 * @param uri the address for drivers
	 * @param username the user, empty where nobody signs in
	 * @param password the password of the user, empty where nobody signs in
	 */
	public record Neo4j(String uri, String username, String password) {

	}

	/**
	 * An identity server.
	 *
	 * @param url the base URL
	 * @param issuer the issuer of the tokens of the portal's realm
	 */
	public record Keycloak(String url, String issuer) {

	}

}
