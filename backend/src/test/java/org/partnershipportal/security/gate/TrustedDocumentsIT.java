package org.partnershipportal.security.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import graphql.language.AstPrinter;
import graphql.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.security.Role;
import org.partnershipportal.testing.Api;
import org.partnershipportal.testing.PortalIT;
import org.partnershipportal.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * As in production: the portal's documents and registered ones are carried out, nothing
 * else.
 */
@PortalIT
@TestPropertySource(properties = "portal.graphql.documents=trusted")
class TrustedDocumentsIT {

	private static final String REGISTERED = "query PartnersOwn { viewer { name } }";

	@TempDir
	static Path folder;

	@Autowired
	Api api;

	@DynamicPropertySource
	static void registered(DynamicPropertyRegistry properties) throws IOException {
		Files.writeString(folder.resolve("partner.graphql"), REGISTERED);
		properties.add("portal.graphql.registered", () -> folder.toUri() + "*.graphql");
	}

	private String code(String document) {
		return this.api.as(Role.COORDINATOR).fault(document, Map.of());
	}

	@Test
	void carriesOutEveryDocumentOfThePortalHoweverItIsPrinted() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:operations/**/*.graphql");
		assertThat(files).hasSizeGreaterThan(50);
		for (Resource file : files) {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			String printed = AstPrinter.printAst(Parser.parse(text));
			String withTypeNames = printed.replaceAll("(?m)^(\\s*)id$", "$1id\n$1__typename");
			for (String sent : List.of(text, printed, AstPrinter.printAstCompact(Parser.parse(text)), withTypeNames)) {
				assertThat(code(sent)).as("%s as %s", file, sent).isNotEqualTo("DOCUMENT_NOT_TRUSTED");
			}
		}
	}

	@Test
	void refusesWhatIsNotOnTheList() {
		for (String document : List.of("{ viewer { name } }", "query Viewer { viewer { name } }",
				"query PartnersOwn { viewer { name id: name } }", "query PartnersOwn { viewer { __typename: name } }",
				"query PartnersOwn { viewer { name } } query Another { viewer { name } }", "{ viewer {", "")) {
			assertThat(code(document)).as(document).isIn("DOCUMENT_NOT_TRUSTED", "none", "400");
			assertThat(this.api.as(Role.COORDINATOR).raw(document, Map.of()).body()).doesNotContain("\"viewer\"");
		}
	}

	@Test
	void refusesIntrospection() {
		for (String document : List.of("{ __schema { types { name } } }", "{ __type(name: \"Actor\") { name } }",
				"query PartnersOwn { viewer { name } __schema { types { name } } }")) {
			assertThat(code(document)).as(document).isEqualTo("DOCUMENT_NOT_TRUSTED");
		}
	}

	@Test
	void carriesOutWhatAPartnerRegisteredByItsTextAndByItsHash() throws Exception {
		assertThat(this.api.as(Role.PARTNER).data(REGISTERED, Map.of()).at("/viewer/name").asString())
			.isEqualTo("partner");
		String hash = HexFormat.of()
			.formatHex(MessageDigest.getInstance("SHA-256").digest(REGISTERED.getBytes(StandardCharsets.UTF_8)));
		Answer named = Attack.named("by hash")
			.json(Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash))))
			.send(this.api.url(), TestTokens.of("partner", Role.PARTNER, null));
		JsonNode answer = JsonMapper.shared().readTree(named.body());
		assertThat(answer.at("/data/viewer/name").asString()).as(named.body()).isEqualTo("partner");
	}

	@Test
	void nobodyWithoutASignInIsServedAnything() {
		assertThat(this.api.withToken(null).raw(REGISTERED, Map.of()).statusCode()).isEqualTo(401);
	}

}
