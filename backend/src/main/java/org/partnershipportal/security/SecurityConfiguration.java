package org.partnershipportal.security;

import java.util.Collection;
import java.util.Set;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	@Bean
	SecurityFilterChain requests(HttpSecurity http, SecurityProperties properties,
			JwtAuthenticationConverter authentication) throws Exception {
		http.authorizeHttpRequests((requests) -> requests
			// The WebSocket handshake carries no token; connection_init does.
			.requestMatchers(HttpMethod.GET, "/graphql-ws")
			.permitAll()
			.requestMatchers("/graphql/**")
			.authenticated()
			.requestMatchers("/actuator/health/**")
			.permitAll()
			.requestMatchers("/actuator/**")
			.denyAll()
			.requestMatchers(HttpMethod.GET, "/**")
			.permitAll()
			.anyRequest()
			.denyAll());
		http.oauth2ResourceServer((server) -> server.jwt((jwt) -> jwt.jwtAuthenticationConverter(authentication)));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		// No cookie signs anybody in, so there is nothing a foreign page could ride on.
		http.csrf((csrf) -> csrf.disable());
		http.headers((headers) -> headers
			.contentSecurityPolicy((policy) -> policy.policyDirectives(contentSecurityPolicy(properties)))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
		return http.build();
	}

	private static String contentSecurityPolicy(SecurityProperties properties) {
		return "default-src 'self'; connect-src 'self' " + properties.origin() + "; frame-src 'self' "
				+ properties.origin() + "; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
				+ "form-action 'self' " + properties.origin() + "; frame-ancestors 'self'";
	}

	@Bean
	JwtAuthenticationConverter jwtAuthenticationConverter() {
		JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
		converter.setJwtGrantedAuthoritiesConverter(CurrentUsers::authorities);
		converter.setPrincipalClaimName("sub");
		return converter;
	}

	/**
	 * Keys are fetched at the first token, so that the identity server may start later.
	 */
	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(SecurityProperties properties) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(properties.keys())
			.jwsAlgorithms((algorithms) -> algorithms
				.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
				JwtValidators.createDefaultWithIssuer(properties.issuer().toString()),
				new JwtClaimValidator<Collection<String>>("aud",
						(audience) -> audience != null && audience.contains(properties.audience())),
				new JwtClaimValidator<Object>("typ", "Bearer"::equals)));
		return decoder;
	}

	@Bean
	AuthenticationWebSocketInterceptor webSocketTokens(JwtDecoder decoder, JwtAuthenticationConverter authentication) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(authentication);
		return new AuthenticationWebSocketInterceptor(new BearerTokenAuthenticationExtractor(),
				new ProviderManager(provider));
	}

	/** Lets {@link Guarded} name its row inside the expression it stands for. */
	@Bean
	static AnnotationTemplateExpressionDefaults annotationTemplates() {
		return new AnnotationTemplateExpressionDefaults();
	}

}
