package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps the data of the portal between runs, with the passwords that its
 * servers use among each other. Only its owner may look inside, and only one launcher
 * works with it at a time.
 */
final class DataFolder implements AutoCloseable {

	/** The file with the passwords. */
	static final String SETTINGS = "settings.properties";

	private static final String DATABASE_PASSWORD = "neo4j.password";

	private static final String ADMINISTRATOR_PASSWORD = "keycloak.administrator.password";

	private static final String DEMONSTRATION = "demonstration";

	private final Path folder;

	private final FileChannel channel;

	private final Properties settings;

	private final boolean isNew;

	private DataFolder(Path folder, FileChannel channel, Properties settings, boolean isNew) {
		this.isNew = isNew;
		this.folder = folder;
		this.channel = channel;
		this.settings = settings;
	}

	/**
	 * Opens the folder, making it on a first run.
	 * @param folder where it is
	 * @param demonstration whether the user wants demonstration data
	 * @throws IllegalArgumentException with one line for the user if it cannot be used
	 */
	static DataFolder open(Path folder, boolean demonstration) {
		try {
			Path real = Files.createDirectories(folder.toAbsolutePath()).toRealPath();
			restrict(real, "rwx------");
			FileChannel channel = FileChannel.open(real.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			try {
				if (tryLock(channel) == null) {
					throw new IllegalArgumentException("The portal already runs with the data in " + real
							+ "; stop it first, or choose another folder with --data.");
				}
				boolean isNew = !Files.exists(real.resolve(SETTINGS));
				return new DataFolder(real, channel, settings(real, demonstration), isNew);
			}
			catch (IOException | RuntimeException ex) {
				channel.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(
					"The data folder " + folder + " cannot be used (" + ex + "); choose another with --data.", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static Properties settings(Path folder, boolean demonstration) throws IOException {
		Path file = folder.resolve(SETTINGS);
		Properties settings = new Properties();
		if (Files.exists(file)) {
			try (var in = Files.newBufferedReader(file)) {
				settings.load(in);
			}
			if (!demonstration && Boolean.parseBoolean(settings.getProperty(DEMONSTRATION))) {
				throw new IllegalArgumentException("The data in " + folder
						+ " were begun with the demonstration; choose another folder with --data.");
			}
			return settings;
		}
		settings.setProperty(DATABASE_PASSWORD, randomPassword());
		settings.setProperty(ADMINISTRATOR_PASSWORD, randomPassword());
		settings.setProperty(DEMONSTRATION, Boolean.toString(demonstration));
		Path draft = folder.resolve(SETTINGS + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		restrict(draft, "rw-------");
		try (var out = Files.newBufferedWriter(draft)) {
			settings.store(out, "Made on the first start. Keep it with the data and keep it to yourself.");
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		return settings;
	}

	private static void restrict(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	private static String randomPassword() {
		byte[] bytes = new byte[18];
		new SecureRandom().nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

	Path folder() {
		return this.folder;
	}

	/** Whether nothing was kept here before. */
	boolean isNew() {
		return this.isNew;
	}

	Path resolve(String name) {
		return this.folder.resolve(name);
	}

	String databasePassword() {
		return this.settings.getProperty(DATABASE_PASSWORD);
	}

	String administratorPassword() {
		return this.settings.getProperty(ADMINISTRATOR_PASSWORD);
	}

	boolean isDemonstration() {
		return Boolean.parseBoolean(this.settings.getProperty(DEMONSTRATION));
	}

	/** Lets another launcher have the folder. */
	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
