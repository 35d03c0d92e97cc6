package org.partnershipportal.hsds;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is wrong with a package is said, with its place; what can be used is given on.
 */
class DirtyPackageTests {

	private static final String ORGANIZATIONS = "id,name,description\no1,Harbour Aid,Helps\n";

	@Test
	void tablesWithEveryKindOfFaultAreReadAndEachFaultIsNamed() {
		ReadPackage read = ReadPackage.ofZip("organizations.csv", """
				id,name,description,email,website,year_incorporated,colour
				o1,Harbour Aid,Helps,nobody at all,harbour.example.org,nineteen,blue
				,No id,x,,,,
				o3,,Nameless,,,,
				""", "services.csv", """
				id,organization_id,name,status,assured_date,last_modified,minimum_age
				s1,o1,Shelter,,2026-02-30,yesterday,012
				s2,o9,Advice,Active,2026-01-31,2026-01-31 08:00,12
				s3,o1,Food,open,,,
				s2,o9,Other advice,active,,,
				s4,o1,Clothes,active,,,,more
				s5,o3,Of nobody,active,,,
				""", "phones.csv", "id,service_id,number\np1,s1,+62 21 1\np1,s2,+62 21 1\np1,s1,+62 21 2\np2,,110\n",
				"notes.csv", "a,b\n1,2\n");

		assertThat(read.rows()).extracting(HsdsRow::id).containsExactly("o1", "s1", "s2", "s3", "s5", "p1", "p2");
		assertThat(read.told()).containsExactlyInAnyOrder("organizations.csv:2 organization - colour UNKNOWN_COLUMN",
				"organizations.csv:3 organization - id MISSING_ID", "services.csv:6 service - - TOO_MANY_VALUES",
				"notes.csv - - - UNKNOWN_FILE", "organizations.csv:2 organization o1 email NOT_AN_EMAIL",
				"organizations.csv:2 organization o1 website NORMALISED",
				"organizations.csv:2 organization o1 year_incorporated NOT_A_NUMBER",
				"organizations.csv:4 organization o3 name MISSING_NAME",
				"services.csv:2 service s1 status EMPTY_STATUS", "services.csv:2 service s1 assured_date NOT_A_DATE",
				"services.csv:2 service s1 last_modified NOT_A_MOMENT",
				"services.csv:2 service s1 minimum_age NOT_A_NUMBER", "services.csv:3 service s2 status NORMALISED",
				"services.csv:3 service s2 last_modified NORMALISED",
				"services.csv:3 service s2 organization_id ORPHAN", "services.csv:4 service s3 status NOT_ALLOWED",
				"services.csv:5 service s2 assured_date DUPLICATE_ID",
				"services.csv:7 service s5 organization_id ORPHAN", "phones.csv:4 phone p1 number DUPLICATE_ID",
				"phones.csv:5 phone p2 - UNATTACHED");
		assertThat(read.rows().get(0).values()).containsEntry("website", "https://harbour.example.org")
			.doesNotContainKeys("email", "year_incorporated");
		assertThat(read.rows().get(2).moment("last_modified")).hasToString("2026-01-31T08:00Z");
		assertThat(read.rows().get(5).ids("service_id")).containsExactly("s1", "s2");
		assertThat(read.rows().get(5).text("number")).isEqualTo("+62 21 1");
	}

	@Test
	void theSameRowTwiceIsOneRow() {
		ReadPackage read = ReadPackage.of("organizations.csv", ORGANIZATIONS + "o1,Harbour Aid,Helps\n");
		assertThat(read.rows()).hasSize(1);
		assertThat(read.told()).containsExactly("organizations.csv:3 organization o1 - SAME_ROW_AGAIN");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE" })
	void aByteOrderMarkSaysTheEncoding(String encoding) {
		String text = ("UTF-16".equals(encoding) ? "" : "\uFEFF")
				+ "id,name,description\r\no1,บ้านพัก 🏠,\"ที่\r\nพัก\"\r\n";
		ReadPackage read = ReadPackage.of("organizations.csv", text.getBytes(Charset.forName(encoding)));
		assertThat(read.problems()).isEmpty();
		assertThat(read.only(HsdsTable.ORGANIZATION).text("name")).isEqualTo("บ้านพัก 🏠");
		assertThat(read.only(HsdsTable.ORGANIZATION).text("description")).isEqualTo("ที่\r\nพัก");
	}

	@ParameterizedTest
	@CsvSource({ "windows-1252, organizations.csv, organizations.csv:3",
			"windows-874, organizations.csv, organizations.csv:3", "UTF-16LE, organizations.csv, organizations.csv:1",
			"windows-1252, all.json, all.json:3" })
	void anotherEncodingRefusesTheFileAndNamesTheLine(String encoding, String file, String place) {
		String text = file.endsWith(".csv") ? ORGANIZATIONS + "o2,Café บ้าน é,x\n"
				: "[{\"id\":\"o1\",\"name\":\"A\",\n\"description\":\"x\"},\n{\"id\":\"o2\",\"name\":\"Café\",\"description\":\"x\"}]";
		ReadPackage read = ReadPackage.of(file, text.getBytes(Charset.forName(encoding)));
		assertThat(read.rows()).isEmpty();
		assertThat(read.told()).containsExactly(place + " - - - ENCODING");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t" })
	void theHeadingTellsWhatStandsBetweenValues(String between) {
		ReadPackage read = ReadPackage.of("organizations.csv",
				"id,name,description\no1,Harbour Aid,\"Food\"\n".replace(",", between).replace("Food", "Food, beds"));
		assertThat(read.problems()).isEmpty();
		assertThat(read.only(HsdsTable.ORGANIZATION).text("description")).isEqualTo("Food, beds");
		ReadPackage commas = ReadPackage.of("organizations.csv", "id,name;d,description\no1,Harbour Aid,x\n");
		assertThat(commas.told()).contains("organizations.csv:2 organization - name;d UNKNOWN_COLUMN");
	}

	@Test
	void whatWasLostBeforeIsSaid() {
		ReadPackage read = ReadPackage.of("organizations.csv", ORGANIZATIONS + "o2,Caf\uFFFD,x\n");
		assertThat(read.told()).containsExactly("organizations.csv:3 - - - DAMAGED_TEXT",
				"organizations.csv:3 organization o2 name DAMAGED_TEXT");
		assertThat(ReadPackage.of("o.json", "{\"id\":\"o1\",\"name\":\"\\ud800\",\"description\":\"\"}").told())
			.containsExactly("o.json:1 - - - ENCODING");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "organizations.csv | id,name,name | organizations.csv:1 - - - SYNTAX",
					"organizations.csv | id,name,description;o1,\"open,x;o2,B,x | organizations.csv:2 - - - SYNTAX",
					"organizations.csv | `` | organizations.csv - - - EMPTY_FILE",
					"all.json | `  ` | all.json - - - EMPTY_FILE",
					"all.json | [{\"id\":\"o1\",\"name\":\"A\",\"description\":\"x\"}, | all.json:1 - - - SYNTAX",
					"all.json | {\"id\":\"o1\",\"id\":\"o2\"} | all.json:1 - - - SYNTAX",
					"all.json | 12 | all.json - - - WRONG_KIND",
					"all.json | {\"some\":1,\"thing\":2} | all.json - - - UNKNOWN_FILE",
					"package.zip | PK\u0003\u0004nonsense | package.zip - - - SYNTAX" })
	void aFileThatIsBrokenGivesNoRows(String name, String content, String told) {
		ReadPackage read = ReadPackage.of(name, content.replace(';', '\n'));
		assertThat(read.rows()).isEmpty();
		assertThat(read.told()).containsExactly(told);
	}

	@Test
	void nestingIsReadOnlySoDeepAndValuesOnlySoLong() {
		String deep = "[".repeat(40) + "]".repeat(40);
		assertThat(ReadPackage.of("deep.json", deep).told()).containsExactly("deep.json:1 - - - TOO_LARGE");
		String longName = "x".repeat(200_000);
		ReadPackage read = ReadPackage.of("organizations.csv", ORGANIZATIONS + "o2,B," + longName + "\n");
		assertThat(read.told()).containsExactly("organizations.csv:3 organization o2 description TOO_LONG");
		assertThat(read.rows()).hasSize(2);
	}

	@Test
	void noMoreIsReadThanTheLimitSays(@TempDir Path folder) throws IOException {
		Path file = Files.write(folder.resolve("o"), ReadPackage.zip("organizations.csv", ORGANIZATIONS.repeat(100)));
		Path table = Files.writeString(folder.resolve("t"), ORGANIZATIONS.repeat(100));
		HsdsLimits limits = new HsdsLimits(1000, 10, 200, 32, 1000);
		assertThat(
				ReadPackage.of(List.of(new HsdsInput("o.zip", file), new HsdsInput("organizations.csv", table)), limits)
					.told())
			.containsExactly("o.zip - - - TOO_LARGE", "organizations.csv - - - TOO_LARGE");
	}

	@Test
	void anArchiveCannotHarm() {
		assertThat(ReadPackage.ofZip("../organizations.csv", ORGANIZATIONS).told())
			.containsExactly("package.zip - - - SUSPICIOUS_ARCHIVE");
		assertThat(ReadPackage.ofZip("/organizations.csv", ORGANIZATIONS).told())
			.containsExactly("package.zip - - - SUSPICIOUS_ARCHIVE");
		assertThat(ReadPackage.ofZip("organizations.csv", ORGANIZATIONS + "\n".repeat(12_000_000)).told())
			.containsExactly("package.zip - - - SUSPICIOUS_ARCHIVE");
		String[] many = IntStream.range(0, 201)
			.boxed()
			.flatMap((i) -> List.of("f" + i + ".csv", "a").stream())
			.toArray(String[]::new);
		assertThat(ReadPackage.ofZip(many).told()).containsExactly("package.zip - - - TOO_LARGE");
		assertThat(ReadPackage
			.ofZip("data/", "", "data/organizations.csv", ORGANIZATIONS, "__MACOSX/._x", "junk", ".DS_Store", "junk")
			.problems()).isEmpty();
	}

	@Test
	void theDescriptionOfAPackageTellsWhichFileIsWhat() {
		ReadPackage read = ReadPackage.ofZip("x/datapackage.json", """
				{"resources": [{"name": "organization", "path": "data/orgs.csv", "dialect": {"delimiter": ";"}},
				{"name": "service", "path": "data/services.csv"}]}""", "x/data/orgs.csv",
				ORGANIZATIONS.replace(',', ';'));
		assertThat(read.only(HsdsTable.ORGANIZATION).text("name")).isEqualTo("Harbour Aid");
		assertThat(read.told()).containsExactly("x/datapackage.json - - - MISSING_FILE");
	}

	@Test
	void aDocumentThatContradictsItselfIsNamedAndItsIdMayComeLast() {
		ReadPackage read = ReadPackage.of("services.json", """
				[{"phones": [{"number": "110", "service_id": "s9", "id": "p1", "languages": "en"}],
				  "organization": {"description": "x", "name": "A", "id": "o1"}, "organization_id": "o2",
				  "colours": ["red"], "name": ["a"], "status": "active", "id": "s1"},
				 {"id": "s1", "name": "Shelter", "status": "inactive"},
				 {"id": "s2", "name": "Advice", "status": "active", "phones": [{"id": "p1", "number": "110"}]}]""");
		assertThat(read.told()).containsExactlyInAnyOrder(
				"services.json#/0/phones/0/languages phone - languages WRONG_KIND",
				"services.json#/0/phones/0 phone - service_id CONTRADICTION",
				"services.json#/0/organization_id service - organization_id CONTRADICTION",
				"services.json#/0/name service - name WRONG_KIND", "services.json#/0 service - colours UNKNOWN_COLUMN",
				"services.json#/1 service s1 status DUPLICATE_ID", "services.json#/0 service s1 name MISSING_NAME",
				"services.json#/0/phones/0 phone p1 service_id ORPHAN");
		assertThat(read.only(HsdsTable.SERVICE).id()).isEqualTo("s2");
		assertThat(read.only(HsdsTable.PHONE).ids("service_id")).containsExactly("s1", "s2");
	}

	@Test
	void idsNeedNotDifferBetweenTables() {
		ReadPackage read = ReadPackage.ofZip("organizations.csv", "id,name,description\n1,A,x\n", "services.csv",
				"id,organization_id,name,status\n1,1,S,active\n", "taxonomy_terms.csv", "id,name,description\n1,T,x\n",
				"attributes.csv", "id,link_id,link_entity,taxonomy_term_id\n1,1,service,1\n", "phones.csv",
				"id,service_id,number\n1,1,110\n");
		assertThat(read.problems()).isEmpty();
		assertThat(read.asDocument(HsdsTable.ORGANIZATION, "1"))
			.isEqualTo("{'id':'1','name':'A','description':'x','services':[{"
				.concat("'id':'1','name':'S','status':'active','phones':[{'id':'1','number':'110'}],'attributes':[{")
				.concat("'id':'1','link_entity':'service','taxonomy_term':{'id':'1','name':'T','description':'x'}}]}]}")
				.replace('\'', '"'));
	}

	@Test
	void whatWouldNotBeValidIsNotWrittenAndTold() {
		ReadPackage read = ReadPackage.ofZip("organizations.csv", "id,name,description\no1,A,x\n", "locations.csv",
				"id,organization_id,location_type\nl1,o1,physical\n", "addresses.csv",
				"id,location_id,city,state_province,country,address_type\na1,l1,Port,FL,US,physical\n");
		read.problems().clear();
		assertThat(read.asDocument(HsdsTable.ORGANIZATION, "o1")).doesNotContain("Port").contains("l1");
		assertThat(read.told()).containsExactly("addresses.csv:2 address a1 address_1 NOT_WRITTEN");
		assertThat(ReadPackage.of("again.zip", read.asTables()).rows()).extracting(HsdsRow::id)
			.containsExactly("o1", "l1");
	}

	@Test
	void everyFaultHasAText() throws IOException {
		Properties texts = new Properties();
		try (InputStream stream = getClass().getResourceAsStream("/messages/hsds.properties")) {
			texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		assertThat(texts.keySet())
			.isEqualTo(Arrays.stream(HsdsFault.values()).map((fault) -> "hsds." + fault).collect(Collectors.toSet()));
	}

	@Test
	void theRootsOfAStreamOfDocumentsAreCounted() {
		ReadPackage read = ReadPackage.of("organizations.ndjson", """
				{"id": "o1", "name": "A", "description": "x"}
				{"id": "o2", "description": "x", "logo": "l"}
				""");
		assertThat(read.told()).containsExactly("organizations.ndjson#/1 organization o2 name MISSING_NAME");
	}

}
