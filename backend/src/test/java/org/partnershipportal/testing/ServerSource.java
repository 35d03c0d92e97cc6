package org.partnershipportal.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a server of the tests comes from. */
sealed interface ServerSource {

	/** Starts or names the database. */
	TestServers.Neo4j neo4j();

	/** Starts or names the identity server. */
	TestServers.Keycloak keycloak();

	/**
	 * The environment first, then an image that is held, then a process of this machine;
	 * says which.
	 */
	static ServerSource choose(Kind kind, Map<String, String> environment, ContainerImages images) {
		ServerSource source = find(kind, environment, images);
		System.out.println("Tests use " + kind.label + " from " + source + ".");
		return source;
	}

	private static ServerSource find(Kind kind, Map<String, String> environment, ContainerImages images) {
		String named = environment.getOrDefault(kind.variable, "");
		if (!named.isBlank()) {
			return new Named(named, environment);
		}
		Optional<String> image = images.firstHeld(kind.images);
		return image.<ServerSource>map(Container::new).orElseGet(LocalProcess::new);
	}

	/** The servers there are. */
	enum Kind {

		NEO4J("Neo4j", "PORTAL_TEST_NEO4J_URI", List.of("neo4j:5.26.30", "neo4j:5.26", "local/neo4j:5.26.30")),

		KEYCLOAK("Keycloak", "PORTAL_TEST_KEYCLOAK_URL",
				List.of("quay.io/keycloak/keycloak:26.7.3", "keycloak/keycloak:26.7.3", "local/keycloak:26.7.3"));

		private final String label;

		private final String variable;

		private final List<String> images;

		Kind(String label, String variable, List<String> images) {
			this.label = label;
			this.variable = variable;
			this.images = images;
		}

	}

	/** A server that the environment names. */
	record Named(String address, Map<String, String> environment) implements ServerSource {

		@Override
		public TestServers.Neo4j neo4j() {
			return new TestServers.Neo4j(this.address,
					this.environment.getOrDefault("PORTAL_TEST_NEO4J_USERNAME", "neo4j"),
					this.environment.getOrDefault("PORTAL_TEST_NEO4J_PASSWORD", ""));
		}

		@Override
		public TestServers.Keycloak keycloak() {
			return ServerStarts.keycloakAt(this.address);
		}

		@Override
		public String toString() {
			return "the environment, at " + this.address;
		}

	}

	/** A container of an image that is held. */
	record Container(String image) implements ServerSource {

		@Override
		public TestServers.Neo4j neo4j() {
			return ServerStarts.neo4jContainer(this.image);
		}

		@Override
		public TestServers.Keycloak keycloak() {
			return ServerStarts.keycloakContainer(this.image);
		}

		@Override
		public String toString() {
			return "a container of " + this.image;
		}

	}

	/** A process of this machine. */
	record LocalProcess() implements ServerSource {

		@Override
		public TestServers.Neo4j neo4j() {
			return ServerStarts.neo4jProcess();
		}

		@Override
		public TestServers.Keycloak keycloak() {
			return ServerStarts.keycloakProcess();
		}

		@Override
		public String toString() {
			return "a process of this machine";
		}

	}

}
