package org.partnershipportal.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Starts the two contenders as processes of their own, and stops them. */
final class Programs implements AutoCloseable {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private final List<Process> running = new ArrayList<>();

	Programs() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	/** The bare driver behind a plain HTTP server. */
	Contender floor(String boltUri) throws IOException {
		Process process = start(new ProcessBuilder(JAVA, "-Xmx1g", "-Dsun.net.httpserver.nodelay=true", "-cp",
				System.getProperty("java.class.path"), Floor.class.getName(), boltUri)
			.redirectError(ProcessBuilder.Redirect.INHERIT));
		BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		String port = Objects.requireNonNull(output.readLine(), "The floor did not start").substring("port=".length());
		return new Contender.Bare(process.toHandle(), "http://127.0.0.1:" + port);
	}

	/** The portal, from its executable jar. */
	Contender portal(Path jar, Path log, String boltUri, Identity identity) throws Exception {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		ProcessBuilder builder = new ProcessBuilder(JAVA, "-Xmx1g", "-jar", jar.toString()).redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment()
			.putAll(Map.of("SERVER_PORT", Integer.toString(port), "SPRING_NEO4J_URI", boltUri, "PORTAL_SECURITY_ISSUER",
					Identity.ISSUER, "PORTAL_SECURITY_JWK_SET_URI", identity.keysUri()));
		// One client asks for all, with documents of its own and a token for the whole
		// day.
		builder.environment()
			.putAll(Map.of("PORTAL_GRAPHQL_DOCUMENTS", "free", "PORTAL_LIMITS_USERRATE", "0",
					"PORTAL_LIMITS_ADDRESSRATE", "0", "PORTAL_SECURITY_LONGESTTOKEN", "2d",
					"LOGGING_LEVEL_ORG_PARTNERSHIPPORTAL_FINDING", "DEBUG"));
		Process process = start(builder);
		String url = "http://127.0.0.1:" + port;
		HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build();
		while (true) {
			if (!process.isAlive()) {
				throw new IOException("The portal did not start; see " + log);
			}
			try {
				if (HttpClient.newHttpClient().send(ready, BodyHandlers.discarding()).statusCode() == 200) {
					return new Contender.Portal(process.toHandle(), url, identity.token(), log);
				}
			}
			catch (IOException ex) {
				// Not yet.
			}
			Thread.sleep(200);
		}
	}

	private Process start(ProcessBuilder builder) throws IOException {
		Process process = builder.start();
		this.running.add(process);
		return process;
	}

	@Override
	public void close() {
		this.running.forEach(Process::destroy);
	}

}
