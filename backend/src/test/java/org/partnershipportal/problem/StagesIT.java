package org.partnershipportal.problem;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipportal.problem.ProblemsIT.paths;

/** The gates between the stages of SARA. */
@PortalIT
class StagesIT {

	private static final int STEPS = 30;

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Worked worked;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.worked = new Worked(new Fixture(this.api));
	}

	@Test
	void tellsWhatEachStageLacksInTheirOrder() {
		JsonNode lacks = lacks();
		assertThat(lacks.findValuesAsString("kind")).startsWith("DEFINITION", "SOURCES", "PHASES", "FORMS")
			.containsSubsequence("SIDE", "SIDE", "SIDE");
		assertThat(lacks.findValuesAsString("corner")).contains("VICTIM_GROUP", "LOCATION", "OFFENDER_GROUP");
		assertThat(lacks.get(0).path("stage").asString()).isEqualTo("SCANNING");
		assertThat(lacks.get(0).path("required").asBoolean()).isTrue();
		assertThat(lacks.get(0).path("message").asString()).contains("not defined");
		this.worked.fill(Worked.Part.SIDES);
		JsonNode open = kind("ANSWERS").get(0);
		assertThat(open.at("/analysis/side/name").asString()).isEqualTo("Job seekers");
		assertThat(open.path("questions").valueStream().map(JsonNode::asString)).containsExactly("WHO", "BEHAVIOURS",
				"FACTORS", "COUNTERMEASURES");
		assertThat(open.path("message").asString())
			.isEqualTo("Job seekers: not answered yet: who they are, what makes it a problem, why, what can be done.");
		assertThat(kind("INFLUENCER")).hasSize(3);
		this.worked.fill(Worked.Part.ANSWERS);
		assertThat(kind("ANSWERS")).isEmpty();
		JsonNode unanswered = kind("UNANSWERED_FACTORS").get(0);
		assertThat(unanswered.path("required").asBoolean()).isFalse();
		assertThat(unanswered.path("message").asString())
			.isEqualTo("Job seekers: one factor is not answered by any countermeasure.");
		this.worked.fill(Worked.Part.INFLUENCERS);
		assertThat(kind("INFLUENCER")).isEmpty();
		assertThat(kind("REACH")).hasSize(3);
	}

	private List<JsonNode> kind(String kind) {
		return lacks().valueStream().filter((lack) -> lack.path("kind").asString().equals(kind)).toList();
	}

	private JsonNode lacks() {
		return this.worked.officer.data("""
				query Lacks($id: ID!) {
				  problem(id: $id) {
				    lacks { kind stage required message corner questions count subject analysis { side { name } } }
				  }
				}""", Map.of("id", this.worked.problem)).at("/problem/lacks");
	}

	@Test
	void letsNothingForwardThatLacksWhatItsStagesRequireAndSaysWhat() {
		JsonNode refused = this.worked.move("ANALYSIS", null);
		assertThat(paths(refused)).isNotEmpty().containsOnly("REQUIRED stage");
		assertThat(refused.path("userErrors").findValuesAsString("message"))
			.contains("Name the forms of exploitation.");
		this.worked.fillFor(SaraStage.SCANNING);
		assertThat(paths(this.worked.move("RESPONSE", null))).containsExactly("INVALID stage");
		assertThat(paths(this.worked.move("SCANNING", null))).containsExactly("INVALID stage");
		assertThat(paths(this.worked.move("ANALYSIS", "Agreed in the forum."))).isEmpty();
		assertThat(paths(this.worked.move("RESPONSE", null))).isNotEmpty().containsOnly("REQUIRED stage");
		this.worked.fillFor(SaraStage.ANALYSIS);
		// What an earlier stage asks for is asked again.
		this.worked.empty(Worked.Part.DEFINITION);
		assertThat(paths(this.worked.move("RESPONSE", null))).containsExactly("REQUIRED stage");
		this.worked.fill(Worked.Part.DEFINITION);
		assertThat(paths(this.worked.move("RESPONSE", null))).isEmpty();
	}

	@Test
	void goesBackToAnyStageWithTheReasonWhichIsKept() {
		this.worked.fillFor(SaraStage.ANALYSIS);
		this.worked.move("ANALYSIS", null);
		this.worked.move("RESPONSE", null);
		assertThat(paths(this.worked.move("SCANNING", " "))).containsExactly("REQUIRED reason");
		assertThat(paths(this.worked.move("SCANNING", "Ask +66 81 234 5678"))).containsExactly("PERSONAL_DATA reason");
		JsonNode back = this.worked.move("SCANNING", "It moved to the next quay.");
		assertThat(back.at("/problem/stage").asString()).isEqualTo("SCANNING");
		assertThat(this.graph.rows("""
				MATCH (c:Change {objectId: $id, operation: 'moveProblem'})
				RETURN c.reason AS reason ORDER BY c.id DESC LIMIT 1""", Map.of("id", this.worked.problem)))
			.containsExactly(Map.of("reason", "It moved to the next quay."));
	}

	/**
	 * Whatever is done in whatever order: a stage is entered only from the one before it
	 * with nothing required missing, or from a later one with a reason; and no answer is
	 * lost that nobody took away.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void noOrderOfOperationsSkipsAGateOrLosesAnAnswer(long seed) {
		Random random = new Random(seed);
		SaraStage stage = SaraStage.SCANNING;
		Set<SaraStage> reached = EnumSet.of(stage);
		for (int step = 0; step < STEPS; step++) {
			String told = "seed " + seed + ", step " + step;
			switch (random.nextInt(8)) {
				case 0 -> this.worked.fill(any(random));
				case 1, 2 -> this.worked.fillNext();
				case 3 -> this.worked.empty(any(random));
				default -> {
					SaraStage to = SaraStage.values()[random.nextInt(SaraStage.values().length)];
					boolean reasoned = random.nextBoolean();
					boolean allowed = (to.ordinal() < stage.ordinal()) ? reasoned
							: to.ordinal() == stage.ordinal() + 1 && this.worked.completeUpTo(stage);
					JsonNode moved = this.worked.move(to.name(), reasoned ? "Because." : null);
					assertThat(paths(moved).isEmpty()).as(told).isEqualTo(allowed);
					stage = allowed ? to : stage;
					reached.add(stage);
				}
			}
			assertThat(this.worked.stage()).as(told).isEqualTo(stage);
			assertThat(this.worked.filled()).as(told).isEqualTo(this.worked.expected());
		}
		assertThat(reached).contains(SaraStage.ANALYSIS);
	}

	private static Worked.Part any(Random random) {
		return Worked.Part.values()[random.nextInt(Worked.Part.values().length)];
	}

	@Test
	void othersMayNotMoveIt() {
		this.worked.fillFor(SaraStage.SCANNING);
		Api.Caller stranger = this.api.as(Role.OFFICER,
				this.worked.place.actor("Other station", "LOCAL_POLICE", Map.of()));
		assertThat(paths(stranger.attempt("moveProblem",
				new HashMap<>(Map.of("id", this.worked.problem, "version", this.worked.version(), "stage", "ANALYSIS")),
				"problem { id }")))
			.containsExactly("NOT_FOUND id");
	}

}
