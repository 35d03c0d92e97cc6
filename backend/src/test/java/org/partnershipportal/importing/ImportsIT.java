package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.importing.ImportFixture.Figures;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Queries;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class ImportsIT {

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private ImportFixture imports;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.imports = new ImportFixture(this.api);
	}

	private String single(String cypher) {
		return String.valueOf(this.graph.rows(cypher, Map.of()).iterator().next().values().iterator().next());
	}

	@Test
	void importsActorsWithTheirCommunitiesAndSuperiorsAndTheSecondTimeChangesNothing() {
		this.imports.coordinator()
			.mutate("createCommunity", Map.of("name", "Harbour", "kind", "AREA"), "community { id }");
		String[] lines = { "source,id,name,kind,also_families,communities,reports_to,website,closed_on",
				"x,1,Headquarters,NATIONAL_POLICE,,,,,", "x,2,Station,LOCAL_POLICE,,Harbour,1,,",
				"x,3,Mission,NGO,service_provider,harbour,,https://example.org,", "x,4,Gone,NGO,,,,,2026-01-01",
				"x,,Nameless id,NGO,,,headquarters,," };
		Figures first = this.imports.run("ACTORS", lines);
		assertThat(first.results()).containsExactly(4, 0, 0, 1);
		assertThat(this.imports.report(first.run())).element(4).asString().startsWith("6 REFUSED reports_to: Only a");
		assertThat(single("MATCH (:Actor {name: 'Station'})-[:REPORTS_TO]->(u) RETURN u.name"))
			.isEqualTo("Headquarters");
		assertThat(single("MATCH (a:Actor)-[:SERVES]->(:Community) RETURN count(a)")).isEqualTo("2");
		assertThat(single("MATCH (a:Actor {name: 'Mission'}) RETURN a.families"))
			.isEqualTo("[COMMUNITY_PARTNER, SERVICE_PROVIDER]");
		long changes = this.graph.number("MATCH (c:Change {objectType: 'Actor'}) RETURN count(c)", Map.of());
		Figures second = this.imports.run("ACTORS", lines);
		assertThat(second.results()).containsExactly(0, 0, 4, 1);
		assertThat(this.graph.number("MATCH (c:Change {objectType: 'Actor'}) RETURN count(c)", Map.of()))
			.isEqualTo(changes);
	}

	@Test
	void changesWhatTheFileSaysOtherwiseAndLeavesWhatItDoesNotSay() {
		this.imports.run("ACTORS", "source,id,name,kind,description", "x,1,Mission,NGO,Meals");
		Figures run = this.imports.run("ACTORS", "source,id,name,kind,description,phone",
				"x,1,Port mission,NGO,,+44 20 7946 0000");
		assertThat(run.results()).containsExactly(0, 1, 0, 0);
		assertThat(single("MATCH (a:Actor) RETURN a.name + ', ' + a.description + ', ' + a.phone"))
			.isEqualTo("Port mission, Meals, +44 20 7946 0000");
		assertThat(single("MATCH (c:Change {operation: 'changeActor'}) RETURN c.by")).isEqualTo("coordinator");
	}

	@Test
	void identifiesRowsWithoutAnIdByNameAndKindWithinTheirSource() {
		assertThat(this.imports
			.run("ACTORS", "source,name,kind", "x,Mission,NGO", "x, MISSION ,NGO", "x,Mission,BUSINESS",
					"y,Mission,NGO")
			.results()).containsExactly(3, 1, 0, 0);
	}

	@Test
	void refusesARowWithItsColumnAndReasonAndGoesOn() {
		Figures run = this.imports.run("ACTORS", "name,kind,email,communities,closed_on,also_families", "A,NOBODY,,,,",
				"B,NGO,nowhere,,,", "C,NGO,,Atlantis,,", ",NGO,,,,", "E,NGO,,,soon,", "F,NGO,,,,PIRATES",
				"G,NGO,,,,,more", "H,NGO,,,,");
		assertThat(run.results()).containsExactly(1, 0, 0, 7);
		assertThat(
				this.imports.report(run.run()).stream().map((row) -> row.replaceAll("^(\\d+ \\w+( \\w+)?:?).*", "$1")))
			.containsExactly("2 REFUSED kind:", "3 REFUSED email:", "4 REFUSED communities:", "5 REFUSED name:",
					"6 REFUSED closed_on:", "7 REFUSED also_families:", "8 REFUSED:", "9 CREATED");
		assertThat(this.graph.number("MATCH (a:Actor) RETURN count(a)", Map.of())).isOne();
	}

	@Test
	void namesTheColumnAsItStandsInTheFile() {
		Map<String, Object> input = ImportFixture.input("ACTORS", "Naam,Post", "A,nowhere");
		input.put("columns", List.of(Map.of("column", "name", "from", "Naam"), Map.of("column", "kind", "value", "NGO"),
				Map.of("column", "email", "from", "Post")));
		Figures run = this.imports.run(input);
		assertThat(this.imports.report(run.run())).singleElement()
			.asString()
			.startsWith("2 REFUSED Post: Give an e-mail");
	}

	@Test
	void importsServicesOfOrganisationsByIdOrName() {
		this.imports.run("ACTORS", "source,id,name,kind", "x,1,Mission,NGO", "x,2,Clinic,HEALTH_SERVICE");
		String[] lines = { "source,id,organisation,name,types,minimum_age,languages,website",
				"x,1,1,Beds,SHELTER;FOOD,18,en;id,", "x,2,clinic,First aid,PHYSICAL_HEALTH,,,", "x,,Mission,Advice,,,,",
				"x,3,Nobody,Advice,,,,", "x,4,1,Old,TEA,x,," };
		Figures first = this.imports.run("SERVICES", lines);
		assertThat(first.results()).containsExactly(3, 0, 0, 2);
		assertThat(this.imports.report(first.run()).subList(3, 5).toString()).contains("5 REFUSED organisation",
				"6 REFUSED minimum_age");
		assertThat(this.imports.run("SERVICES", lines).results()).containsExactly(0, 0, 3, 2);
		assertThat(this.imports.run("SERVICES", "source,id,organisation,name", "x,1,1,More beds").results())
			.containsExactly(0, 1, 0, 0);
		assertThat(this.imports.run("SERVICES", "source,id,organisation,name", "x,1,2,More beds").results())
			.containsExactly(0, 0, 0, 1);
	}

	@Test
	void importsPartnershipsOneRowAParty() {
		this.imports.run("ACTORS", "source,id,name,kind", "x,p,Station,LOCAL_POLICE", "x,m,Mission,NGO",
				"x,s,School,EDUCATION");
		String heading = "source,id,name,kind,level,formality,forms,valid_from,valid_to,status,party,role,party_from,party_to";
		String watch = "x,1,Port watch,PROTOCOL,MANAGERIAL,SIGNED,TRAINING,2026-01-01,,ACTIVE,";
		String[] lines = { heading, watch + "p,LEAD,,", "x,2,Alone,PROTOCOL,MANAGERIAL,SIGNED,,2026-01-01,,,p,,,",
				watch + "nobody,,,", watch + "m,,,", watch + "s,,2026-02-01,2026-03-01" };
		Figures first = this.imports.run("PARTNERSHIPS", lines);
		assertThat(this.imports.report(first.run()).stream().map((row) -> row.replaceAll(":.*", "")))
			.containsExactly("2 CREATED", "3 REFUSED party", "4 REFUSED party", "5 CREATED", "6 CREATED");
		assertThat(first.results()).containsExactly(3, 0, 0, 2);
		assertThat(first.rowsDone()).isEqualTo(5);
		assertThat(this.imports.run("PARTNERSHIPS", lines).results()).containsExactly(0, 0, 3, 2);
		lines[1] = watch.replace("TRAINING", "OBSERVATION") + "p,LEAD,,2026-10-01";
		lines[4] = watch.replace("TRAINING", "OBSERVATION") + "m,OBSERVER,,";
		lines[5] = watch.replace("TRAINING", "OBSERVATION") + "s,,2026-11-01,";
		Figures third = this.imports.run("PARTNERSHIPS", lines);
		assertThat(this.imports.report(third.run()).stream().map((row) -> row.replaceAll(":.*", "")))
			.containsExactly("2 REFUSED party", "3 REFUSED party", "4 REFUSED party", "5 REFUSED role", "6 CREATED");
	}

	@Test
	void aLapsedPartnershipIsRenewedByALaterEndOnly() {
		this.imports.run("ACTORS", "source,id,name,kind", "x,p,Station,LOCAL_POLICE", "x,m,Mission,NGO");
		String heading = "source,id,name,kind,level,formality,valid_from,valid_to,status,party";
		String row = "x,1,Watch,PROTOCOL,MANAGERIAL,SIGNED,2020-01-01,2021-01-01,ACTIVE,";
		assertThat(this.imports.run("PARTNERSHIPS", heading, row + "p", row + "m").results()).containsExactly(2, 0, 0,
				0);
		assertThat(this.imports.run("PARTNERSHIPS", heading, row + "p", row + "m").results()).containsExactly(0, 0, 2,
				0);
		String renewed = row.replace("2021-01-01", "2999-01-01");
		assertThat(this.imports.run("PARTNERSHIPS", heading, renewed + "p", renewed + "m").results()).containsExactly(0,
				1, 1, 0);
		assertThat(this.imports.run("PARTNERSHIPS", heading, renewed.replace("ACTIVE", "ENDED") + "p").results())
			.containsExactly(0, 1, 0, 0);
	}

	@Test
	void saysWhatIsWrongWithTheFileOrTheMappingBeforeItStarts() {
		List<Map<String, Object>> inputs = new ArrayList<>();
		inputs.add(ImportFixture.input("ACTORS", "name,kind"));
		inputs.add(ImportFixture.input("ACTORS", "name,sort", "A,NGO"));
		inputs.add(ImportFixture.input("ACTORS", "name,kind", "A,NGO"));
		inputs.get(2).put("mapping", "nobodys");
		inputs.add(ImportFixture.input("SERVICES", "name", "A"));
		inputs.get(3).put("mapping", "uk-police-forces");
		inputs.add(ImportFixture.input("ACTORS", "naam", "A"));
		inputs.get(4).put("mapping", "uk-police-forces");
		inputs.add(ImportFixture.input("ACTORS", "naam", "A"));
		inputs.get(5)
			.put("columns", List.of(Map.of("column", "name", "from", "nom"), Map.of("column", "kind"),
					Map.of("column", "sort", "value", "x")));
		inputs.add(ImportFixture.input("ACTORS", "name,kind", "A,NGO"));
		inputs.get(6).put("name", " ");
		List<String> faults = inputs.stream()
			.map((input) -> this.imports.coordinator().attempt("startImport", input, ImportFixture.RUN))
			.map((payload) -> payload.path("userErrors")
				.valueStream()
				.map((error) -> error.path("code").asString() + " "
						+ String.join(".", error.path("path").valueStream().map(JsonNode::asString).toList()))
				.toList()
				.toString())
			.toList();
		assertThat(faults).containsExactly("[INVALID content]", "[INVALID content, REQUIRED content]",
				"[NOT_FOUND mapping]", "[INVALID mapping]", "[INVALID content]",
				"[NOT_FOUND columns.0.from, INVALID columns.1, NOT_FOUND columns.2.column]", "[REQUIRED name]");
		assertThat(this.graph.number("MATCH (r:ImportRun) RETURN count(r)", Map.of())).isZero();
	}

	@Test
	void listsRunsLatestFirstAndTheirRowsByResultAtTheSameCost() {
		for (int i = 0; i < 20; i++) {
			this.imports.run("ACTORS", "source,id,name,kind", "x,1,Mission,NGO", "x,2,Nobody,NOBODY");
		}
		String latest = this.imports.run("ACTORS", "source,id,name,kind", "x,1,Mission,NGO").run();
		String document = """
				query Runs($first: Int!) { importRuns(first: $first) { edges { node { id name startedBy
				  rows(result: UNCHANGED) { edges { node { line object { __typename id } } } } } } } }""";
		JsonNode runs = this.imports.coordinator().data(document, Map.of("first", 20)).at("/importRuns/edges");
		assertThat(runs).hasSize(20);
		assertThat(runs.at("/0/node/id").asString()).isEqualTo(latest);
		assertThat(runs.at("/0/node/startedBy").asString()).isEqualTo("coordinator");
		assertThat(runs.at("/1/node/rows/edges")).hasSize(1);
		assertThat(runs.at("/1/node/rows/edges/0/node/object/__typename").asString()).isEqualTo("Organisation");
		int one = Queries.of(() -> this.imports.coordinator().data(document, Map.of("first", 1))).size();
		assertThat(one).isEqualTo(3);
		assertThat(Queries.of(() -> this.imports.coordinator().data(document, Map.of("first", 20)))).hasSize(one);
	}

	@Test
	void tellsTheMappingsItKnows() {
		assertThat(this.imports.coordinator()
			.data("{ importMappings { name kind description } }", Map.of())
			.findValuesAsString("name")).containsExactly("florida-organizations", "florida-services",
					"uk-first-responders", "uk-local-authorities", "uk-police-forces");
	}

}
