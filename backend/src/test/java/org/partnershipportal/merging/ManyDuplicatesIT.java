package org.partnershipportal.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Duplicates in a directory of any size; {@code -Dportal.duplicates.organisations=10000}
 * makes a large one, with ten services each, and the times that are printed worth
 * reading.
 */
@PortalIT
class ManyDuplicatesIT {

	private static final int ORGANISATIONS = Integer.getInteger("portal.duplicates.organisations", 200);

	private static final int PLANTED = 10;

	private static final int PORTION = 500;

	private static final List<String> WORDS = List.of("harbour", "mission", "seafarers", "shelter", "women", "legal",
			"aid", "hope", "children", "rumah", "aman", "network", "centre", "counsel", "hotline", "school", "river",
			"north", "south", "hill");

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Test
	void findsThePlantedOnes() {
		this.graph.clear();
		create();
		JsonNode organisations = timed("organisations",
				"{ duplicates(kind: ORGANISATION, first: 200) { total pairs { first { id }"
						+ " second { id } signs likely } } }");
		List<String> pairs = new ArrayList<>();
		organisations.path("duplicates").path("pairs").forEach((pair) -> {
			if (pair.path("likely").asBoolean()) {
				pairs.add(pair.path("first").path("id").asString() + " " + pair.path("second").path("id").asString());
			}
		});
		for (int i = 0; i < PLANTED; i++) {
			assertThat(pairs).contains("o" + i + " o" + i + "-again");
		}
		JsonNode services = timed("services", "{ duplicates(kind: SERVICE, first: 200) { total } }");
		assertThat(services.path("duplicates").path("total").asInt()).isGreaterThanOrEqualTo(PLANTED);
		JsonNode possible = timed("one that is added",
				"{ possibleDuplicates(entry: {name: \"Something\", phone: \"+62 21 5500003\"}) { organisation { id } } }");
		assertThat(possible.findValuesAsString("id")).contains("o3", "o3-again");
	}

	private void create() {
		Random random = new Random(11);
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < ORGANISATIONS; i++) {
			String name = name(random) + " " + i;
			rows.add(row("o" + i, name, i));
			if (i < PLANTED) {
				rows.add(row("o" + i + "-again", "Yayasan " + name, i));
			}
		}
		// In portions: a transaction of a small database does not hold all of them.
		for (int from = 0; from < rows.size(); from += PORTION) {
			this.graph.rows("""
					UNWIND $rows AS row
					CREATE (o:Actor:Organisation:ServiceProvider)
					SET o = row.properties
					FOREACH (service IN row.services | CREATE (o)-[:OFFERS]->(s:Service) SET s = service)
					""", Map.of("rows", rows.subList(from, Math.min(from + PORTION, rows.size()))));
		}
	}

	private static Map<String, Object> row(String id, String name, int number) {
		List<Map<String, Object>> services = new ArrayList<>();
		for (int j = 0; j < 10; j++) {
			// Of the first ones the last service is the first one once more.
			String kind = WORDS.get((number < PLANTED && j == 9) ? 0 : j);
			services.add(Map.of("id", id + "-" + j, "name", "Service " + kind, "nameKey", "service " + kind, "types",
					List.of(), "languages", List.of(), "version", 1));
		}
		Map<String, Object> properties = new HashMap<>(Map.of("id", id, "name", name, "nameKey", name, "kind", "NGO",
				"families", List.of("SERVICE_PROVIDER"), "phone", "+62 21 55%05d".formatted(number), "version", 1));
		return Map.of("properties", properties, "services", services);
	}

	private static String name(Random random) {
		return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size())) + " "
				+ WORDS.get(random.nextInt(WORDS.size()));
	}

	private JsonNode timed(String what, String document) {
		long start = System.nanoTime();
		JsonNode data = this.api.as(Role.COORDINATOR).data(document, Map.of());
		System.out.printf("Duplicates, %s: %d ms of %d organisations%n", what, (System.nanoTime() - start) / 1_000_000,
				ORGANISATIONS);
		return data;
	}

}
