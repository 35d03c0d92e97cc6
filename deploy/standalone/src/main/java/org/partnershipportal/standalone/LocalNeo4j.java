package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Neo4j as a process of its own on the loopback address, its data kept in its home
 * folder.
 */
public final class LocalNeo4j implements AutoCloseable {

	/** The name of the only user. */
	public static final String USERNAME = "neo4j";

	private static final String MAIN_CLASS = "org.partnershipportal.standalone.process.Neo4jProcess";

	private final ChildProcess process;

	private final String boltUri;

	private LocalNeo4j(ChildProcess process, String boltUri) {
		this.process = process;
		this.boltUri = boltUri;
	}

	/**
	 * Starts the database and waits until it answers.
	 * @param servers where Neo4j is, {@linkplain Servers#prepare() prepared} or not
	 * @param settings how to run it
	 * @return the running database
	 * @throws ServerStartException if it does not start
	 */
	public static LocalNeo4j start(Servers servers, Settings settings) {
		try {
			return start(servers, settings, new Neo4jClassArchive(servers).options());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static LocalNeo4j start(Servers servers, Settings settings, List<String> archiveOptions) {
		List<String> vmOptions = new ArrayList<>(archiveOptions);
		vmOptions.addAll(settings.vmOptions());
		vmOptions
			.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
					"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Dio.netty.tryReflectionSetAccessible=true",
					"-Dlog4j2.disable.jmx=true", "-XX:+ExitOnOutOfMemoryError"));
		Path home = createFolder(settings.home());
		@Nullable String password = settings.password();
		ChildProcess.Program program = new ChildProcess.Program(servers, vmOptions, servers.neo4jClassPath(),
				MAIN_CLASS, List.of(home.toString(), Integer.toString(settings.port()), settings.pageCache()),
				(password != null) ? Map.of("PORTAL_NEO4J_PASSWORD", password) : Map.of(), home);
		ChildProcess process = ChildProcess.start("Neo4j", home.resolve("neo4j.log"), program);
		process.await(() -> LogFile.textAfter(process.log(), "bolt-port=").isPresent(), Duration.ofMinutes(3));
		String port = LogFile.textAfter(process.log(), "bolt-port=").orElseThrow();
		return new LocalNeo4j(process, "bolt://127.0.0.1:" + port);
	}

	private static Path createFolder(Path folder) {
		try {
			return Files.createDirectories(folder.toAbsolutePath()).toRealPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The address for drivers.
	 * @return a URI with the scheme {@code bolt}
	 */
	public String boltUri() {
		return this.boltUri;
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

	/** Stops the database; its data stay. */
	@Override
	public void close() {
		this.process.close();
	}

	/**
	 * How to run the database.
	 *
	 * @param home the folder of its data and its log {@code neo4j.log}
	 * @param port the Bolt port, 0 for any free one
	 * @param password the password of the user {@value #USERNAME}, null for no signing in
	 * at all
	 * @param pageCache the size of its page cache, such as {@code 256m}
	 * @param vmOptions options of its virtual machine
	 */
	public record Settings(Path home, int port, @Nullable String password, String pageCache, List<String> vmOptions) {

		/**
		 * For tests: any free port, no signing in, compiled for a quick start. Tests
		 * empty the database and fill it again, which would have every query planned anew
		 * all the time: here plans last. Never measure speed with it.
		 * @param home the folder of its data
		 * @return the settings
		 */
		public static Settings quick(Path home) {
			return new Settings(home, 0, null, "64m", List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
					"-Dportal.neo4j.plan-kept=7200"));
		}

		/**
		 * For work: a full compiler, memory as given.
		 * @param home the folder of its data
		 * @param port the Bolt port, 0 for any free one
		 * @param password the password of the user, null for no signing in
		 * @param heap the largest heap, such as {@code 1g}
		 * @param pageCache the size of the page cache, such as {@code 512m}
		 * @return the settings
		 */
		public static Settings steady(Path home, int port, @Nullable String password, String heap, String pageCache) {
			return new Settings(home, port, password, pageCache, List.of("-Xmx" + heap));
		}

	}

}
