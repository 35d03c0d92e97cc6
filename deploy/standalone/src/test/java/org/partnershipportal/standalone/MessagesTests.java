package org.partnershipportal.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	@TempDir
	Path temporary;

	@Test
	void endsWithTheAddressAndTheDemonstrationSignIns() {
		assertThat(welcome(true)).contains("The portal is at http://127.0.0.1:8080 (started in 12.3 s)")
			.contains("manager", "officer", "partner", "coordinator", "\"demonstration\"")
			.contains("http://127.0.0.1:8180/admin")
			.contains("Ctrl-C");
	}

	@Test
	void namesNoSignInWhereThereAreNoDemonstrationData() {
		assertThat(welcome(false)).contains("No demonstration data").doesNotContain("officer2", "\"demonstration\"");
	}

	@Test
	void saysWhatIsDoneBeforeItIsDoneAndHowLongItTook() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8));

		String result = progress.step("Database", () -> out.toString(StandardCharsets.UTF_8));

		assertThat(result).matches("(?s)\\[ *0\\.\\d s\\] Database …\\R");
		assertThat(out.toString(StandardCharsets.UTF_8)).containsPattern("Database: done in 0\\.\\d s");
	}

	@Test
	void showsTheLastLinesOfALogWithoutTheFramesOfStackTraces() throws IOException {
		Path log = this.temporary.resolve("a.log");
		Files.writeString(log,
				"first\nsecond\nCaused by: no disk\n\tat a.B.c(B.java:1)\n\t... 3 common frames omitted\n\n");

		assertThat(ServerStartException.withLog("Neo4j ended.", log)).hasMessageContaining("Neo4j ended.")
			.hasMessageContaining(log.toString())
			.hasMessageEndingWith("second" + System.lineSeparator() + "Caused by: no disk");
		assertThat(LogFile.lastLines(log, 1)).isEqualTo("Caused by: no disk");
	}

	@Test
	void keepsTheLogOfTheRunBefore() throws IOException {
		Path log = this.temporary.resolve("logs/a.log");
		LogFile.startNew(log);
		Files.writeString(log, "one");
		LogFile.startNew(log);

		assertThat(log).doesNotExist();
		assertThat(log.resolveSibling("a.log.previous")).hasContent("one");
	}

	@Test
	void readsThePortThatAServerSaysItTook() throws IOException {
		Path log = this.temporary.resolve("a.log");
		assertThat(LogFile.textAfter(log, "bolt-port=")).isEmpty();
		Files.write(log, List.of("starting", "bolt-port=4711", "bolt-port=1"));
		assertThat(LogFile.textAfter(log, "bolt-port=")).hasValue("4711");
	}

	private String welcome(boolean demonstration) {
		return Welcome.text(LaunchOptions.defaults(this.temporary), demonstration, this.temporary,
				Duration.ofMillis(12_345));
	}

}
