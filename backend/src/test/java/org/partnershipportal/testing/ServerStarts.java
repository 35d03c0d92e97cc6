package org.partnershipportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

import org.springframework.util.FileSystemUtils;

import org.partnershipportal.standalone.KeycloakAdmin;
import org.partnershipportal.standalone.LocalKeycloak;
import org.partnershipportal.standalone.LocalNeo4j;
import org.partnershipportal.standalone.Servers;

/** Starts the servers of the tests; the end of the virtual machine stops them. */
final class ServerStarts {

	private static final String ADMINISTRATOR = "admin";

	private static final int KEYCLOAK_PORT = 8080;

	private ServerStarts() {
	}

	static TestServers.Keycloak keycloakAt(String address) {
		String url = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
		return new TestServers.Keycloak(url, url + "/realms/" + LocalKeycloak.REALM);
	}

	static TestServers.Neo4j neo4jProcess() {
		Servers servers = Servers.find();
		servers.prepare();
		Path home = temporaryFolder("neo4j");
		LocalNeo4j database = LocalNeo4j.start(servers, LocalNeo4j.Settings.quick(home));
		atEnd(database, home);
		return new TestServers.Neo4j(database.boltUri(), "", "");
	}

	static TestServers.Keycloak keycloakProcess() {
		Servers servers = Servers.find();
		servers.prepare();
		Path home = temporaryFolder("keycloak");
		LocalKeycloak keycloak = LocalKeycloak.startFromTemplate(servers,
				LocalKeycloak.Settings.quick(home, realmFiles(), List.of(testClient())));
		atEnd(keycloak, home);
		return new TestServers.Keycloak(keycloak.url(), keycloak.issuer());
	}

	static TestServers.Neo4j neo4jContainer(String image) {
		Neo4jContainer database = new Neo4jContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("neo4j"))
			.withoutAuthentication()
			.withNeo4jConfig("dbms.cypher.min_replan_interval", "2h");
		database.start();
		atEnd(database, null);
		return new TestServers.Neo4j(database.getBoltUrl(), "", "");
	}

	@SuppressWarnings("resource") // Closed at the end of the virtual machine.
	static TestServers.Keycloak keycloakContainer(String image) {
		GenericContainer<?> keycloak = new GenericContainer<>(DockerImageName.parse(image))
			.withExposedPorts(KEYCLOAK_PORT)
			.withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR)
			.withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR)
			.withCommand("start-dev", "--import-realm")
			.waitingFor(Wait.forHttp("/realms/" + LocalKeycloak.REALM)
				.forPort(KEYCLOAK_PORT)
				.withStartupTimeout(Duration.ofMinutes(5)));
		realmFiles().forEach((file) -> keycloak.withCopyFileToContainer(MountableFile.forHostPath(file),
				"/opt/keycloak/data/import/" + file.getFileName()));
		keycloak.start();
		atEnd(keycloak, null);
		String url = "http://" + keycloak.getHost() + ":" + keycloak.getMappedPort(KEYCLOAK_PORT);
		new KeycloakAdmin(url, ADMINISTRATOR, ADMINISTRATOR).importInto(LocalKeycloak.REALM, testClient());
		return keycloakAt(url);
	}

	private static List<Path> realmFiles() {
		Path folder = keycloakFolder();
		return List.of(folder.resolve("partnership-portal-realm.json"),
				folder.resolve("demonstration/partnership-portal-users-0.json"));
	}

	private static Path testClient() {
		return keycloakFolder().resolve("testing/test-client.json");
	}

	private static Path keycloakFolder() {
		return Stream.iterate(Path.of("").toAbsolutePath(), (folder) -> folder != null, Path::getParent)
			.map((folder) -> folder.resolve("deploy/keycloak"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The tests run inside the project's folder"));
	}

	private static Path temporaryFolder(String name) {
		try {
			return Files.createTempDirectory("portal-test-" + name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void atEnd(AutoCloseable server, Path folder) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				server.close();
				FileSystemUtils.deleteRecursively(folder);
			}
			catch (Exception ex) {
				System.err.println("A server of the tests did not stop cleanly: " + ex);
			}
		}));
	}

}
