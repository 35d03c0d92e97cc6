package org.partnershipportal.security.gate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** What a WebSocket does not put up with. */
@PortalIT
@TestPropertySource(properties = { "portal.limits.subscriptions=3", "portal.limits.sockets=4" })
class HostileSocketsIT {

	private static final Map<String, String> QUERY = Map.of("query", "{ viewer { name } }");

	private static final Map<String, String> FOLLOW = Map.of("query",
			"subscription { problemChanged(id: \"PROBLEM\") { at } }");

	@Autowired
	Api api;

	private final List<WebSocket> sockets = new ArrayList<>();

	private String station;

	private String problem;

	@Autowired
	Graph graph;

	@BeforeEach
	void problem() {
		this.graph.clear();
		this.station = this.api.as(Role.MANAGER)
			.mutate("createActor", Map.of("name", "Station", "kind", "LOCAL_POLICE"), "actor { id }")
			.at("/actor/id")
			.asString();
		String town = this.api.as(Role.MANAGER)
			.mutate("createCommunity", Map.of("name", "Town", "kind", "AREA"), "community { id }")
			.at("/community/id")
			.asString();
		this.problem = this.api.as(Role.OFFICER, this.station)
			.mutate("recordProblem", Map.of("title", "Recruitment in bars", "community", town), "problem { id }")
			.at("/problem/id")
			.asString();
	}

	@AfterEach
	void close() {
		this.sockets.forEach(WebSocket::abort);
	}

	private final class Line implements WebSocket.Listener {

		private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		private final StringBuilder text = new StringBuilder();

		private final WebSocket socket;

		private Line() {
			this.socket = HttpClient.newHttpClient()
				.newWebSocketBuilder()
				.subprotocols("graphql-transport-ws")
				.buildAsync(URI.create(HostileSocketsIT.this.api.url().replace("http:", "ws:") + "/graphql-ws"), this)
				.join();
			HostileSocketsIT.this.sockets.add(this.socket);
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				this.heard.add(this.text.toString());
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
			this.heard.add("closed " + status);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.heard.add("closed by force");
		}

		private Line send(Object frame) {
			return sendText(JsonMapper.shared().writeValueAsString(frame));
		}

		private Line sendText(String frame) {
			try {
				this.socket.sendText(frame, true).join();
			}
			catch (CompletionException ex) {
				this.heard.add("closed by force");
			}
			return this;
		}

		private Line signIn(String token) {
			send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
			assertThat(next()).contains("connection_ack");
			return this;
		}

		private Line subscribe(String id, Map<String, String> payload) {
			return send(Map.of("id", id, "type", "subscribe", "payload", payload));
		}

		private String next() {
			try {
				String next = this.heard.poll(10, TimeUnit.SECONDS);
				return (next != null) ? next : "nothing";
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

	}

	private String token(String account) {
		return TestTokens.of(account, Role.OFFICER, this.station);
	}

	@Test
	void whoeverNeverSignsInIsShutOut() {
		assertThat(new Line().next()).isEqualTo("closed 4408");
	}

	@Test
	void whoeverSubscribesBeforeSigningInIsShutOut() {
		assertThat(new Line().subscribe("1", QUERY).next()).isEqualTo("closed 4401");
	}

	@Test
	void whoeverSignsInWithoutATokenIsShutOut() {
		assertThat(new Line().send(Map.of("type", "connection_init")).next()).startsWith("closed 4");
		assertThat(new Line().send(Map.of("type", "connection_init", "payload", Map.of("token", "x"))).next())
			.startsWith("closed 4");
	}

	@Test
	void whoeverSignsInTwiceIsShutOut() {
		Line line = new Line().signIn(token("twice"));
		assertThat(line.send(Map.of("type", "connection_init")).next()).isEqualTo("closed 4429");
	}

	@Test
	void aFrameThatIsNoMessageIsRefused() {
		assertThat(new Line().signIn(token("rubbish")).sendText("[[[").next()).startsWith("closed");
		assertThat(new Line().signIn(token("rubbish")).send(Map.of("type", "unheard of")).next()).startsWith("closed");
	}

	@Test
	void aFrameThatIsTooLargeIsRefused() {
		Line line = new Line().signIn(token("large"));
		assertThat(line.subscribe("1", Map.of("query", "{ viewer { name } } #" + "x".repeat(500_000))).next())
			.startsWith("closed");
	}

	@Test
	void theSameNameForTwoSubscriptionsIsRefused() {
		Line line = new Line().signIn(token("same"));
		line.subscribe("1", follow()).subscribe("1", follow());
		assertThat(line.next()).isEqualTo("closed 4409");
	}

	@Test
	void onlySoManySubscriptionsOfOneAccount() {
		Line line = new Line().signIn(token("many"));
		for (int i = 0; i < 4; i++) {
			line.subscribe("s" + i, follow());
		}
		assertThat(line.next()).contains("TOO_MANY_SUBSCRIPTIONS").contains("s3");
		assertThat(line.next()).contains("complete").contains("s3");
		line.send(Map.of("id", "s0", "type", "complete"));
		line.subscribe("again", follow()).send(Map.of("type", "ping"));
		assertThat(line.next()).contains("pong");
	}

	@Test
	void onlySoManySocketsOfOneAccount() {
		for (int i = 0; i < 4; i++) {
			new Line().signIn(token("sockets"));
		}
		Line fifth = new Line();
		fifth.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token("sockets"))));
		assertThat(fifth.next()).startsWith("closed 4");
		this.sockets.get(0).sendClose(WebSocket.NORMAL_CLOSURE, "").join();
		Awaitility.await().atMost(10, TimeUnit.SECONDS).untilAsserted(() -> {
			Line sixth = new Line();
			sixth.send(Map.of("type", "connection_init", "payload",
					Map.of("Authorization", "Bearer " + token("sockets"))));
			assertThat(sixth.next()).contains("connection_ack");
		});
	}

	@Test
	void aSocketSaysNothingMoreOnceItsTokenEnded() throws InterruptedException {
		String soon = TestTokens.sign((claims) -> claims.subject("soon")
			.claim("realm_access", Map.of("roles", List.of("officer")))
			.expirationTime(Date.from(Instant.now().plusSeconds(3))));
		Line line = new Line().signIn(soon).subscribe("before", QUERY);
		assertThat(line.next()).contains("\"viewer\"");
		assertThat(line.next()).contains("complete");
		Thread.sleep(3500);
		assertThat(line.subscribe("after", QUERY).next()).contains("UNAUTHENTICATED").doesNotContain("\"viewer\"");
	}

	private Map<String, String> follow() {
		return Map.of("query", FOLLOW.get("query").replace("PROBLEM", this.problem));
	}

}
