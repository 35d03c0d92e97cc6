package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class RealmFilesTests {

	private static final Path FOLDER = Path.of("../keycloak");

	private static final List<String> ROLES = List.of("manager", "officer", "partner", "coordinator");

	@Test
	void theRealmHasTheFourRolesEachDescribed() {
		List<Map<String, Object>> roles = read(map(realm(), "roles").get("realm"));

		assertThat(roles).extracting((role) -> role.get("name")).containsExactlyElementsOf(ROLES);
		assertThat(roles).allSatisfy((role) -> assertThat((String) role.get("description")).isNotBlank());
	}

	@Test
	void theRealmItselfHasNoAccountsAndNoClientThatTakesPasswords() {
		List<Map<String, Object>> clients = read(realm().get("clients"));

		assertThat(realm()).doesNotContainKey("users");
		assertThat(clients).singleElement()
			.satisfies((client) -> assertThat(client).containsEntry("clientId", "partnership-portal")
				.containsEntry("directAccessGrantsEnabled", false)
				.containsEntry("implicitFlowEnabled", false)
				.containsEntry("standardFlowEnabled", true))
			.satisfies((client) -> assertThat(map(client, "attributes")).containsEntry("pkce.code.challenge.method",
					"S256"));
	}

	@Test
	void signInsReturnToThePortalsAddressOnly() {
		List<Map<String, Object>> clients = read(realm().get("clients"));

		assertThat(clients.get(0)).containsEntry("redirectUris", List.of("${PORTAL_URL:http://127.0.0.1:8080}/*"))
			.containsEntry("webOrigins", List.of("${PORTAL_URL:http://127.0.0.1:8080}"));
	}

	@Test
	void oneSignsInInTheLanguagesOfThePortal() throws IOException {
		try (Stream<Path> languages = Files.list(Path.of("../../frontend-contract/portal/src/locales"))) {
			assertThat(languages.filter(Files::isDirectory).map((folder) -> folder.getFileName().toString()))
				.containsExactlyInAnyOrderElementsOf(read(realm().get("supportedLocales")));
		}
		assertThat(realm()).containsEntry("internationalizationEnabled", true).containsEntry("defaultLocale", "en");
	}

	@Test
	void passwordsCannotBeGuessedAtLeisure() {
		assertThat(realm()).containsEntry("bruteForceProtected", true).containsEntry("registrationAllowed", false);
		assertThat((String) realm().get("passwordPolicy")).contains("length(12)");
	}

	@Test
	void whatATokenSaysOfRolesIsNeverAMinuteOld() {
		assertThat((Integer) realm().get("accessTokenLifespan")).isBetween(30, 50);
		List<Map<String, Object>> clients = read(realm().get("clients"));
		assertThat(map(clients.get(0), "attributes")).doesNotContainKey("access.token.lifespan");
		assertThat(realm()).containsEntry("revokeRefreshToken", true);
	}

	@Test
	void onlyAdministratorsSayForWhichActorSomebodySpeaks() {
		Map<String, Object> components = map(realm(), "components");
		List<Map<String, Object>> providers = read(components.get("org.keycloak.userprofile.UserProfileProvider"));
		List<String> json = read(map(providers.get(0), "config").get("kc.user.profile.config"));
		Map<String, Object> profile = new Yaml().load(json.get(0));
		List<Map<String, Object>> attributes = read(profile.get("attributes"));

		assertThat(attributes).filteredOn((attribute) -> "actor_id".equals(attribute.get("name")))
			.singleElement()
			.satisfies((attribute) -> assertThat(map(attribute, "permissions"))
				.isEqualTo(Map.of("view", List.of("admin"), "edit", List.of("admin"))));
	}

	@Test
	void everyDemonstrationAccountHasOneRoleAndAnActor() {
		Map<String, Object> file = file("demonstration/partnership-portal-users-0.json");
		List<Map<String, Object>> users = read(file.get("users"));

		assertThat(file).containsEntry("realm", "partnership-portal");
		assertThat(users).extracting((user) -> user.get("username"))
			.containsExactly("manager", "officer", "officer2", "partner", "coordinator");
		assertThat(users).allSatisfy((user) -> {
			List<String> roles = read(user.get("realmRoles"));
			List<String> actors = read(map(user, "attributes").get("actor_id"));
			assertThat(roles).filteredOn(ROLES::contains).hasSize(1);
			assertThat(actors).singleElement().asString().matches("00000000-0000-7000-8000-00000000000[1-4]");
		});
	}

	@Test
	void theTestsClientSeesTheSameClaimsAsTheBrowsers() {
		List<Map<String, Object>> browsers = read(realm().get("clients"));
		List<Map<String, Object>> tests = read(file("testing/test-client.json").get("clients"));

		assertThat(tests.get(0).get("protocolMappers")).isEqualTo(browsers.get(0).get("protocolMappers"));
		assertThat(browsers.get(0).get("protocolMappers").toString()).contains("partnership-portal-api", "actor_id");
	}

	private static Map<String, Object> realm() {
		return file("partnership-portal-realm.json");
	}

	private static Map<String, Object> file(String name) {
		try {
			return new Yaml().load(Files.readString(FOLDER.resolve(name)));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Map<String, Object> map(Map<String, Object> object, String name) {
		return read(object.get(name));
	}

	@SuppressWarnings("unchecked")
	private static <T> T read(Object value) {
		return (T) value;
	}

}
