package org.partnershipportal.hsds;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A large package full of faults is read whole by a process with little memory. Of how
 * many megabytes, {@code -Dportal.hsds.megabytes=100} says; it has 40 MB of heap and one
 * for each of them.
 */
class LargePackageTests {

	private static final int MEGABYTES = Integer.getInteger("portal.hsds.megabytes", 10);

	/**
	 * With less to read, the best compiler of the machine costs more time than it saves.
	 */
	private static final int WORTH_COMPILING = 50;

	private static final int TELEPHONES_OF_A_SERVICE = 20;

	/** So many bytes are a service with its telephones, here. */
	private static final int BYTES = 2_600;

	private static final int SERVICES = MEGABYTES * 1_000_000 / BYTES;

	@TempDir
	Path folder;

	@Test
	void tablesAreReadInLittleMemory() throws Exception {
		Path file = this.folder.resolve("package.zip");
		long bytes;
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
				Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
			zip.putNextEntry(new ZipEntry("organizations.csv"));
			bytes = write(out, "id,name,description\r\n" + id("o", 0) + ",Harbour Aid,Helps\r\n");
			out.flush();
			zip.putNextEntry(new ZipEntry("services.csv"));
			bytes += write(out, "id,organization_id,name,status\r\n");
			for (int i = 0; i < SERVICES; i++) {
				bytes += write(out, id("s", i) + "," + id("o", 0) + ",Service " + i + ","
						+ ((i % 100 == 0) ? "" : "active") + "\r\n");
			}
			out.flush();
			zip.putNextEntry(new ZipEntry("phones.csv"));
			bytes += write(out, "id,service_id,number,type,description\r\n");
			for (int i = 0; i < SERVICES * TELEPHONES_OF_A_SERVICE; i++) {
				bytes += write(out,
						id("p", (i % 1000 == 999) ? i - 1 : i) + ","
								+ id("s", (i % 500 == 0) ? -1 : i / TELEPHONES_OF_A_SERVICE) + ",+62 21 " + i
								+ ",voice,The number of the reception\r\n");
			}
		}
		int phones = SERVICES * TELEPHONES_OF_A_SERVICE;
		assertThat(read(file, bytes)).contains("ORGANIZATION=1,", "SERVICE=" + SERVICES + ",",
				"PHONE=" + (phones - phones / 1000) + ",", "EMPTY_STATUS=" + ((SERVICES + 99) / 100) + ",",
				"ORPHAN=" + ((phones + 499) / 500) + ",", "DUPLICATE_ID=" + phones / 1000 + ",");
	}

	@Test
	void documentsAreReadInLittleMemory() throws Exception {
		Path file = this.folder.resolve("services.json");
		long bytes;
		try (Writer out = Files.newBufferedWriter(file)) {
			bytes = write(out, "[");
			for (int i = 0; i < SERVICES; i++) {
				bytes += write(out,
						((i == 0) ? "" : ",") + "{\"id\":\"" + id("s", i) + "\",\"name\":\"Service " + i
								+ "\",\"status\":\"active\",\"organization\":{\"id\":\"" + id("o", 0)
								+ "\",\"name\":\"Harbour Aid\",\"description\":\"Helps\"},\"phones\":[");
				for (int j = 0; j < TELEPHONES_OF_A_SERVICE; j++) {
					bytes += write(out, ((j == 0) ? "" : ",") + "{\"id\":\"" + id("p", i * TELEPHONES_OF_A_SERVICE + j)
							+ "\",\"number\":\"+62 21 " + i + "\",\"type\":\"voice\",\"extension\":" + j + "}");
				}
				bytes += write(out, "]}\n");
			}
			bytes += write(out, "]");
		}
		assertThat(read(file, bytes)).contains("ORGANIZATION=1,", "SERVICE=" + SERVICES + ",",
				"PHONE=" + SERVICES * TELEPHONES_OF_A_SERVICE + ",", "{}");
	}

	private static String id(String kind, int number) {
		return String.format("%08x-0000-4000-8000-%012x", (int) kind.charAt(0), number & 0xFFFFFFFFL);
	}

	private static long write(Writer out, String text) throws IOException {
		out.write(text);
		return text.length();
	}

	private String read(Path file, long bytes) throws Exception {
		long begun = System.nanoTime();
		int heap = 40 + MEGABYTES;
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + heap + "m", "-XX:TieredStopAtLevel=" + ((MEGABYTES < WORTH_COMPILING) ? 1 : 4), "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				LargePackageTests.class.getName(), file.toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
		System.out.printf("%s: %,d bytes in %,d ms with %d MB of heap: %s%n", file.getFileName(), bytes,
				TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun), heap, said.strip());
		assertThat(process.exitValue()).as(said).isZero();
		return said;
	}

	/** Reads a file and prints how much of what was there. */
	public static void main(String[] files) throws IOException {
		Map<HsdsFault, Long> faults = new EnumMap<>(HsdsFault.class);
		Map<HsdsTable, Long> rows = new EnumMap<>(HsdsTable.class);
		Path file = Path.of(files[0]);
		try (HsdsPackage read = HsdsPackage.read(List.of(new HsdsInput(file.getFileName().toString(), file)),
				HsdsLimits.USUAL, (problem) -> faults.merge(problem.fault(), 1L, Long::sum))) {
			for (HsdsTable table : HsdsTable.values()) {
				read.each(table, (row) -> rows.merge(table, 1L, Long::sum));
			}
		}
		System.out.println(rows.toString().replace("}", ",}") + " "
				+ faults.toString().replace("}", faults.isEmpty() ? "}" : ",}"));
	}

}
