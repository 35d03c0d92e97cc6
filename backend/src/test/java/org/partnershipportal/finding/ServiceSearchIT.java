package org.partnershipportal.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.vocabulary.Vocabularies;
import org.partnershipportal.vocabulary.VocabularyTexts;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class ServiceSearchIT {

	private static final String SEARCH = """
			query($query: String, $filter: ServiceSearchFilter, $order: ServiceOrder, $first: Int, $after: String) {
			  searchServices(query: $query, filter: $filter, order: $order, first: $first, after: $after) {
			    totalCount everyWord didYouMean
			    hits { edges { node { service { id name } distance matches { words field found similar term { code } } } }
			      pageInfo { hasNextPage endCursor } }
			    facets { types { term { code } count } languages { language count } communities { community { name } count }
			      freshness { freshness count } openNow freeNow partners }
			    points { latitude service { name } } } }""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Autowired
	ServiceIndex index;

	@Autowired
	ServiceEntryReader reader;

	@Autowired
	ChangeFeed feed;

	@Autowired
	Vocabularies vocabularies;

	@Autowired
	VocabularyTexts texts;

	private String dili = "";

	private String mission = "";

	private String unit = "";

	@BeforeEach
	void aTown() {
		this.graph.clear();
		this.index.rebuild();
		String country = made("createCommunity", "community", Map.of("name", "Timor-Leste", "kind", "AREA"));
		this.dili = made("createCommunity", "community", Map.of("name", "Dili", "kind", "AREA", "partOf", country));
		this.mission = made("createActor", "actor",
				Map.of("name", "Seafarers' mission", "kind", "NGO", "communities", List.of(this.dili)));
		this.unit = made("createActor", "actor", Map.of("name", "Harbour station", "kind", "LOCAL_POLICE"));
	}

	private String made(String mutation, String what, Map<String, Object> input) {
		return this.api.as(Role.COORDINATOR).mutate(mutation, input, what + " { id }").path(what).path("id").asString();
	}

	private String service(String organisation, String name, Map<String, Object> more) {
		Map<String, Object> input = new HashMap<>(more);
		input.put("organisation", organisation);
		input.put("name", name);
		return made("createService", "service", input);
	}

	private JsonNode found(Api.Caller caller, Map<String, ?> variables) {
		return caller.data(SEARCH, variables).path("searchServices");
	}

	private JsonNode found(String query) {
		return found(this.api.as(Role.OFFICER, this.unit), Map.of("query", query));
	}

	private static List<String> names(JsonNode found) {
		return found.at("/hits/edges").valueStream().map((edge) -> edge.at("/node/service/name").asString()).toList();
	}

	@Test
	void findsInEveryLanguageAndWithASlipAndSaysWhy() {
		service(this.mission, "Night shelter", Map.of("types", List.of("SHELTER"), "phone", "+670 331 2345"));
		service(this.mission, "Lawyers on Fridays", Map.of("types", List.of("LEGAL_AID"), "languages", List.of("id")));
		for (String query : List.of("shelter", "sheltr", "rumah aman", "บ้านพัก", "a safe house", "3312345")) {
			assertThat(names(found(query))).as(query).containsExactly("Night shelter");
		}
		JsonNode indonesian = found("rumah aman").at("/hits/edges/0/node/matches/0");
		assertThat(indonesian.path("field").asString()).isEqualTo("TYPE");
		assertThat(indonesian.at("/term/code").asString()).isEqualTo("SHELTER");
		assertThat(indonesian.path("words").asString()).isEqualTo("rumah aman");
		JsonNode slip = found("sheltr");
		assertThat(slip.path("didYouMean").asString()).isEqualTo("shelter");
		assertThat(slip.at("/hits/edges/0/node/matches/0/similar").asBoolean()).isTrue();
		JsonNode some = found("lawyers shelter");
		assertThat(some.path("everyWord").asBoolean()).isFalse();
		assertThat(names(some)).hasSize(2);
		assertThat(found("zzzzqqq").path("totalCount").asInt()).isZero();
	}

	@Test
	void followsWhatIsChanged() {
		String id = service(this.mission, "Night shelter", Map.of());
		assertThat(names(found("night"))).hasSize(1);
		this.api.as(Role.COORDINATOR)
			.mutate("changeService", Map.of("id", id, "version", 1, "name", "Day centre"), "service { id }");
		assertThat(names(found("night"))).isEmpty();
		assertThat(names(found("centre"))).containsExactly("Day centre");
		this.api.as(Role.COORDINATOR)
			.mutate("changeActor", Map.of("id", this.mission, "version", 1, "name", "Stella Maris"), "actor { id }");
		assertThat(names(found("stella"))).containsExactly("Day centre");
		status(id, 2, "TEMPORARILY_CLOSED");
		assertThat(names(found("centre"))).isEmpty();
		status(id, 3, "ACTIVE");
		assertThat(names(found("centre"))).containsExactly("Day centre");
		this.api.as(Role.COORDINATOR).mutate("closeService", Map.of("id", id, "version", 4), "service { id }");
		assertThat(found("centre").path("totalCount").asInt()).isZero();
	}

	private void status(String service, int version, String status) {
		this.api.as(Role.COORDINATOR)
			.mutate("changeServiceProfile", Map.of("id", service, "version", version, "status", status),
					"service { id }");
	}

	@Test
	void findsByTranslationsAndByWhatWasMerged() {
		String id = service(this.mission, "Night shelter", Map.of());
		this.api.as(Role.COORDINATOR)
			.mutate("changeServiceProfile",
					Map.of("id", id, "version", 1, "writtenIn", "en", "translations",
							List.of(Map.of("language", "id", "name", "Persinggahan malam", "description",
									"Dua belas ranjang"), Map.of("language", "pt", "name", "Abrigo noturno"))),
					"service { id }");
		for (String query : List.of("persinggahan", "ranjang", "abrigo")) {
			assertThat(names(found(query))).as(query).containsExactly("Night shelter");
		}
		this.graph.rows("MATCH (o:Organisation {id: $id}) SET o.aliases = ['Sailors welfare board'] RETURN 1",
				Map.of("id", this.mission));
		this.index.rebuild();
		assertThat(names(found("sailors welfare"))).containsExactly("Night shelter");
	}

	@Test
	void narrowsDownAndCountsTheOtherChoices() {
		service(this.mission, "Night shelter", Map.of("types", List.of("SHELTER"), "languages", List.of("en", "id")));
		service(this.mission, "Lawyers", Map.of("types", List.of("LEGAL_AID"), "languages", List.of("id")));
		String elsewhere = made("createActor", "actor", Map.of("name", "Elsewhere", "kind", "NGO"));
		service(elsewhere, "Shelter afar", Map.of("types", List.of("SHELTER")));
		Api.Caller officer = this.api.as(Role.OFFICER, this.unit);
		JsonNode shelters = found(officer,
				Map.of("filter", Map.of("types", List.of("SHELTER"), "community", this.dili)));
		assertThat(names(shelters)).containsExactly("Night shelter");
		assertThat(shelters.at("/facets/types").findValuesAsString("count")).as("of both types in Dili")
			.containsExactly("1", "1");
		assertThat(shelters.at("/facets/languages").findValuesAsString("language")).containsExactly("en", "id");
		JsonNode none = found(officer, Map.of("filter",
				Map.of("types", List.of("SHELTER"), "languages", List.of("th"), "serves", List.of("CHILDREN"))));
		assertThat(names(none)).isEmpty();
		assertThat(none.at("/facets/types").toString()).as("what was chosen can be taken back")
			.isEqualTo("[{\"term\":{\"code\":\"SHELTER\"},\"count\":0}]");
		assertThat(none.at("/facets/languages").toString()).isEqualTo("[{\"language\":\"th\",\"count\":0}]");
		JsonNode all = found(officer, Map.of("first", 2));
		assertThat(all.at("/facets/communities").findValuesAsString("name")).containsExactlyInAnyOrder("Dili",
				"Timor-Leste");
		assertThat(all.path("totalCount").asInt()).isEqualTo(3);
		JsonNode rest = found(officer, Map.of("first", 2, "after", all.at("/hits/pageInfo/endCursor").asString()));
		assertThat(names(all)).hasSize(2).doesNotContainAnyElementsOf(names(rest));
		assertThat(rest.at("/hits/pageInfo/hasNextPage").asBoolean()).isFalse();
		assertThat(all.at("/facets/partners").asInt()).isZero();
		this.api.as(Role.COORDINATOR)
			.mutate("createPartnership",
					Map.of("name", "Harbour safety", "kind", "REFERRAL_NETWORK", "level", "MANAGERIAL", "formality",
							"SIGNED", "status", "ACTIVE", "validFrom", LocalDate.now().minusYears(1).toString(),
							"parties", List.of(Map.of("actor", this.unit), Map.of("actor", this.mission))),
					"partnership { id }");
		JsonNode partners = found(officer, Map.of("filter", Map.of("partnersOnly", true)));
		assertThat(names(partners)).containsExactlyInAnyOrder("Night shelter", "Lawyers");
		assertThat(partners.at("/facets/partners").asInt()).isEqualTo(2);
	}

	@Test
	void whatIsConfidentialIsNeitherFoundNorCountedNorNear() {
		String house = service(this.mission, "Night shelter", Map.of("types", List.of("SHELTER")));
		place(house, true);
		String hidden = made("createActor", "actor",
				Map.of("name", "Hidden haven", "kind", "NGO", "confidential", true, "communities", List.of(this.dili)));
		service(hidden, "Quiet orchard", Map.of("types", List.of("SHELTER"), "languages", List.of("my")));
		Api.Caller officer = this.api.as(Role.OFFICER, this.unit);
		Api.Caller coordinator = this.api.as(Role.COORDINATOR);
		assertThat(found(officer, Map.of("query", "orchard")).path("totalCount").asInt()).isZero();
		assertThat(found(officer, Map.of("query", "orchrad")).path("didYouMean").isNull()).isTrue();
		assertThat(found(officer, Map.of()).at("/facets/types/0/count").asInt()).isEqualTo(1);
		assertThat(found(officer, Map.of()).at("/facets/languages")).isEmpty();
		assertThat(names(found(coordinator, Map.of("query", "orchard")))).containsExactly("Quiet orchard");
		Map<String, Object> near = Map.of("filter",
				Map.of("near", Map.of("latitude", -8.55, "longitude", 125.56, "kilometres", 5)), "order", "DISTANCE");
		assertThat(found(officer, near).path("totalCount").asInt()).isZero();
		assertThat(found(officer, Map.of()).path("points")).isEmpty();
		JsonNode seen = found(coordinator, near);
		assertThat(seen.at("/hits/edges/0/node/distance").asDouble()).isBetween(0.1, 2.0);
		assertThat(seen.at("/points/0/service/name").asString()).isEqualTo("Night shelter");
	}

	@Test
	void findsWhatIsOpenAndNear() {
		String house = service(this.mission, "Night shelter", Map.of());
		String given = place(house, false);
		this.api.as(Role.COORDINATOR)
			.mutate("changeServiceAtPlace", Map.of("id", given, "version", 1, "schedules", List
				.of(Map.of("freq", "WEEKLY", "byday", "SA", "opensAt", "22:00", "closesAt", "06:00", "timezone", 9))),
					"serviceAtPlace { id }");
		Api.Caller officer = this.api.as(Role.OFFICER, this.unit);
		assertThat(found(officer, Map.of("filter", Map.of("openAt", "2026-11-22T05:00:00+09:00"))).path("totalCount")
			.asInt()).as("Sunday, before six").isEqualTo(1);
		assertThat(found(officer, Map.of("filter", Map.of("openAt", "2026-11-21T05:00:00+09:00"))).path("totalCount")
			.asInt()).as("Saturday, before six").isZero();
		this.api.as(Role.COORDINATOR)
			.mutate("changeServiceAtPlace",
					Map.of("id", given, "version", 2, "schedules",
							List.of(Map.of("freq", "WEEKLY", "byday", "SA", "opensAt", "22:00", "closesAt", "06:00",
									"timezone", 9),
									Map.of("validFrom", "2026-11-22", "validTo", "2026-11-22", "timezone", 9, "notes",
											"Closed: holiday"))),
					"serviceAtPlace { id }");
		assertThat(found(officer, Map.of("filter", Map.of("openAt", "2026-11-22T05:00:00+09:00"))).path("totalCount")
			.asInt()).as("a holiday").isZero();
		assertThat(found(officer, Map.of("filter", Map.of("openAt", "2026-11-29T05:00:00+09:00"))).path("totalCount")
			.asInt()).as("a week later").isEqualTo(1);
		assertThat(names(found(officer,
				Map.of("filter", Map.of("within", Map.of("south", -9, "west", 125, "north", -8, "east", 126))))))
			.hasSize(1);
		assertThat(officer.fault(SEARCH, Map.of("order", "DISTANCE"))).isEqualTo("BAD_REQUEST");
	}

	@Test
	@Timeout(60)
	void readsWhatIsOnOfferOnANewDay() {
		LocalDate today = LocalDate.now();
		service(this.mission, "Night shelter", Map.of());
		String ends = service(this.mission, "Day shelter", Map.of());
		this.api.as(Role.COORDINATOR)
			.mutate("closeService", Map.of("id", ends, "version", 1, "closedOn", today.plusDays(1).toString()),
					"service { id }");
		AtomicReference<LocalDate> day = new AtomicReference<>(today);
		ServiceIndex days = new ServiceIndex(this.reader, this.feed, new Today(Clock.systemDefaultZone()) {
			@Override
			public LocalDate date() {
				return day.get();
			}
		}, this.vocabularies, this.texts);
		days.keepReady();
		assertThat(days.current().known().reader().numDocs()).isEqualTo(2);
		day.set(today.plusDays(1));
		ServiceIndex.Held held = days.current();
		while (held.day().equals(today)) {
			assertThat(held.known().reader().numDocs()).as("the day before answers").isEqualTo(2);
			held = days.current();
		}
		assertThat(held.known().reader().numDocs()).isEqualTo(1);
	}

	private String place(String service, boolean confidential) {
		String place = made("createPlace", "place", Map.of("organisation", this.mission, "locationType", "PHYSICAL",
				"name", "House at the quay", "confidential", confidential, "latitude", -8.5568, "longitude", 125.5603));
		return made("addServiceAtPlace", "serviceAtPlace", Map.of("service", service, "place", place));
	}

}
