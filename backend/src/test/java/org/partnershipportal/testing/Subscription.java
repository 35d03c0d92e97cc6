package org.partnershipportal.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subscription over server-sent events or over a WebSocket that speaks
 * graphql-transport-ws.
 */
public final class Subscription implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** Long: what is told first waits for queries that a cold database has to plan. */
	private static final int SECONDS = 90;

	private final BlockingQueue<JsonNode> told = new LinkedBlockingQueue<>();

	private final CountDownLatch ended = new CountDownLatch(1);

	private AutoCloseable channel = () -> {
	};

	private Runnable unsubscription = () -> {
		throw new UnsupportedOperationException("Close it: server-sent events have no way back");
	};

	private Subscription() {
	}

	/** Subscribes over server-sent events; events from now on are told. */
	public static Subscription overServerSentEvents(Api api, String token, String document, Map<String, ?> variables) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(api.url() + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.header("Authorization", "Bearer " + token)
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
			.build();
		Subscription subscription = new Subscription();
		try {
			HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
			subscription.channel = response.body();
			// The first sign of life comes after the subscription began; it brings the
			// headers.
			Thread reader = new Thread(() -> subscription.read(response.body()), "server-sent events");
			reader.setDaemon(true);
			reader.start();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		return subscription;
	}

	private void read(InputStream body) {
		try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
			while (lines.hasNextLine()) {
				String line = lines.nextLine();
				if (line.startsWith("data:") && line.length() > "data:".length()) {
					this.told.add(JSON.readTree(line.substring("data:".length())));
				}
			}
		}
		finally {
			this.ended.countDown();
		}
	}

	/** Subscribes over a WebSocket; events from now on are told. */
	public static Subscription overWebSocket(Api api, String token, String document, Map<String, ?> variables) {
		Subscription subscription = new Subscription();
		Frames frames = new Frames(subscription);
		WebSocket socket = connect(api, frames);
		subscription.channel = () -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
		send(socket, Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
		frames.await("connection_ack");
		send(socket,
				Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
		subscription.unsubscription = () -> {
			send(socket, Map.of("id", "1", "type", "complete"));
			send(socket, Map.of("type", "ping"));
			frames.await("pong");
		};
		// The server answers frames in order: what follows the pong comes after the
		// subscription began.
		send(socket, Map.of("type", "ping"));
		frames.await("pong");
		return subscription;
	}

	/** Whether a WebSocket with this token is closed instead of acknowledged. */
	public static boolean webSocketIsRefused(Api api, String token) {
		Subscription subscription = new Subscription();
		Frames frames = new Frames(subscription);
		WebSocket socket = connect(api, frames);
		send(socket, Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
		return frames.next().path("type").asString().equals("closed");
	}

	private static WebSocket connect(Api api, Frames frames) {
		return HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.buildAsync(URI.create(api.url().replace("http:", "ws:") + "/graphql-ws"), frames)
			.join();
	}

	private static void send(WebSocket socket, Map<String, ?> frame) {
		socket.sendText(JSON.writeValueAsString(frame), true).join();
	}

	/** The next thing told: a GraphQL result. */
	public JsonNode next() {
		return take(this.told);
	}

	/** Everything told that nobody has asked for yet. */
	public List<JsonNode> toldSoFar() {
		return List.copyOf(this.told);
	}

	/** Ends a subscription over a WebSocket and leaves the socket open. */
	public void unsubscribe() {
		this.unsubscription.run();
	}

	/** Whether the server ends the subscription without being asked. */
	public boolean endsByItself() {
		try {
			return this.ended.await(SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode take(BlockingQueue<JsonNode> queue) {
		try {
			JsonNode next = queue.poll(SECONDS, TimeUnit.SECONDS);
			if (next == null) {
				throw new AssertionError("Nothing was told within " + SECONDS + " seconds");
			}
			return next;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sorts the frames: results to the subscription, the others to whoever waits. */
	private static final class Frames implements WebSocket.Listener {

		private final Subscription subscription;

		private final BlockingQueue<JsonNode> others = new LinkedBlockingQueue<>();

		private final StringBuilder text = new StringBuilder();

		private Frames(Subscription subscription) {
			this.subscription = subscription;
		}

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				sort(JSON.readTree(this.text.toString()));
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		private void sort(JsonNode frame) {
			switch (frame.path("type").asString()) {
				case "next" -> this.subscription.told.add(frame.path("payload"));
				case "error" ->
					this.subscription.told.add(JSON.createObjectNode().set("errors", frame.path("payload")));
				default -> this.others.add(frame);
			}
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
			this.subscription.ended.countDown();
			this.others.add(JSON.createObjectNode().put("type", "closed").put("status", status));
			return null;
		}

		private JsonNode next() {
			return take(this.others);
		}

		private void await(String type) {
			JsonNode frame = next();
			if (!frame.path("type").asString().equals(type)) {
				throw new AssertionError("Expected " + type + ", not " + frame);
			}
		}

	}

}
