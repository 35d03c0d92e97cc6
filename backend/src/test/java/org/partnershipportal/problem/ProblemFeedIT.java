package org.partnershipportal.problem;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
class ProblemFeedIT {

	private static final String FOLLOW = """
			subscription Follow($id: ID!) {
			  problemChanged(id: $id) { operation by at problem { title stage community { name } sides { side { name } } } }
			}""";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	private Fixture place;

	private String problem;

	@BeforeEach
	void empty() {
		this.graph.clear();
		this.place = new Fixture(this.api);
		this.problem = this.place.problem("Recruitment in bars");
	}

	private String token(Role role) {
		return TestTokens.of(role.name(), role, this.place.station);
	}

	@Test
	void tellsOverServerSentEventsOfEveryChangeToTheProblemItsSidesAndTheirAnswers() {
		String other = this.place.problem("Something else");
		try (Subscription following = Subscription.overServerSentEvents(this.api, token(Role.OFFICER), FOLLOW,
				Map.of("id", this.problem))) {
			this.place.officer()
				.mutate("changeProblem", Map.of("id", other, "version", 1, "title", "Changed"), "problem { id }");
			tellsEachChange(following);
		}
	}

	@Test
	void tellsTheSameOverWebSocket() {
		try (Subscription following = Subscription.overWebSocket(this.api, token(Role.MANAGER), FOLLOW,
				Map.of("id", this.problem))) {
			tellsEachChange(following);
		}
	}

	private void tellsEachChange(Subscription following) {
		this.place.officer()
			.mutate("changeProblem", Map.of("id", this.problem, "version", 1, "title", "Changed"), "problem { id }");
		JsonNode moved = following.next().at("/data/problemChanged");
		assertThat(moved.path("operation").asString()).isEqualTo("changeProblem");
		assertThat(moved.at("/problem/title").asString()).isEqualTo("Changed");
		assertThat(moved.at("/problem/community/name").asString()).isEqualTo("Port town");
		assertThat(moved.path("by").asString()).isEqualTo("officer");
		JsonNode bars = this.place.side(this.problem, "LOCATION", "Bars");
		assertThat(following.next().at("/data/problemChanged/problem/sides/0/side/name").asString()).isEqualTo("Bars");
		this.place.officer()
			.mutate("answerSide", Map.of("analysis", bars.path("id").asString(), "version", 1, "who", List.of("Pubs")),
					"analysis { id }");
		assertThat(following.next().at("/data/problemChanged/operation").asString()).isEqualTo("answerSide");
		this.place.officer()
			.mutate("changeSide",
					Map.of("id", bars.at("/side/id").asString(), "version", 1, "name", "Bars at the quay"),
					"side { id }");
		assertThat(following.next().at("/data/problemChanged/problem/sides/0/side/name").asString())
			.isEqualTo("Bars at the quay");
	}

	@Test
	void tellsNothingMoreToWhoeverUnsubscribed() {
		try (Subscription left = Subscription.overWebSocket(this.api, token(Role.OFFICER), FOLLOW,
				Map.of("id", this.problem));
				Subscription stays = Subscription.overServerSentEvents(this.api, token(Role.OFFICER), FOLLOW,
						Map.of("id", this.problem))) {
			left.unsubscribe();
			this.place.officer()
				.mutate("changeProblem", Map.of("id", this.problem, "version", 1, "title", "Changed"),
						"problem { id }");
			assertThat(stays.next().at("/data/problemChanged/operation").asString()).isEqualTo("changeProblem");
			assertThat(left.toldSoFar()).isEmpty();
		}
	}

	@RepeatedTest(3)
	void tellsALaterSubscriberNothingOfTheTimeBefore() {
		try (Subscription early = Subscription.overServerSentEvents(this.api, token(Role.OFFICER), FOLLOW,
				Map.of("id", this.problem))) {
			this.place.officer()
				.mutate("changeProblem", Map.of("id", this.problem, "version", 1, "title", "Changed"),
						"problem { id }");
			try (Subscription late = Subscription.overServerSentEvents(this.api, token(Role.OFFICER), FOLLOW,
					Map.of("id", this.problem))) {
				this.place.side(this.problem, "LOCATION", "Bars");
				assertThat(late.next().at("/data/problemChanged/operation").asString()).isEqualTo("addSide");
			}
			assertThat(early.next().at("/data/problemChanged/operation").asString()).isEqualTo("changeProblem");
		}
	}

	@Test
	void refusesThoseWhoMaySeeNoProblemsAndUnknownProblems() {
		for (Role role : List.of(Role.PARTNER, Role.COORDINATOR)) {
			try (Subscription refused = Subscription.overServerSentEvents(this.api, token(role), FOLLOW,
					Map.of("id", this.problem))) {
				assertThat(refused.next().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
			}
			try (Subscription refused = Subscription.overWebSocket(this.api, token(role), FOLLOW,
					Map.of("id", this.problem))) {
				assertThat(refused.next().at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
			}
		}
		try (Subscription unknown = Subscription.overServerSentEvents(this.api, token(Role.OFFICER), FOLLOW,
				Map.of("id", "0"))) {
			JsonNode extensions = unknown.next().at("/errors/0/extensions");
			assertThat(extensions.path("code").asString()).isEqualTo("NOT_FOUND");
			assertThat(extensions.path("id").asString()).isNotBlank();
		}
	}

	@Test
	void endsWithTheToken() {
		String token = TestTokens.sign((claims) -> claims.subject("short")
			.claim("realm_access", Map.of("roles", List.of("officer")))
			.claim("actor_id", this.place.station)
			.expirationTime(Date.from(Instant.now().plusSeconds(4))));
		try (Subscription following = Subscription.overServerSentEvents(this.api, token, FOLLOW,
				Map.of("id", this.problem))) {
			assertThat(following.endsByItself()).isTrue();
			assertThat(following.toldSoFar()).isEmpty();
		}
	}

	@Test
	void closesAWebSocketWhoseTokenIsRubbish() {
		assertThat(Subscription.webSocketIsRefused(this.api, "rubbish")).isTrue();
	}

}
