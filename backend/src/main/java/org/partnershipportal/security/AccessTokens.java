package org.partnershipportal.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Which tokens with a good signature are access tokens for this API, now: the realm's,
 * for this audience, of the type the identity server gives access tokens (those that
 * identify somebody or renew others are of other types), about somebody, and made out for
 * no longer than agreed.
 */
final class AccessTokens {

	private AccessTokens() {
	}

	static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
		return new DelegatingOAuth2TokenValidator<>(List.of(new JwtTimestampValidator(properties.clockSkew()),
				new JwtIssuerValidator(properties.issuer().toString()),
				new JwtClaimValidator<Collection<String>>("aud",
						(audience) -> audience != null && audience.contains(properties.audience())),
				new JwtClaimValidator<Object>("typ", "Bearer"::equals),
				new JwtClaimValidator<Object>("sub", (subject) -> subject instanceof String id && !id.isBlank()),
				(token) -> heldFor(token, properties.longestToken(), properties.clockSkew())));
	}

	private static OAuth2TokenValidatorResult heldFor(Jwt token, Duration longest, Duration skew) {
		Instant from = token.getIssuedAt();
		Instant until = token.getExpiresAt();
		// Where the token does not say since when, the library makes something up: until
		// when counts from now too.
		boolean held = from != null && until != null && from.isBefore(until) && !from.plus(longest).isBefore(until)
				&& !Instant.now().plus(longest).plus(skew).isBefore(until);
		return held ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult
			.failure(new OAuth2Error("invalid_token", "It is not made out for a time that is accepted.", null));
	}

}
