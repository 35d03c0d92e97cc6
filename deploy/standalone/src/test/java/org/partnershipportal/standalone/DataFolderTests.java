package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DataFolderTests {

	@TempDir
	Path temporary;

	@Test
	void makesPasswordsOnTheFirstRunAndKeepsThem() {
		String password;
		try (DataFolder first = open("a", true)) {
			password = first.databasePassword();
			assertThat(first.isNew()).isTrue();
			assertThat(password).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(first.administratorPassword());
		}
		try (DataFolder second = open("a", true); DataFolder other = open("b", true)) {
			assertThat(second.isNew()).isFalse();
			assertThat(second.databasePassword()).isEqualTo(password).isNotEqualTo(other.databasePassword());
		}
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void letsOnlyItsOwnerLookInside() throws IOException {
		try (DataFolder data = open("a", true)) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.folder())))
				.isEqualTo("rwx------");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(DataFolder.SETTINGS))))
				.isEqualTo("rw-------");
		}
	}

	@Test
	void refusesASecondLauncherInOneLine() {
		try (DataFolder first = open("a", true)) {
			assertThatIllegalArgumentException().isThrownBy(() -> open("a", true))
				.withMessageContaining("already runs")
				.withMessageContaining("--data")
				.withMessageNotContaining("\n");
			assertThat(first.isDemonstration()).isTrue();
		}
	}

	@Test
	void remembersThatItWasBegunWithoutDemonstrationData() {
		open("a", false).close();
		try (DataFolder again = open("a", true)) {
			assertThat(again.isDemonstration()).isFalse();
		}
	}

	@Test
	void refusesToPassDemonstrationDataOffAsRealOnes() {
		open("a", true).close();
		assertThatIllegalArgumentException().isThrownBy(() -> open("a", false)).withMessageContaining("demonstration");
		open("a", true).close();
	}

	@Test
	void refusesAFileInPlaceOfAFolder() throws IOException {
		Files.createFile(this.temporary.resolve("file"));
		assertThatIllegalArgumentException().isThrownBy(() -> open("file", true)).withMessageContaining("--data");
	}

	private DataFolder open(String name, boolean demonstration) {
		return DataFolder.open(this.temporary.resolve(name), demonstration);
	}

}
