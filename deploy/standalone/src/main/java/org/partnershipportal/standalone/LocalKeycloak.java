package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as a process of its own on the loopback address, its accounts kept in its home
 * folder. Many homes may share one distribution, which stays unchanged.
 */
public final class LocalKeycloak implements AutoCloseable {

	/** The realm of the portal. */
	public static final String REALM = "partnership-portal";

	private final ChildProcess process;

	private final String url;

	private final KeycloakAdmin admin;

	private LocalKeycloak(ChildProcess process, String url, KeycloakAdmin admin) {
		this.process = process;
		this.url = url;
		this.admin = admin;
	}

	/**
	 * Starts the identity server and waits until the portal's realm answers.
	 * @param servers where Keycloak is, {@linkplain Servers#prepare() prepared}
	 * @param settings how to run it
	 * @return the running identity server
	 * @throws ServerStartException if it does not start
	 */
	public static LocalKeycloak start(Servers servers, Settings settings) {
		int port = (settings.port() != 0) ? settings.port() : Ports.free();
		String url = "http://" + Ports.publicHost(settings.host()) + ":" + port;
		Path home = createHome(servers, settings);
		List<String> arguments = List.of("start", "--optimized", "--http-enabled=true", "--hostname=" + url,
				"--http-host=" + settings.host(), "--http-port=" + port, "--import-realm", "--log-level=warn");
		Map<String, String> environment = Map.of("KC_CACHE", "local", "KC_BOOTSTRAP_ADMIN_USERNAME",
				settings.adminUsername(), "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword(), "PORTAL_URL",
				settings.portalUrl());
		ChildProcess process = ChildProcess.start("Keycloak", home.resolve("keycloak.log"),
				program(servers, home, settings.vmOptions(), arguments, environment));
		KeycloakAdmin admin = new KeycloakAdmin(url, settings.adminUsername(), settings.adminPassword());
		process.await(() -> admin.answers(REALM), Duration.ofMinutes(10));
		LocalKeycloak keycloak = new LocalKeycloak(process, url, admin);
		try {
			settings.partialImports().forEach((file) -> admin.importInto(REALM, file));
			return keycloak;
		}
		catch (RuntimeException ex) {
			keycloak.close();
			throw ex;
		}
	}

	/**
	 * Starts the identity server from a copy of an accounts database that was made once
	 * for the same import files: for tests, which begin with fresh accounts each time.
	 * @param servers where Keycloak is
	 * @param settings how to run it
	 * @return the running identity server
	 * @throws ServerStartException if it does not start
	 */
	public static LocalKeycloak startFromTemplate(Servers servers, Settings settings) {
		new KeycloakTemplate(servers).applyTo(settings);
		return start(servers, settings);
	}

	/**
	 * A run of Keycloak's own entry point, as its start script does it, but without a
	 * shell in between.
	 */
	static ChildProcess.Program program(Servers servers, Path home, List<String> extraVmOptions, List<String> arguments,
			Map<String, String> environment) {
		Path distribution = servers.keycloak();
		List<String> vmOptions = new ArrayList<>(extraVmOptions);
		vmOptions.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en",
				"-Duser.country=US", "--add-opens=java.base/java.util=ALL-UNNAMED",
				"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
				"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED", "-Dkc.home.dir=" + home,
				"-Djboss.server.config.dir=" + distribution.resolve("conf"),
				"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
				"-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
						+ "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
		return new ChildProcess.Program(servers, vmOptions, distribution.resolve("lib/quarkus-run.jar").toString(),
				"io.quarkus.bootstrap.runner.QuarkusEntryPoint", arguments, environment, home);
	}

	/**
	 * A home that borrows the distribution's read-only folders and has data of its own.
	 */
	private static Path createHome(Servers servers, Settings settings) {
		try {
			Path home = Files.createDirectories(settings.home().toAbsolutePath()).toRealPath();
			for (String folder : List.of("lib", "conf", "providers", "themes")) {
				Path link = home.resolve(folder);
				Files.deleteIfExists(link);
				Files.createSymbolicLink(link, servers.keycloak().resolve(folder));
			}
			Path imports = Files.createDirectories(home.resolve("data/import"));
			Files.createDirectories(home.resolve("data/tmp"));
			for (Path file : settings.realmFiles()) {
				Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
			return home;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The address of the identity server.
	 * @return the base URL, without a slash at its end
	 */
	public String url() {
		return this.url;
	}

	/**
	 * The issuer of the portal's tokens.
	 * @return the URL that tokens carry as {@code iss}
	 */
	public String issuer() {
		return this.url + "/realms/" + REALM;
	}

	/**
	 * The administration of the realm.
	 * @return a client signed in as administrator
	 */
	KeycloakAdmin admin() {
		return this.admin;
	}

	ChildProcess process() {
		return this.process;
	}

	/**
	 * Tells whether the process runs.
	 * @return whether it does
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * The running process.
	 * @return its handle
	 */
	public ProcessHandle handle() {
		return this.process.process().toHandle();
	}

	/** Stops the identity server; its accounts stay. */
	@Override
	public void close() {
		this.process.close();
	}

	/**
	 * How to run the identity server.
	 *
	 * @param home the folder of its data and its log {@code keycloak.log}
	 * @param host the address it listens on and is known by
	 * @param port its port, 0 for any free one
	 * @param realmFiles files that are imported when the realm is not there yet
	 * @param partialImports files that are added to the realm at each start, where not
	 * there yet
	 * @param adminUsername the name of the administrator
	 * @param adminPassword the password of the administrator, set on the first start
	 * @param portalUrl the address of the portal, to which sign-ins may return
	 * @param vmOptions options of its virtual machine
	 */
	public record Settings(Path home, String host, int port, List<Path> realmFiles, List<Path> partialImports,
			String adminUsername, String adminPassword, String portalUrl, List<String> vmOptions) {

		/** Options of a virtual machine that starts quickly and stays small. */
		public static final List<String> QUICK = List.of("-Xms64m", "-Xmx512m", "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC");

		/**
		 * For tests: any free port, administrator {@code admin} with password
		 * {@code admin}.
		 * @param home the folder of its data
		 * @param realmFiles files that are imported when the realm is not there yet
		 * @param partialImports files that are added to the realm
		 * @return the settings
		 */
		public static Settings quick(Path home, List<Path> realmFiles, List<Path> partialImports) {
			return new Settings(home, "127.0.0.1", 0, realmFiles, partialImports, "admin", "admin",
					"http://127.0.0.1:8080", QUICK);
		}

		Settings at(Path otherHome) {
			return new Settings(otherHome, this.host, 0, this.realmFiles, this.partialImports, this.adminUsername,
					this.adminPassword, this.portalUrl, this.vmOptions);
		}

	}

}
