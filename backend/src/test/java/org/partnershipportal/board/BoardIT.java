package org.partnershipportal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Queries;
import org.partnershipportal.testing.Town;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the problems stand: by stage, unit, community and age, and what is late. */
@PortalIT
class BoardIT {

	private static final String BOARD = """
			query Board($filter: BoardFilter, $stage: SaraStage, $first: Int, $after: String) {
			  problemBoard(filter: $filter) {
			    columns(stage: $stage) {
			      stage total overdue
			      problems(first: $first, after: $after) {
			        edges { node { title stageSince overdueActions community { name } } }
			        pageInfo { hasNextPage endCursor }
			      }
			    }
			  }
			}""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Town town;

	private String region;

	private String station;

	private String sister;

	private String old;

	@BeforeEach
	void build() {
		this.graph.clear();
		this.town = new Town(this.api);
		this.region = this.town.unit("Region", null);
		this.station = this.town.unit("Station", this.region);
		this.sister = this.town.unit("Sister station", this.region);
		this.old = this.town.problem("Old and late", this.station);
		this.town.problem("New at the station", this.station);
		String analysed = this.town.problem("Analysed by the sister", this.sister);
		// As it would be half a year after it was recorded.
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.recordedOn = $day, p.stageSince = $day",
				Map.of("id", this.old, "day", Town.TODAY.minusDays(180)));
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.stage = 'ANALYSIS', p.recordedOn = $day",
				Map.of("id", analysed, "day", Town.TODAY.minusDays(40)));
		for (int day : new int[] { -3, 3 }) {
			this.town.officer(this.old)
				.mutate("addResponseAction", Map.of("problem", this.old, "text", "Light the stairs", "dueOn",
						Town.TODAY.plusDays(day).toString()), "action { id }");
		}
	}

	private Api.Caller manager(String unit) {
		return this.api.as(Role.MANAGER, unit);
	}

	private List<String> titles(Api.Caller caller, Map<String, ?> filter) {
		List<String> titles = new ArrayList<>();
		caller.data(BOARD, Map.of("filter", filter))
			.at("/problemBoard/columns")
			.forEach((column) -> column.at("/problems/edges")
				.forEach((edge) -> titles.add(edge.at("/node/title").asString())));
		return titles;
	}

	@Test
	void everyStageIsAColumnWithThoseFirstThatHaveBeenThereLongest() {
		JsonNode columns = manager(this.region).data(BOARD, Map.of()).at("/problemBoard/columns");
		assertThat(StreamSupport.stream(columns.spliterator(), false).map((column) -> column.path("stage").asString()))
			.containsExactly("SCANNING", "ANALYSIS", "RESPONSE", "ASSESSMENT");
		assertThat(columns.findValuesAsString("total")).containsExactly("2", "1", "0", "0");
		assertThat(columns.findValuesAsString("overdue")).containsExactly("1", "0", "0", "0");
		assertThat(columns.get(0).findValuesAsString("title")).containsExactly("Old and late", "New at the station");
		JsonNode card = columns.at("/0/problems/edges/0/node");
		assertThat(card.path("stageSince").asString()).isEqualTo(Town.TODAY.minusDays(180).toString());
		assertThat(card.path("overdueActions").asInt()).isOne();
	}

	@Test
	void aFilterNarrowsTheCountsAndTheCards() {
		Api.Caller manager = manager(this.region);
		assertThat(titles(manager, Map.of("owner", this.sister))).containsExactly("Analysed by the sister");
		assertThat(titles(manager, Map.of("owner", this.region))).hasSize(3);
		assertThat(titles(manager, Map.of("recordedDays", 30))).containsExactly("Old and late",
				"Analysed by the sister");
		assertThat(titles(manager, Map.of("stageDays", 90))).containsExactly("Old and late");
		assertThat(titles(manager, Map.of("overdue", true))).containsExactly("Old and late");
		assertThat(titles(manager, Map.of("overdue", false))).containsExactly("New at the station",
				"Analysed by the sister");
		assertThat(titles(manager, Map.of("community", this.station))).isEmpty();
		assertThat(manager.data(BOARD, Map.of("filter", Map.of("stageDays", 90)))
			.at("/problemBoard/columns")
			.findValuesAsString("total")).containsExactly("1", "0", "0", "0");
		assertThat(manager.fault(BOARD, Map.of("filter", Map.of("stageDays", -1)))).isEqualTo("BAD_REQUEST");
	}

	@Test
	void onlyWhatTheUnitSeesStandsOnItsBoard() {
		assertThat(titles(manager(this.sister), Map.of())).containsExactly("Analysed by the sister");
		assertThat(titles(manager(this.sister), Map.of("owner", this.station))).isEmpty();
		assertThat(titles(this.api.as(Role.OFFICER), Map.of())).isEmpty();
		assertThat(this.api.as(Role.PARTNER, this.sister).fault(BOARD, Map.of())).isEqualTo("FORBIDDEN");
	}

	@Test
	void aColumnIsReadPageByPage() {
		Api.Caller manager = manager(this.region);
		JsonNode first = manager.data(BOARD, Map.of("stage", "SCANNING", "first", 1))
			.at("/problemBoard/columns/0/problems");
		assertThat(first.findValuesAsString("title")).containsExactly("Old and late");
		JsonNode next = manager
			.data(BOARD, Map.of("stage", "SCANNING", "first", 1, "after", first.at("/pageInfo/endCursor").asString()))
			.at("/problemBoard/columns/0/problems");
		assertThat(next.findValuesAsString("title")).containsExactly("New at the station");
		assertThat(next.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
	}

	@Test
	void fourColumnsCostWhatOneCosts() {
		Api.Caller manager = manager(this.region);
		int one = Queries.of(() -> manager.data(BOARD, Map.of("stage", "SCANNING"))).size();
		assertThat(Queries.of(() -> manager.data(BOARD, Map.of()))).hasSize(one);
	}

	@Test
	void aStageIsCountedFromTheDayTheProblemCameToIt() {
		this.graph.rows("MATCH (p:Problem {id: $id}) SET p.stage = 'RESPONSE'", Map.of("id", this.old));
		Api.Caller officer = this.town.officer(this.old);
		officer.mutate("changeProblem", Map.of("id", this.old, "version", 1, "title", "Older and late"),
				"problem { id }");
		assertThat(since(officer, "RESPONSE")).isEqualTo(Town.TODAY.minusDays(180).toString());
		officer.mutate("moveProblem",
				Map.of("id", this.old, "version", 2, "stage", "SCANNING", "reason", "It is another problem"),
				"problem { id }");
		assertThat(since(officer, "SCANNING")).isEqualTo(Town.TODAY.toString());
	}

	private static String since(Api.Caller caller, String stage) {
		JsonNode cards = caller.data(BOARD, Map.of("stage", stage)).at("/problemBoard/columns/0/problems/edges");
		return StreamSupport.stream(cards.spliterator(), false)
			.filter((card) -> card.at("/node/title").asString().equals("Older and late"))
			.map((card) -> card.at("/node/stageSince").asString())
			.findFirst()
			.orElseThrow();
	}

}
