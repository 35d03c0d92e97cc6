package org.partnershipportal.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** However the program that started a server ends, the server ends with it. */
class OrphansIT {

	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path temporary;

	@BeforeAll
	static void prepare() {
		Servers.find().prepare();
	}

	@Test
	void aKilledStarterLeavesNoDatabaseBehind() throws Exception {
		Process starter = starter("neo4j");
		ProcessHandle database = serverOf(starter);
		starter.destroyForcibly();

		assertThat(database.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
	}

	@Test
	void aKilledStarterLeavesNoIdentityServerBehind() throws Exception {
		Process starter = starter("keycloak");
		ProcessHandle keycloak = serverOf(starter);
		starter.destroyForcibly();

		assertThat(keycloak.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
	}

	@Test
	void aStarterThatIsToldToEndStopsItsServersFirst() throws Exception {
		Process starter = starter("neo4j");
		ProcessHandle database = serverOf(starter);
		starter.destroy();

		assertThat(starter.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(database.isAlive()).isFalse();
	}

	@Test
	void theDatabaseKeepsItsDataAndStartsAgainWithTheSamePasswordOrAnother() {
		LocalNeo4j.Settings first = LocalNeo4j.Settings.steady(this.temporary, 0, "first-password", "512m", "64m");
		try (LocalNeo4j database = LocalNeo4j.start(Servers.find(), first)) {
			assertThat(URI.create(database.boltUri()).getPort()).isPositive();
			assertThat(database.isAlive()).isTrue();
		}
		LocalNeo4j.start(Servers.find(), first).close();
		LocalNeo4j.Settings second = LocalNeo4j.Settings.steady(this.temporary, 0, "other-password", "512m", "64m");
		LocalNeo4j database = LocalNeo4j.start(Servers.find(), second);
		database.close();

		assertThat(database.isAlive()).isFalse();
		assertThat(this.temporary.resolve("data/databases/neo4j")).isNotEmptyDirectory();
	}

	@Test
	void aPasswordThatTheDatabaseRefusesEndsItAtOnce() {
		LocalNeo4j.Settings tooShort = LocalNeo4j.Settings.steady(this.temporary, 0, "short", "512m", "64m");

		assertThatExceptionOfType(ServerStartException.class)
			.isThrownBy(() -> LocalNeo4j.start(Servers.find(), tooShort))
			.withMessageContaining("exit code 1");
	}

	@Test
	void aServerThatCannotStartSaysWhyWithTheLastLinesOfItsLog() throws IOException {
		Path notAFolder = Files.createFile(this.temporary.resolve("data"));
		assertThat(notAFolder).isRegularFile();

		assertThatExceptionOfType(ServerStartException.class)
			.isThrownBy(() -> LocalNeo4j.start(Servers.find(), LocalNeo4j.Settings.quick(this.temporary)))
			.withMessageContaining("Neo4j ended while starting, with exit code 1.")
			.withMessageContaining("Last lines of");
	}

	private Process starter(String server) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Starter.class.getName(), server, this.temporary.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private static ProcessHandle serverOf(Process starter) throws IOException {
		BufferedReader out = starter.inputReader();
		String pid = out.readLine();
		assertThat(pid).as("process id of the server").matches("\\d+");
		ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		assertThat(server.isAlive()).isTrue();
		return server;
	}

	/** Starts a server, says which process it is, and waits to be killed. */
	static final class Starter {

		private Starter() {
		}

		public static void main(String[] args) throws InterruptedException {
			Path home = Path.of(args[1]);
			ProcessHandle server = args[0].equals("neo4j")
					? LocalNeo4j.start(Servers.find(), LocalNeo4j.Settings.quick(home)).handle()
					: LocalKeycloak.startFromTemplate(Servers.find(), LocalKeycloak.Settings.quick(home,
							List.of(Path.of("../keycloak/partnership-portal-realm.json").toAbsolutePath()), List.of()))
						.handle();
			System.out.println(server.pid());
			System.out.flush();
			Thread.sleep(Duration.ofMinutes(5).toMillis());
		}

	}

}
