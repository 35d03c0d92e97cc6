package org.partnershipportal.security;

import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

import org.partnershipportal.security.gate.Gate;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

	@Bean
	SecurityFilterChain requests(HttpSecurity http, JwtAuthenticationConverter authentication, Gate gate,
			SecurityHeaders headers) throws Exception {
		http.authorizeHttpRequests((requests) -> requests
			// The WebSocket handshake carries no token; connection_init does.
			.requestMatchers(HttpMethod.GET, "/graphql-ws")
			.permitAll()
			.requestMatchers("/graphql/**", "/hsds", "/hsds/**")
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
		gate.guard(http);
		http.headers((all) -> all.defaultsDisabled().cacheControl(Customizer.withDefaults()).addHeaderWriter(headers));
		return http.build();
	}

	/** Paths and methods with tricks in them do not come as far as the rest. */
	@Bean
	RequestRejectedHandler rejected(SecurityHeaders headers) {
		return (request, response, rejection) -> {
			headers.writeHeaders(request, response);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getOutputStream().print("{\"status\":400,\"title\":\"Bad Request\"}");
		};
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
		decoder.setJwtValidator(AccessTokens.validator(properties));
		return decoder;
	}

	/** Lets {@link Guarded} name its row inside the expression it stands for. */
	@Bean
	static AnnotationTemplateExpressionDefaults annotationTemplates() {
		return new AnnotationTemplateExpressionDefaults();
	}

}
