package org.partnershipportal.security.gate;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.lookup.Findable;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody works for a client that is not there any more. */
@PortalIT
@Import(LeaversIT.Slow.class)
class LeaversIT {

	/** Far longer than any deadline of these tests. */
	private static final String ENDLESS = "all(i IN range(1, 2000000000) WHERE i % 7 <> 9)";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@TestConfiguration(proxyBeanMethods = false)
	static class Slow {

		@Bean
		Findable slow() {
			return Findable.node("Actor", Operation.ACTOR, "Actor", (ids) -> Map.of())
				.searched("ACTOR", "actor_name_fulltext", "name", "NOT n.name STARTS WITH 'Slow' OR (" + ENDLESS + ")");
		}

	}

	@BeforeEach
	void actors() {
		this.graph.clear();
		this.api.as(Role.MANAGER).mutate("createActor", Map.of("name", "Slow mission", "kind", "NGO"), "actor { id }");
		this.api.as(Role.MANAGER).mutate("createActor", Map.of("name", "Quick mission", "kind", "NGO"), "actor { id }");
	}

	private long running() {
		return this.graph.number("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'i % 7'"
				+ " AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n", Map.of());
	}

	@Test
	void theQueryOfAClientThatLeftIsCancelledLongBeforeTheDeadline() throws IOException {
		try (Socket socket = ask("slow")) {
			Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> running() == 1);
		}
		Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> running() == 0);
		assertThat(this.api.as(Role.MANAGER).data("{ search(text: \"quick\") { name } }", Map.of()).path("search"))
			.as("the service works on")
			.isNotEmpty();
	}

	@Test
	void theQueryOfAClientThatStaysRunsOnAndWhatItSendsAheadIsAnswered() throws IOException {
		try (Socket socket = ask("quick")) {
			socket.getOutputStream().write(request("quick"));
			socket.getOutputStream().flush();
			byte[] answers = new byte[64_000];
			int length = 0;
			socket.setSoTimeout(20_000);
			while (count(new String(answers, 0, length, StandardCharsets.UTF_8)) < 2) {
				int read = socket.getInputStream().read(answers, length, answers.length - length);
				assertThat(read).isPositive();
				length += read;
			}
		}
	}

	private static int count(String answers) {
		return answers.split("Quick mission", -1).length - 1;
	}

	private Socket ask(String text) throws IOException {
		URI uri = URI.create(this.api.url());
		Socket socket = new Socket(uri.getHost(), uri.getPort());
		OutputStream out = socket.getOutputStream();
		out.write(request(text));
		out.flush();
		return socket;
	}

	private byte[] request(String text) {
		byte[] body = JsonMapper.shared()
			.writeValueAsBytes(Map.of("query", "query Q($t: String!) { search(text: $t, first: 1) { name } }",
					"variables", Map.of("t", text)));
		String head = String.join("\r\n",
				List.of("POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json",
						"Accept: application/json", "Authorization: Bearer " + TestTokens.of("m", Role.MANAGER, null),
						"Content-Length: " + body.length, "", ""));
		byte[] start = head.getBytes(StandardCharsets.US_ASCII);
		byte[] whole = new byte[start.length + body.length];
		System.arraycopy(start, 0, whole, 0, start.length);
		System.arraycopy(body, 0, whole, start.length, body.length);
		return whole;
	}

}
