package org.partnershipportal.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LaunchOptionsTests {

	private static final Path DATA = Path.of("data");

	@Test
	void listensOnLoopbackWithTheUsualPortsUnlessToldOtherwise() {
		assertThat(parse()).isEqualTo(new LaunchOptions("127.0.0.1", 8080, 8180, 7687, DATA, true));
	}

	@Test
	void takesEveryOptionWithItsValueBesideOrBehindAnEqualsSign() {
		assertThat(parse("--port=81", "--keycloak-port", "82", "--bolt-port=83", "--host", "::1", "--data=/a=b",
				"--no-demonstration"))
			.isEqualTo(new LaunchOptions("::1", 81, 82, 83, Path.of("/a=b"), false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--port=", "--port=http", "--port=-1", "--port=65536", "--port=999999", "--port" })
	void refusesWhatIsNoPortNamingTheOption(String argument) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(argument)).withMessageContaining("--port");
	}

	@Test
	void refusesAnOptionItDoesNotKnow() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--prot", "80"))
			.withMessage("Unknown option --prot; --help lists them all.");
	}

	@Test
	void refusesOnePortForTwoServersButAnyFreePortForAll() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--port=8180"))
			.withMessageContaining("need a port each");
		assertThat(parse("--port=0", "--keycloak-port=0", "--bolt-port=0").withFreePorts())
			.satisfies((options) -> assertThat(List.of(options.port(), options.keycloakPort(), options.boltPort()))
				.doesNotContain(0)
				.doesNotHaveDuplicates());
	}

	@Test
	void namesThePortInUseAndTheOptionThatChangesIt() throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			int port = other.getLocalPort();
			assertThatIllegalArgumentException()
				.isThrownBy(() -> parse("--port=0", "--bolt-port=0", "--keycloak-port=" + port).withFreePorts())
				.withMessage("The identity server cannot listen: port " + port
						+ " is in use. Free it or choose another with --keycloak-port.");
		}
	}

	@Test
	void refusesAnAddressThatIsNotOfThisMachine() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--host=192.0.2.77").withFreePorts())
			.withMessageContaining("192.0.2.77 is not an address of this machine")
			.withMessageContaining("--host");
	}

	@Test
	void letsSignInsReturnToBothNamesOfLoopback() {
		LaunchOptions options = parse("--port=9");

		assertThat(options.portalUrls()).containsExactly("http://127.0.0.1:9", "http://localhost:9");
		assertThat(options.issuer()).isEqualTo("http://127.0.0.1:8180/realms/partnership-portal");
		assertThat(parse("--host=::1").portalUrls()).containsExactly("http://[::1]:8080");
	}

	private static LaunchOptions parse(String... arguments) {
		return LaunchOptions.parse(List.of(arguments), DATA);
	}

}
