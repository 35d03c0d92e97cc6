package org.partnershipportal.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.partnershipportal.testing.ServerSource.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class TestServersTests {

	private static final ContainerImages NO_ENGINE = (candidates) -> Optional.empty();

	private static final ContainerImages EVERY_IMAGE = (candidates) -> candidates.stream().findFirst();

	@Test
	void takesTheServerThatTheEnvironmentNamesEvenWhereContainersCouldRun() {
		ServerSource source = ServerSource.choose(Kind.NEO4J,
				Map.of("PORTAL_TEST_NEO4J_URI", "bolt://db:7687", "PORTAL_TEST_NEO4J_PASSWORD", "secret"), EVERY_IMAGE);

		assertThat(source.neo4j()).isEqualTo(new TestServers.Neo4j("bolt://db:7687", "neo4j", "secret"));
	}

	@Test
	void derivesTheIssuerFromTheAddressThatTheEnvironmentNames() {
		ServerSource source = ServerSource.choose(Kind.KEYCLOAK, Map.of("PORTAL_TEST_KEYCLOAK_URL", "http://id:8180/"),
				NO_ENGINE);

		assertThat(source.keycloak())
			.isEqualTo(new TestServers.Keycloak("http://id:8180", "http://id:8180/realms/partnership-portal"));
	}

	@Test
	void doesNotTakeTheDatabaseOfTheEnvironmentForTheIdentityServer() {
		assertThat(ServerSource.choose(Kind.KEYCLOAK, Map.of("PORTAL_TEST_NEO4J_URI", "bolt://db:7687"), NO_ENGINE))
			.isEqualTo(new ServerSource.LocalProcess());
	}

	@Test
	void takesAContainerOfAnImageThatIsHeld() {
		ContainerImages ownBuild = (
				candidates) -> candidates.stream().filter(List.of("local/neo4j:5.26.30")::contains).findFirst();

		assertThat(ServerSource.choose(Kind.NEO4J, Map.of(), ownBuild))
			.isEqualTo(new ServerSource.Container("local/neo4j:5.26.30"));
	}

	@Test
	void takesAProcessOfThisMachineWhereTheEnvironmentIsBlankAndNoImageIsHeld() {
		assertThat(ServerSource.choose(Kind.NEO4J, Map.of("PORTAL_TEST_NEO4J_URI", " "), NO_ENGINE))
			.isEqualTo(new ServerSource.LocalProcess());
	}

}
