package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PortalApplicationTests {

	private static final String WRITE = "-XX:ArchiveClassesAtExit=";

	@TempDir
	Path temporary;

	private Path jar;

	private Path unpacked;

	@BeforeEach
	void unpackAJar() throws IOException {
		this.jar = Files.writeString(this.temporary.resolve("portal.jar"), "jar");
		String build = Files.getLastModifiedTime(this.jar).toMillis() + "-" + Files.size(this.jar);
		this.unpacked = Files.createDirectories(this.temporary.resolve("portal").resolve(build));
	}

	@Test
	void aRunThatEndsAsItShouldLeavesAnArchiveForTheNext() throws IOException {
		PortalApplication first = application();
		Path draft = draft(first);
		Files.writeString(draft, "classes");
		first.keepArchive(0);

		assertThat(draft).doesNotExist();
		assertThat(application().vmOptions().get(0)).startsWith("-XX:SharedArchiveFile=" + this.unpacked);
	}

	@Test
	void aRunThatWasBrokenOffLeavesNone() throws IOException {
		PortalApplication first = application();
		Path draft = draft(first);
		Files.writeString(draft, "half of the cla");
		first.keepArchive(137);

		assertThat(draft).doesNotExist();
		assertThat(application().vmOptions().get(0)).startsWith(WRITE);
	}

	@Test
	void aRunWithoutAnArchiveToKeepDoesNoHarm() {
		PortalApplication first = application();
		first.keepArchive(0);

		assertThat(application().vmOptions().get(0)).startsWith(WRITE);
		assertThat(first.classPath()).isEqualTo(this.unpacked.resolve("portal.jar").toString());
	}

	private PortalApplication application() {
		return PortalApplication.of(this.jar, this.temporary.resolve("portal"));
	}

	private static Path draft(PortalApplication application) {
		List<String> options = application.vmOptions();
		assertThat(options.get(0)).startsWith(WRITE);
		return Path.of(options.get(0).substring(WRITE.length()));
	}

}
