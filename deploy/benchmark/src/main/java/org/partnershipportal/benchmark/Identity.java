package org.partnershipportal.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import com.sun.net.httpserver.HttpServer;

/** Stands in for the identity server: serves a key, and signs tokens with it. */
final class Identity implements AutoCloseable {

	static final String ISSUER = "http://benchmark.invalid/realms/partnership-portal";

	private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

	private final KeyPair keys;

	private final HttpServer server;

	Identity() throws IOException, GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		this.keys = generator.generateKeyPair();
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		RSAPublicKey key = (RSAPublicKey) this.keys.getPublic();
		byte[] document = ("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"benchmark\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\""
				+ unsigned(key.getModulus().toByteArray()) + "\",\"e\":\""
				+ unsigned(key.getPublicExponent().toByteArray()) + "\"}]}")
			.getBytes(StandardCharsets.UTF_8);
		this.server.createContext("/certs", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, document.length);
			exchange.getResponseBody().write(document);
			exchange.close();
		});
		this.server.start();
	}

	private static String unsigned(byte[] number) {
		return BASE64.encodeToString((number[0] == 0) ? Arrays.copyOfRange(number, 1, number.length) : number);
	}

	String keysUri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/certs";
	}

	/** The token of a manager at the head of all units, good for a day. */
	String token() throws GeneralSecurityException {
		long now = Instant.now().getEpochSecond();
		String content = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"benchmark\"}") + "."
				+ encode("{\"iss\":\"" + ISSUER + "\",\"sub\":\"benchmark\",\"name\":\"Benchmark\",\"typ\":\"Bearer\","
						+ "\"aud\":[\"partnership-portal-api\"],\"realm_access\":{\"roles\":[\"manager\"]},\"actor_id\":\""
						+ Generator.HEAD + "\",\"iat\":" + now + ",\"exp\":" + (now + 86400) + "}");
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(this.keys.getPrivate());
		signature.update(content.getBytes(StandardCharsets.US_ASCII));
		return content + "." + BASE64.encodeToString(signature.sign());
	}

	private static String encode(String json) {
		return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
