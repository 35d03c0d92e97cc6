package org.partnershipportal.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeTests {

	private static final Path FOLDER = Path.of("../compose");

	private static final Path APPLICATION = Path.of("../../backend/src/main/resources/application.yaml");

	private static final Map<String, Map<String, Object>> SERVICES = services("compose.yaml");

	@Test
	void everyServiceSaysWhetherItIsHealthyAndThePortalWaitsForTheOthers() {
		assertThat(SERVICES).containsOnlyKeys("neo4j", "keycloak", "portal");
		assertThat(SERVICES.values()).allSatisfy((service) -> assertThat(service).containsKey("healthcheck"));
		assertThat(SERVICES.get("portal").get("depends_on")).isEqualTo(Map.of("neo4j",
				Map.of("condition", "service_healthy"), "keycloak", Map.of("condition", "service_healthy")));
	}

	@Test
	void theServersHaveTheVersionsThatTheTestsRunOn() throws IOException {
		String pom = Files.readString(Path.of("servers/pom.xml"));

		assertThat(SERVICES.get("neo4j")).containsEntry("image", "neo4j:" + version(pom, "neo4j.server.version"));
		assertThat(SERVICES.get("keycloak")).containsEntry("image",
				"quay.io/keycloak/keycloak:" + version(pom, "keycloak.version"));
	}

	@Test
	void everyFileThatIsMountedOrBuiltFromIsThere() {
		List<String> files = Stream.of(SERVICES, services("compose.demonstration.yaml"))
			.flatMap((services) -> services.values().stream())
			.flatMap((service) -> ComposeTests.<String>list(service, "volumes").stream())
			.map((volume) -> volume.substring(0, volume.indexOf(':')))
			.filter((source) -> source.startsWith("."))
			.toList();
		Map<String, Object> build = read(SERVICES.get("portal").get("build"));

		assertThat(files).hasSize(2).allSatisfy((file) -> assertThat(FOLDER.resolve(file)).isRegularFile());
		assertThat(FOLDER.resolve((String) build.get("context")).resolve((String) build.get("dockerfile")))
			.isRegularFile();
	}

	@Test
	void thePortalReadsEveryVariableThatItIsGiven() throws IOException {
		Map<String, Object> application = new Yaml().load(Files.readString(APPLICATION));
		Set<String> known = new TreeSet<>(List.of("SPRING_NEO4J_AUTHENTICATION_PASSWORD", "PORTAL_SECURITY_JWKSETURI"));
		collect("", application, known);

		assertThat(environment("portal").keySet()).isSubsetOf(known);
		assertThat(Files
			.readString(Path.of("../../backend/src/main/java/org/partnershipportal/security/SecurityProperties.java")))
			.contains("jwkSetUri");
	}

	@Test
	void noPasswordIsWrittenDownAndNoneMayBeMissing() {
		assertThat(environment("neo4j")).containsEntry("NEO4J_AUTH", "neo4j/${NEO4J_PASSWORD:?set NEO4J_PASSWORD}");
		SERVICES.keySet().forEach((service) -> assertThat(environment(service)).allSatisfy((name, value) -> {
			// A variable without a value comes from the environment, where it is set
			// there.
			if (name.contains("PASSWORD") && value != null) {
				assertThat(value.toString()).matches("\\$\\{[A-Z_0-9]+:\\?set [A-Z_0-9]+}");
			}
		}));
	}

	@Test
	void theDatabaseIsGivenNoVariableThatItsImageWouldTakeForAnUnknownSetting() {
		assertThat(environment("neo4j").keySet())
			.allMatch((name) -> name.matches("NEO4J_(AUTH|(server|db|dbms)_[a-z_]+)"));
	}

	@Test
	void theDatabaseHasTimeToCloseItsFiles() {
		assertThat(SERVICES.get("neo4j")).containsEntry("stop_grace_period", "2m");
	}

	@Test
	void everyJavaMachineThatTakesAShareOfTheMemoryHasALimit() {
		assertThat(SERVICES.get("keycloak")).containsKey("mem_limit");
		assertThat(SERVICES.get("portal")).containsKey("mem_limit");
	}

	@Test
	void theIdentityServersDatabaseMayBeNamedFromOutside() {
		assertThat(environment("keycloak")).containsEntry("KC_DB", "${KC_DB:-dev-file}")
			.containsEntry("KC_DB_URL", null)
			.containsEntry("KC_DB_USERNAME", null)
			.containsEntry("KC_DB_PASSWORD", null);
	}

	@Test
	void everythingListensOnLoopbackUnlessToldOtherwise() {
		List<String> ports = SERVICES.values()
			.stream()
			.flatMap((service) -> ComposeTests.<String>list(service, "ports").stream())
			.toList();

		assertThat(ports).hasSize(2).allSatisfy((port) -> assertThat(port).startsWith("${BIND_ADDRESS:-127.0.0.1}:"));
	}

	@Test
	void demonstrationAccountsComeOnlyWithDemonstrationData() {
		Map<String, Map<String, Object>> demonstration = services("compose.demonstration.yaml");

		assertThat(environment("portal")).containsEntry("PORTAL_DEMONSTRATION", "${PORTAL_DEMONSTRATION:-false}");
		assertThat(SERVICES.get("keycloak").get("volumes").toString()).doesNotContain("demonstration");
		assertThat(demonstration.get("keycloak").get("volumes").toString()).contains("partnership-portal-users-0.json");
		assertThat(demonstration.get("portal")).containsEntry("environment", Map.of("PORTAL_DEMONSTRATION", "true"));
	}

	@Test
	void theExampleNamesEveryPasswordThatIsAskedForAndHoldsNone() throws IOException {
		String example = Files.readString(FOLDER.resolve("example.env"));
		Matcher asked = Pattern.compile("\\$\\{([A-Z_0-9]+):\\?")
			.matcher(Files.readString(FOLDER.resolve("compose.yaml")));

		assertThat(asked.results().map((match) -> match.group(1)).distinct().toList()).hasSize(2)
			.allSatisfy((name) -> assertThat(example).containsPattern("(?m)^" + name + "=$"));
	}

	private static void collect(String prefix, Map<String, Object> properties, Set<String> names) {
		properties.forEach((name, value) -> {
			String variable = prefix + name.replace("-", "").toUpperCase(Locale.ROOT);
			if (value instanceof Map<?, ?>) {
				collect(variable + "_", read(value), names);
			}
			else {
				names.add(variable);
			}
		});
	}

	private static String version(String pom, String property) {
		Matcher matcher = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(pom);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static Map<String, Object> environment(String service) {
		return read(SERVICES.get(service).get("environment"));
	}

	private static <T> List<T> list(Map<String, Object> object, String name) {
		return read(object.getOrDefault(name, List.of()));
	}

	private static Map<String, Map<String, Object>> services(String file) {
		try {
			Map<String, Object> compose = new Yaml().load(Files.readString(FOLDER.resolve(file)));
			return read(compose.get("services"));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T read(Object value) {
		return (T) value;
	}

}
