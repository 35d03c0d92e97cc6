package org.partnershipportal.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.Subscription;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Nobody gets in with a token that the realm did not make for this API, for now. */
@PortalIT
class ForgedTokensIT {

	private static final RSAKey TRUSTED = TestTokens.trustedKey();

	@Autowired
	Api api;

	private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(TestTokens.ISSUER)
			.audience("partnership-portal-api")
			.subject("forger")
			.claim("typ", "Bearer")
			.claim("realm_access", Map.of("roles", List.of("coordinator")))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(60)));
		change.accept(claims);
		return claims.build();
	}

	private static JWTClaimsSet claims() {
		return claims((claims) -> {
		});
	}

	private static String signed(JWSHeader.Builder header, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
		SignedJWT token = new SignedJWT(header.build(), claims);
		token.sign(signer);
		return token.serialize();
	}

	private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
		return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(TRUSTED.getKeyID());
	}

	private static String trusted(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
		return signed(header(JWSAlgorithm.RS256), new RSASSASigner(TRUSTED), claims(change));
	}

	private static Date in(long seconds) {
		return Date.from(Instant.now().plusSeconds(seconds));
	}

	private static String withClaims(String token, JWTClaimsSet claims) {
		String[] parts = token.split("\\.");
		return parts[0] + "."
				+ Base64.getUrlEncoder()
					.withoutPadding()
					.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8))
				+ "." + parts[2];
	}

	static Stream<Arguments> forged() throws JOSEException {
		return Stream.concat(otherClaims(), otherSignatures());
	}

	private static Stream<Arguments> otherClaims() throws JOSEException {
		return Stream.of(arguments("another issuer", trusted((c) -> c.issuer("http://identity.test/realms/other"))),
				arguments("no issuer", trusted((c) -> c.issuer(null))),
				arguments("another audience", trusted((c) -> c.audience("account"))),
				arguments("no audience", trusted((c) -> c.audience((String) null))),
				arguments("a token that identifies", trusted((c) -> c.claim("typ", "ID"))),
				arguments("a token that renews", trusted((c) -> c.claim("typ", "Refresh"))),
				arguments("a token that logs out", trusted((c) -> c.claim("typ", "Logout"))),
				arguments("a type in other letters", trusted((c) -> c.claim("typ", "bearer"))),
				arguments("no type", trusted((c) -> c.claim("typ", null))),
				arguments("nobody's", trusted((c) -> c.subject(null))),
				arguments("an empty subject", trusted((c) -> c.subject(" "))),
				arguments("expired", trusted((c) -> c.issueTime(in(-120)).expirationTime(in(-30)))),
				arguments("no end", trusted((c) -> c.expirationTime(null))),
				arguments("for a day, with no beginning", trusted((c) -> c.issueTime(null).expirationTime(in(86_400)))),
				arguments("not yet", trusted((c) -> c.notBeforeTime(in(40)))),
				arguments("for a day", trusted((c) -> c.expirationTime(in(86_400)))),
				arguments("ends before it begins", trusted((c) -> c.issueTime(in(90)).expirationTime(in(60)))));
	}

	private static Stream<Arguments> otherSignatures() throws JOSEException {
		RSAKey foreign = new RSAKeyGenerator(2048).keyID(TRUSTED.getKeyID()).generate();
		byte[] publicKey = TRUSTED.toRSAPublicKey().getEncoded();
		String right = trusted((c) -> {
		});
		JWSHeader.Builder carried = header(JWSAlgorithm.RS256).jwk(foreign.toPublicJWK());
		return Stream.of(arguments("no signature", new PlainJWT(claims()).serialize()),
				arguments("alg none with a signature", unsigned(right)),
				arguments("HS256 with the public key",
						signed(header(JWSAlgorithm.HS256), new MACSigner(publicKey), claims())),
				arguments("HS256 with the public key as PEM",
						signed(header(JWSAlgorithm.HS256), new MACSigner(pem(publicKey)), claims())),
				arguments("RS512, which is not agreed",
						signed(header(JWSAlgorithm.RS512), new RSASSASigner(TRUSTED), claims())),
				arguments("a foreign key of the same name",
						signed(header(JWSAlgorithm.RS256), new RSASSASigner(foreign), claims())),
				arguments("a foreign key that the token brings", signed(carried, new RSASSASigner(foreign), claims())),
				arguments("a foreign key fetched from elsewhere",
						signed(header(JWSAlgorithm.RS256).jwkURL(URI.create("http://127.0.0.1:1/keys")),
								new RSASSASigner(foreign), claims())),
				arguments("an unknown name of the key",
						signed(header(JWSAlgorithm.RS256).keyID("../../dev/null"), new RSASSASigner(foreign),
								claims())),
				arguments("a foreign curve",
						signed(header(JWSAlgorithm.ES256), new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()),
								claims())),
				arguments("claims changed after signing", withClaims(right, claims((c) -> c.subject("somebody else")))),
				arguments("a signature cut off", right.substring(0, right.lastIndexOf('.') + 1)),
				arguments("rubbish", "rubbish"), arguments("dots", ".."), arguments("12 kB", "a".repeat(12_000)));
	}

	private static String unsigned(String token) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
				+ token.substring(token.indexOf('.'));
	}

	private static byte[] pem(byte[] key) {
		return ("-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key)
				+ "\n-----END PUBLIC KEY-----\n")
			.getBytes(StandardCharsets.US_ASCII);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("forged")
	void isRefused(String name, String token) {
		assertThat(this.api.withToken(token).raw("{ viewer { name } }", Map.of()).statusCode()).as(name).isEqualTo(401);
	}

	@Test
	void aTokenAsTheRealmMakesThemIsTaken() throws JOSEException {
		assertThat(this.api.withToken(trusted((c) -> {
		})).raw("{ viewer { name } }", Map.of()).statusCode()).isEqualTo(200);
	}

	@Test
	void aWebSocketTakesNoneOfThemEither() throws JOSEException {
		for (String token : List.of(trusted((c) -> c.claim("typ", "ID")),
				trusted((c) -> c.issueTime(in(-120)).expirationTime(in(-30))), new PlainJWT(claims()).serialize())) {
			assertThat(Subscription.webSocketIsRefused(this.api, token)).isTrue();
		}
	}

}
