package org.partnershipportal.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which the build has laid down Neo4j's jars, Keycloak's distribution and
 * the programs that run in their processes.
 *
 * @param folder the absolute folder
 */
public record Servers(Path folder) {

	/** The environment variable or system property that names the folder. */
	public static final String LOCATION = "PORTAL_SERVERS";

	private static final Path BUILT = Path.of("deploy", "standalone", "servers", "target", "servers");

	public Servers {
		folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * Finds the folder: the one that {@value #LOCATION} names, else the one that the
	 * build fills.
	 * @return the complete folder
	 * @throws ServerStartException if there is none
	 */
	public static Servers find() {
		return find((name) -> System.getProperty(name, System.getenv(name)), Path.of("").toAbsolutePath());
	}

	static Servers find(Function<String, @Nullable String> settings, Path workingFolder) {
		String named = settings.apply(LOCATION);
		if (named != null && !named.isBlank()) {
			Servers servers = new Servers(Path.of(named));
			if (!servers.isComplete()) {
				throw new ServerStartException(LOCATION + " names " + named + ", which lacks the servers.");
			}
			return servers;
		}
		return Stream.iterate(workingFolder, (folder) -> folder != null, Path::getParent)
			.map((folder) -> new Servers(folder.resolve(BUILT)))
			.filter(Servers::isComplete)
			.findFirst()
			.orElseThrow(() -> new ServerStartException("The servers are not there yet; build them with: "
					+ "./mvnw -f deploy/standalone/servers/pom.xml package"));
	}

	boolean isComplete() {
		return Files.isRegularFile(processes()) && Files.isDirectory(neo4jJars())
				&& Files.isRegularFile(keycloak().resolve("lib/quarkus-run.jar"));
	}

	Path processes() {
		return this.folder.resolve("lib/portal-processes.jar");
	}

	String neo4jClassPath() {
		try (Stream<Path> jars = Files.list(neo4jJars())) {
			// Named one by one and in order, since a class-data archive wants the same
			// class path each time.
			return String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path neo4jJars() {
		return this.folder.resolve("neo4j/lib");
	}

	Path keycloak() {
		return this.folder.resolve("keycloak");
	}

	/**
	 * Does what is needed once before the first start: Keycloak is built for the local
	 * database, and Neo4j's classes are archived for this Java. Takes about a minute the
	 * first time, nothing later; safe to be called by several processes at a time.
	 */
	public void prepare() {
		if (isPrepared()) {
			return;
		}
		try (FileChannel channel = FileChannel.open(this.folder.resolve("prepare.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			for (Preparation step : preparations()) {
				if (!step.isDone()) {
					step.run();
				}
			}
		}
		catch (IOException ex) {
			throw new ServerStartException(
					"The servers in " + this.folder + " could not be made ready: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Tells whether {@link #prepare()} has nothing left to do.
	 * @return whether it has not
	 */
	public boolean isPrepared() {
		return preparations().stream().allMatch(Preparation::isDone);
	}

	private List<Preparation> preparations() {
		return List.of(new KeycloakBuild(this), new Neo4jClassArchive(this));
	}

	/** A piece of work that is done once and leaves a mark. */
	interface Preparation {

		boolean isDone();

		void run() throws IOException;

	}

}
