package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarFile;

/**
 * The portal's executable jar, unpacked beside an archive of its loaded classes: together
 * they halve its start. The archive is written when the first run ends. Each build has
 * its own; those of earlier builds are removed.
 */
final class PortalApplication {

	/** Writing the archive is the last thing that a first run does. */
	static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Path jar;

	private final Path archive;

	private final Path draft;

	private PortalApplication(Path jar) {
		this.jar = jar;
		this.archive = jar.resolveSibling("classes-" + ThisJava.version() + ".jsa");
		this.draft = jar.resolveSibling("classes-" + ProcessHandle.current().pid() + ".new");
	}

	/**
	 * Unpacks a jar, unless that was done before.
	 * @param jar the executable jar
	 * @param folder where unpacked builds are kept
	 * @return the unpacked application
	 */
	static PortalApplication of(Path jar, Path folder) {
		try {
			String build = Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar);
			Path unpacked = folder.resolve(build);
			if (!Files.isDirectory(unpacked)) {
				if (Files.isDirectory(folder)) {
					Folders.delete(folder);
				}
				unpack(jar, unpacked, folder.resolveSibling(folder.getFileName() + "-unpack.log"));
			}
			return new PortalApplication(unpacked.resolve(jar.getFileName()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void unpack(Path jar, Path target, Path log) throws IOException {
		Path draft = target.resolveSibling(target.getFileName() + "-" + ProcessHandle.current().pid());
		Files.createDirectories(target.getParent());
		Process process = new ProcessBuilder(ThisJava.command(), "-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar",
				jar.toString(), "extract", "--destination", draft.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			if (process.waitFor() != 0) {
				throw ServerStartException.withLog("The portal could not be unpacked.", log);
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			throw new ServerStartException("Interrupted while the portal was unpacked.", ex);
		}
		if (Files.isDirectory(target)) {
			Folders.delete(draft);
		}
		else {
			Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
		}
	}

	String classPath() {
		return this.jar.toString();
	}

	String mainClass() {
		try (JarFile file = new JarFile(this.jar.toFile())) {
			return file.getManifest().getMainAttributes().getValue("Main-Class");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The options that use the archive, or that write it where there is none yet. */
	List<String> vmOptions() {
		String archiveOption = Files.exists(this.archive) ? "-XX:SharedArchiveFile=" + this.archive
				: "-XX:ArchiveClassesAtExit=" + this.draft;
		return List.of(archiveOption, "-Xlog:cds=off", "-Xlog:cds+dynamic=off",
				"-Dportal.patience.millis=" + PATIENCE.toMillis());
	}

	/** Keeps the archive that a run wrote, where it ended as it should. */
	void keepArchive(int exitCode) {
		try {
			if (exitCode == 0 && Files.exists(this.draft)) {
				Files.move(this.draft, this.archive, StandardCopyOption.ATOMIC_MOVE,
						StandardCopyOption.REPLACE_EXISTING);
			}
			Files.deleteIfExists(this.draft);
		}
		catch (IOException ex) {
			// The next start is slower than it could be, that is all.
		}
	}

}
