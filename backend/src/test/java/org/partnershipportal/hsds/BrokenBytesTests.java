package org.partnershipportal.hsds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes come: they are rows or problems, and nothing is thrown. */
class BrokenBytesTests {

	private static final String TABLES = """
			id,organization_id,name,status,last_modified,minimum_age,url,email
			s1,o1,Shelter,active,2026-01-31T08:00:00Z,12,https://a.example.org,a@example.org
			s2,o1,"Advice ""บ้าน"" ",inactive,2026-01-31 08:00,x,www.example.org,nobody
			""";

	private static final String DOCUMENTS = """
			[{"id": "s1", "name": "Shelter", "status": "active", "minimum_age": 1.50,
			  "phones": [{"id": "p1", "number": "110", "languages": [{"id": "l1", "name": "\u0e44\u0e17\u0e22"}]}],
			  "organization": {"name": "A", "description": "x", "additional_websites": [], "id": "o1"},
			  "attributes": [{"id": "a1", "taxonomy_term": {"id": "t1", "name": "n", "description": null}}]},
			 {"contents": true, "id": 2}]""";

	private static final String PAGE = "{\"total_items\": 1, \"contents\": [{\"id\": \"o1\", \"name\": \"A\", \"description\": \"x\"}], \"empty\": false}";

	private record Base(String name, byte[] content) {
	}

	private static final List<Base> BASES = List.of(new Base("services.csv", TABLES.getBytes(StandardCharsets.UTF_8)),
			new Base("services.csv", ("\uFEFF" + TABLES).getBytes(StandardCharsets.UTF_16LE)),
			new Base("all.json", DOCUMENTS.getBytes(StandardCharsets.UTF_8)),
			new Base("page.json", PAGE.getBytes(StandardCharsets.UTF_8)),
			new Base("tables.json",
					"{\"organizations.csv\": [{\"id\": \"o1\"}], \"phones\": [[]]}".getBytes(StandardCharsets.UTF_8)),
			new Base("package.zip", ReadPackage.zip("services.csv", TABLES, "all.json", DOCUMENTS, "datapackage.json",
					"{\"resources\": [{\"name\": \"service\", \"path\": \"services.csv\"}]}")));

	@Property(tries = 200)
	void areRowsOrProblems(@ForAll long seed) {
		Random random = new Random(seed);
		Base base = BASES.get(random.nextInt(BASES.size()));
		byte[] content = base.content().clone();
		for (int i = random.nextInt(4); i >= 0; i--) {
			content = changed(content, random);
		}
		ReadPackage read = ReadPackage.of(base.name(), content);
		assertThat(read.rows()).allSatisfy((row) -> assertThat(row.values()).containsEntry("id", row.id()));
	}

	private static byte[] changed(byte[] content, Random random) {
		if (content.length < 2) {
			return content;
		}
		int at = random.nextInt(content.length);
		switch (random.nextInt(4)) {
			case 0 -> content[at] = (byte) random.nextInt();
			case 1 -> content[at] = (byte) "{}[]\",:\\\n\r;0".charAt(random.nextInt(12));
			case 2 -> {
				return Arrays.copyOf(content, at);
			}
			default -> System.arraycopy(content, at / 2, content, at, Math.min(20, content.length - at));
		}
		return content;
	}

}
