package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keycloak's own {@code build} step, which fixes the kind of database and cache so that
 * later starts are quick.
 *
 * @param servers where Keycloak is
 */
record KeycloakBuild(Servers servers) implements Servers.Preparation {

	/**
	 * Without a local cache it would open cluster ports on every address of the machine.
	 */
	private static final List<String> OPTIONS = List.of("--db=dev-file", "--cache=local");

	@Override
	public boolean isDone() {
		try {
			return Files.exists(mark()) && Files.readString(mark()).equals(wanted());
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void run() throws IOException {
		Path log = this.servers.folder().resolve("keycloak-build.log");
		try (ChildProcess build = ChildProcess.start("Keycloak's build", log, LocalKeycloak.program(this.servers,
				this.servers.keycloak(), List.of("-Xmx768m"), command("build"), Map.of()))) {
			build.awaitSuccess(Duration.ofMinutes(10));
		}
		Files.writeString(mark(), wanted());
	}

	private static List<String> command(String name) {
		return Stream.concat(Stream.of(name), OPTIONS.stream()).toList();
	}

	private String wanted() throws IOException {
		return Files.readString(this.servers.keycloak().resolve("version.txt")).strip() + " "
				+ String.join(" ", OPTIONS) + "\n";
	}

	private Path mark() {
		return this.servers.keycloak().resolve("portal-build.txt");
	}

}
