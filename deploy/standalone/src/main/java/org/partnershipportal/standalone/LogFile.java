package org.partnershipportal.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** What a child process wrote; the log of the run before is kept beside it. */
final class LogFile {

	private LogFile() {
	}

	/** Makes room for a new log, keeping the previous one as {@code <name>.previous}. */
	static void startNew(Path log) {
		try {
			Files.createDirectories(log.toAbsolutePath().getParent());
			if (Files.exists(log)) {
				Files.move(log, log.resolveSibling(log.getFileName() + ".previous"),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text behind the mark on the first line that has it, or nothing yet. */
	static Optional<String> textAfter(Path log, String mark) {
		return lines(log).stream()
			.filter((line) -> line.contains(mark))
			.map((line) -> line.substring(line.indexOf(mark) + mark.length()).strip())
			.findFirst();
	}

	/** The last lines that say something; the frames of stack traces are left out. */
	static String lastLines(Path log, int count) {
		List<String> lines = lines(log).stream()
			.filter((line) -> !line.matches("\\s+(at |\\.\\.\\. ).*|\\s*"))
			.toList();
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
	}

	private static List<String> lines(Path log) {
		try {
			return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList()
					: List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
