package org.partnershipportal.privacy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.Graph;
import org.partnershipportal.testing.PortalIT;

import static org.assertj.core.api.Assertions.assertThat;

@PortalIT
@ExtendWith(OutputCaptureExtension.class)
class TextCheckIT {

	private static final String QUERY = "query($text: String!) { checkText(text: $text)"
			+ " { kind start end message proposal } }";

	@Autowired
	Api api;

	@Autowired
	Graph graph;

	@Test
	void marksWhatWouldBeRefusedWhereItStandsInTheTextAsTyped() {
		String text = "\uD83D\uDE42 Girls call 081-234-5678; Maria, 16, answers.";

		JsonNode findings = this.api.as(Role.OFFICER).data(QUERY, Map.of("text", text)).path("checkText");

		assertThat(findings.findValuesAsString("kind")).containsExactly("PHONE_NUMBER", "AGE_AND_NAME");
		assertThat(findings).extracting((one) -> text.substring(one.path("start").asInt(), one.path("end").asInt()))
			.containsExactly("081-234-5678", "Maria, 16");
		assertThat(findings.path(1).path("proposal").asString()).contains("people aged 15 to 17");
	}

	@Test
	void saysNothingOfATextThatMayBeSaved() {
		assertThat(this.api.as(Role.MANAGER)
			.data(QUERY, Map.of("text", "Girls of 14 to 17 are approached at the mall."))
			.path("checkText")).isEmpty();
	}

	@Test
	void keepsAndLogsNothingOfTheText(CapturedOutput output) {
		this.graph.clear();
		String text = "Kornelia Trzmielewska, passport no. X7654321, was here.";

		assertThat(this.api.as(Role.OFFICER).data(QUERY, Map.of("text", text)).path("checkText")).isNotEmpty();

		assertThat(output.getAll()).doesNotContain("Trzmielewska", "X7654321");
		assertThat(this.graph.number("MATCH (n) WHERE any(key IN keys(n)"
				+ " WHERE toStringOrNull(n[key]) CONTAINS 'Trzmielewska') RETURN count(n)", Map.of()))
			.isZero();
	}

}
