package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServersTests {

	@TempDir
	Path temporary;

	@Test
	void takesTheFolderThatTheSettingNames() throws IOException {
		Path named = fill("named");
		assertThat(Servers.find(Map.of(Servers.LOCATION, named.toString())::get, this.temporary).folder())
			.isEqualTo(named);
	}

	@Test
	void refusesANamedFolderThatIsNotComplete() throws IOException {
		Path named = fill("named");
		Files.delete(named.resolve("keycloak/lib/quarkus-run.jar"));
		assertThatExceptionOfType(ServerStartException.class)
			.isThrownBy(() -> Servers.find(Map.of(Servers.LOCATION, named.toString())::get, this.temporary))
			.withMessageContaining(named.toString());
	}

	@Test
	void findsWhatTheBuildLaidDownFromAnyFolderOfTheProject() throws IOException {
		Path built = fill("deploy/standalone/servers/target/servers");
		Path module = Files.createDirectories(this.temporary.resolve("backend/target"));
		assertThat(Servers.find((name) -> null, module).folder()).isEqualTo(built);
		assertThat(Servers.find((name) -> " ", this.temporary).folder()).isEqualTo(built);
	}

	@Test
	void saysHowToBuildTheServersWhereThereAreNone() {
		assertThatExceptionOfType(ServerStartException.class)
			.isThrownBy(() -> Servers.find((name) -> null, this.temporary))
			.withMessageContaining("./mvnw");
	}

	@Test
	void namesTheJarsOfTheDatabaseInTheSameOrderEachTime() throws IOException {
		Path folder = fill("named");
		for (String jar : new String[] { "c.jar", "a.jar", "b.jar" }) {
			Files.createFile(folder.resolve("neo4j/lib").resolve(jar));
		}
		assertThat(new Servers(folder).neo4jClassPath().split(java.io.File.pathSeparator))
			.extracting((jar) -> Path.of(jar).getFileName().toString())
			.containsExactly("a.jar", "b.jar", "c.jar");
	}

	@Test
	void buildsKeycloakAnewWhenItsVersionChanges() throws IOException {
		Path folder = fill("named");
		KeycloakBuild build = new KeycloakBuild(new Servers(folder));
		Files.writeString(folder.resolve("keycloak/version.txt"), "Keycloak 1\n");
		assertThat(build.isDone()).isFalse();
		Files.writeString(folder.resolve("keycloak/portal-build.txt"), "Keycloak 1 --db=dev-file --cache=local\n");
		assertThat(build.isDone()).isTrue();
		Files.writeString(folder.resolve("keycloak/version.txt"), "Keycloak 2\n");
		assertThat(build.isDone()).isFalse();
	}

	private Path fill(String name) throws IOException {
		Path folder = Files.createDirectories(this.temporary.resolve(name)).toAbsolutePath().normalize();
		Files.createDirectories(folder.resolve("neo4j/lib"));
		Files.createDirectories(folder.resolve("lib"));
		Files.createFile(folder.resolve("lib/portal-processes.jar"));
		Files.createDirectories(folder.resolve("keycloak/lib"));
		Files.createFile(folder.resolve("keycloak/lib/quarkus-run.jar"));
		return folder;
	}

}
