package org.partnershipportal.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sentences that the guard is measured by. All persons and numbers are invented.
 */
final class Corpus {

	private Corpus() {
	}

	static List<Sentence> refused() throws IOException {
		return Stream.concat(read("refuse").stream(), read("third-refuse").stream()).toList();
	}

	static List<Sentence> accepted() throws IOException {
		return Stream.concat(read("accept").stream(), read("third-accept").stream()).toList();
	}

	private static List<Sentence> read(String name) throws IOException {
		try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/privacy/" + name + ".tsv"))) {
			return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.split("\t", 3))
				.map((columns) -> new Sentence(columns[0], columns[1], columns[2]))
				.toList();
		}
	}

	record Sentence(String kind, String language, String text) {
	}

}
