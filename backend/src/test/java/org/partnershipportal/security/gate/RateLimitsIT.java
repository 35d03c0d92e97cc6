package org.partnershipportal.security.gate;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
@TestPropertySource(properties = { "portal.limits.user-rate=40", "portal.limits.address-rate=400" })
class RateLimitsIT {

	@Autowired
	Api api;

	@Test
	void whoeverAsksTooOftenIsToldHowLongToWaitAndNobodyElseIs() {
		Api.Caller busy = this.api.withToken(TestTokens.of("busy", Role.OFFICER, null));
		List<HttpResponse<String>> answers = IntStream.range(0, 14)
			.mapToObj((i) -> busy.raw("{ viewer { name } }", Map.of()))
			.toList();
		HttpResponse<String> last = answers.get(answers.size() - 1);
		assertThat(answers.subList(0, 10)).extracting(HttpResponse::statusCode).containsOnly(200);
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 3);
		assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(last.body()).contains("\"status\":429");
		assertThat(this.api.withToken(TestTokens.of("calm", Role.OFFICER, null)).raw("{ viewer { name } }", Map.of()))
			.extracting(HttpResponse::statusCode)
			.isEqualTo(200);
	}

	@Test
	void anAddressIsCountedWhateverTokensAndHeadersItSends() {
		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < 140 && !statuses.contains(429); i++) {
			statuses.add(Attack.document("guess", "{ viewer { name } }")
				.header("X-Forwarded-For", "203.0.113." + i)
				.header("Forwarded", "for=203.0.113." + i)
				.send(this.api.url(), "guess" + i)
				.status());
		}
		assertThat(statuses).contains(401, 429);
	}

}
