package org.partnershipportal.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the portal itself offers to choose from may be written in a problem. */
class OwnWordingTests {

	private static final Pattern TEXT = Pattern.compile("(?:label|description|note): '((?:[^'\\\\]|\\\\.)*)'");

	private final PersonalDataGuard guard = new PersonalDataGuard(new StaticMessageSource());

	@ParameterizedTest
	@ValueSource(strings = { "R0011__ActorKinds", "R0012__CooperationForms", "R0013__PartnershipKinds",
			"R0014__ExploitationForms", "R0015__TraffickingPhases", "R0016__ServiceTypes", "R0017__InformationSources",
			"R0018__Indicators", "R0019__TypicalInfluencers" })
	void everyTermOfAVocabularyPasses(String script) throws IOException {
		List<String> texts = TEXT.matcher(read("/neo4j/reference/" + script + ".cypher"))
			.results()
			.map((MatchResult match) -> match.group(1).replace("\\'", "'"))
			.toList();

		assertThat(texts).hasSizeGreaterThan(3)
			.allSatisfy((text) -> assertThat(this.guard.findings(text)).as(text).isEmpty());
	}

	private static String read(String resource) throws IOException {
		try (InputStream in = Objects.requireNonNull(OwnWordingTests.class.getResourceAsStream(resource), resource)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
