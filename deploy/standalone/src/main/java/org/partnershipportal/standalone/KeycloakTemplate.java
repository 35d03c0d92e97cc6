package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Accounts databases of Keycloak with their realms imported, kept so that a test run need
 * not create them: that takes three times as long as a start. One for each content of the
 * import files.
 *
 * @param servers where Keycloak is and the templates are kept
 */
record KeycloakTemplate(Servers servers) {

	private static final String DATABASE = "data/h2/keycloakdb.mv.db";

	/**
	 * Lays a ready accounts database into the home of these settings, unless it has one.
	 */
	void applyTo(LocalKeycloak.Settings settings) {
		Path target = settings.home().resolve(DATABASE);
		if (Files.exists(target)) {
			return;
		}
		try {
			Path folder = Files.createDirectories(this.servers.folder().resolve("keycloak-templates"));
			Path template = folder.resolve(fingerprint(settings) + ".mv.db");
			try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
				if (!Files.exists(template)) {
					make(template, settings);
				}
			}
			Files.createDirectories(target.getParent());
			Files.copy(template, target);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void make(Path template, LocalKeycloak.Settings settings) throws IOException {
		Path home = Files.createTempDirectory("keycloak-template");
		try {
			LocalKeycloak.start(this.servers, settings.at(home)).close();
			Files.copy(home.resolve(DATABASE), template.resolveSibling(template.getFileName() + ".new"),
					StandardCopyOption.REPLACE_EXISTING);
			Files.move(template.resolveSibling(template.getFileName() + ".new"), template,
					StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Folders.delete(home);
		}
	}

	private String fingerprint(LocalKeycloak.Settings settings) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update((settings.adminUsername() + "\n" + settings.adminPassword() + "\n" + settings.portalUrl())
				.getBytes(StandardCharsets.UTF_8));
			digest.update(Files.readAllBytes(this.servers.keycloak().resolve("version.txt")));
			for (Path file : Stream.of(settings.realmFiles(), settings.partialImports())
				.flatMap(List::stream)
				.toList()) {
				digest.update(Files.readAllBytes(file));
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 12);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
