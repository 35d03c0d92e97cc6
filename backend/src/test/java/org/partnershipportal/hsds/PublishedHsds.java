package org.partnershipportal.hsds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the published files of HSDS and the directories of others lie beside the project.
 * They are not ours to ship: where the folder is absent the tests that need it are
 * skipped and say so, except on a build server, where it must be there.
 */
final class PublishedHsds {

	private PublishedHsds() {
	}

	/** The file or folder with this path below the shared data. */
	static Path file(String path) {
		Path data = Stream.of(Path.of("..", "..", "shared", "data"), Path.of("..", "shared", "data"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElse(null);
		boolean required = System.getenv("CI") != null;
		Assumptions.assumeTrue(data != null || required, "Skipped: there is no shared/data beside the project.");
		assertThat(data).as("shared/data beside the project, which a build server must have").isNotNull();
		return data.resolve(path);
	}

}
