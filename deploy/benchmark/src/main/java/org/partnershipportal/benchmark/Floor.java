package org.partnershipportal.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bare driver behind the plain HTTP server of the JDK, in a process of its own: no
 * signing in, no GraphQL, nothing kept. Takes the database's address, prints its port and
 * ends when its standard input does.
 */
final class Floor {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Header that says how many microseconds the query alone took. */
	static final String TOOK = "Took";

	private Floor() {
	}

	public static void main(String[] arguments) throws IOException {
		Driver driver = GraphDatabase.driver(arguments[0], AuthTokens.none());
		Map<String, Object> constants = FloorCypher.parameters(Generator.TODAY);
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newFixedThreadPool(8));
		server.createContext("/trace", (exchange) -> answer(exchange, driver, FloorCypher.TRACE, constants));
		server.createContext("/map", (exchange) -> answer(exchange, driver, FloorCypher.MAP, constants));
		server.createContext("/search", (exchange) -> answer(exchange, driver, FloorCypher.SEARCH, constants));
		server.start();
		System.out.println("port=" + server.getAddress().getPort());
		System.in.transferTo(OutputStream.nullOutputStream());
		System.exit(0);
	}

	private static void answer(HttpExchange exchange, Driver driver, String cypher, Map<String, Object> constants)
			throws IOException {
		try (exchange) {
			Map<String, Object> parameters = new HashMap<>(constants);
			for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
				int equals = pair.indexOf('=');
				String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
				String name = pair.substring(0, equals);
				parameters.put(name, name.equals("first") ? Integer.valueOf(value) : value);
			}
			int status = 200;
			byte[] body;
			try {
				long start = System.nanoTime();
				Map<String, Object> found = driver.executableQuery(cypher)
					.withParameters(parameters)
					.execute()
					.records()
					.get(0)
					.asMap();
				exchange.getResponseHeaders().set(TOOK, Long.toString((System.nanoTime() - start) / 1000));
				body = JSON.writeValueAsBytes(found);
			}
			catch (RuntimeException ex) {
				status = 500;
				body = String.valueOf(ex.getMessage()).getBytes(StandardCharsets.UTF_8);
			}
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, body.length);
			exchange.getResponseBody().write(body);
		}
	}

}
