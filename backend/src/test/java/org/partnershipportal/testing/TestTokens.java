package org.partnershipportal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import org.partnershipportal.security.Role;

/** Tokens like the identity server's, signed with a key of the tests, which it serves. */
public final class TestTokens {

	/** The issuer the tokens name. */
	public static final String ISSUER = "http://identity.test/realms/partnership-portal";

	private static final RSAKey KEY = key();

	private static final String KEYS_URI = serve();

	private TestTokens() {
	}

	/** The key the service trusts, with its private half. */
	public static RSAKey trustedKey() {
		return KEY;
	}

	static String keysUri() {
		return KEYS_URI;
	}

	/** A token that the service accepts. */
	public static String of(String account, Role role, String actorId) {
		return sign((claims) -> {
			claims.subject("account-" + account)
				.claim("name", account)
				.claim("realm_access", Map.of("roles", List.of(role.name().toLowerCase(Locale.ROOT))));
			if (actorId != null) {
				claims.claim("actor_id", actorId);
			}
		});
	}

	/** A token with other claims than the service accepts. */
	public static String sign(Consumer<JWTClaimsSet.Builder> more) {
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(ISSUER)
			.audience("partnership-portal-api")
			.claim("typ", "Bearer")
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
		more.accept(claims);
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(KEY.getKeyID()).build(),
					claims.build());
			token.sign(new RSASSASigner(KEY));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String serve() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
			server.createContext("/certs", (exchange) -> {
				exchange.sendResponseHeaders(200, keys.length);
				try (exchange) {
					exchange.getResponseBody().write(keys);
				}
			});
			server.start();
			return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
