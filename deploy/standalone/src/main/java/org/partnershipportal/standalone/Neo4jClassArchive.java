package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * An archive of Neo4j's loaded classes, from which the database starts in little more
 * than half the time. It holds for one Java version only, so each has its own; where none
 * can be made the database starts without.
 *
 * @param servers where Neo4j is
 */
record Neo4jClassArchive(Servers servers) implements Servers.Preparation {

	/** Writing the archive is the last thing that the training run does. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@Override
	public boolean isDone() {
		return Files.exists(file());
	}

	@Override
	public void run() throws IOException {
		Path home = Files.createTempDirectory("neo4j-training");
		Path draft = file().resolveSibling(file().getFileName() + ".new");
		try {
			List<String> training = List.of("-XX:ArchiveClassesAtExit=" + draft,
					"-Dportal.patience.millis=" + PATIENCE.toMillis(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
			LocalNeo4j database = LocalNeo4j.start(this.servers, LocalNeo4j.Settings.quick(home), training);
			database.process().whenStopped(PATIENCE, (exitCode) -> {
			});
			database.close();
			if (Files.exists(draft)) {
				Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
			}
			else {
				Files.createFile(file());
			}
		}
		finally {
			Files.deleteIfExists(draft);
			Folders.delete(home);
		}
	}

	/**
	 * The options that use the archive; a virtual machine that cannot goes on without it.
	 */
	List<String> options() throws IOException {
		return isDone() && Files.size(file()) > 0
				? List.of("-XX:SharedArchiveFile=" + file(), "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
				: List.of();
	}

	/**
	 * Named after the Java and the jar it was made with, since it is of no use to
	 * another.
	 */
	private Path file() {
		long version = this.servers.processes().toFile().lastModified() / 1000;
		return this.servers.folder().resolve("neo4j").resolve("classes-" + ThisJava.version() + "-" + version + ".jsa");
	}

}
