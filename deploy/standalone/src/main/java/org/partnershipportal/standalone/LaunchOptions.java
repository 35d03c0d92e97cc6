package org.partnershipportal.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How the portal is to be started on this machine.
 *
 * @param host the address on which the portal and the identity server listen
 * @param port the port of the portal, 0 for any free one
 * @param keycloakPort the port of the identity server, 0 for any free one
 * @param boltPort the port of the database, 0 for any free one
 * @param data the folder that keeps everything between runs
 * @param demonstration whether a first run brings demonstration data and accounts
 */
record LaunchOptions(String host, int port, int keycloakPort, int boltPort, Path data, boolean demonstration) {

	static LaunchOptions defaults(Path data) {
		return new LaunchOptions("127.0.0.1", 8080, 8180, 7687, data, true);
	}

	/**
	 * Reads the command line.
	 * @throws IllegalArgumentException with one line for the user if it cannot be
	 * understood
	 */
	static LaunchOptions parse(List<String> arguments, Path defaultData) {
		LaunchOptions options = defaults(defaultData);
		Deque<String> rest = new ArrayDeque<>(arguments);
		while (!rest.isEmpty()) {
			String argument = rest.removeFirst();
			int equals = argument.indexOf('=');
			if (argument.startsWith("--") && equals > 0) {
				rest.addFirst(argument.substring(equals + 1));
				argument = argument.substring(0, equals);
			}
			options = options.with(argument, rest);
		}
		options.refuseSharedPorts();
		return options;
	}

	private LaunchOptions with(String option, Deque<String> rest) {
		return switch (option) {
			case "--host" -> new LaunchOptions(value(option, rest), this.port, this.keycloakPort, this.boltPort,
					this.data, this.demonstration);
			case "--port" -> new LaunchOptions(this.host, port(option, rest), this.keycloakPort, this.boltPort,
					this.data, this.demonstration);
			case "--keycloak-port" -> new LaunchOptions(this.host, this.port, port(option, rest), this.boltPort,
					this.data, this.demonstration);
			case "--bolt-port" -> new LaunchOptions(this.host, this.port, this.keycloakPort, port(option, rest),
					this.data, this.demonstration);
			case "--data" -> new LaunchOptions(this.host, this.port, this.keycloakPort, this.boltPort,
					Path.of(value(option, rest)), this.demonstration);
			case "--no-demonstration" ->
				new LaunchOptions(this.host, this.port, this.keycloakPort, this.boltPort, this.data, false);
			default -> throw new IllegalArgumentException("Unknown option " + option + "; --help lists them all.");
		};
	}

	private static String value(String option, Deque<String> rest) {
		String value = rest.pollFirst();
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException(option + " needs a value.");
		}
		return value;
	}

	private static int port(String option, Deque<String> rest) {
		String value = value(option, rest);
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
			throw new IllegalArgumentException(option + " takes a port from 0 to 65535, not " + value + ".");
		}
		return Integer.parseInt(value);
	}

	private void refuseSharedPorts() {
		List<Integer> fixed = List.of(this.port, this.keycloakPort, this.boltPort)
			.stream()
			.filter((port) -> port != 0)
			.toList();
		if (fixed.stream().distinct().count() < fixed.size()) {
			throw new IllegalArgumentException("The portal, the identity server and the database need a port each.");
		}
	}

	/**
	 * Chooses a free port wherever any will do, and makes sure that the others are free.
	 * @throws IllegalArgumentException with one line for the user if one is in use
	 */
	LaunchOptions withFreePorts() {
		return new LaunchOptions(this.host, free("The portal", this.host, this.port, "--port"),
				free("The identity server", this.host, this.keycloakPort, "--keycloak-port"),
				free("The database", "127.0.0.1", this.boltPort, "--bolt-port"), this.data, this.demonstration);
	}

	private static int free(String who, String host, int port, String option) {
		if (port == 0) {
			return Ports.free();
		}
		if (!Ports.isAddressOfThisMachine(host)) {
			throw new IllegalArgumentException(
					host + " is not an address of this machine; choose another with --host.");
		}
		if (!Ports.isFree(host, port)) {
			throw new IllegalArgumentException(who + " cannot listen: port " + port
					+ " is in use. Free it or choose another with " + option + ".");
		}
		return port;
	}

	String portalUrl() {
		return "http://" + Ports.publicHost(this.host) + ":" + this.port;
	}

	String keycloakUrl() {
		return "http://" + Ports.publicHost(this.host) + ":" + this.keycloakPort;
	}

	/** The issuer of the tokens that the portal accepts. */
	String issuer() {
		return keycloakUrl() + "/realms/" + LocalKeycloak.REALM;
	}

	/** The addresses under which a browser may have opened the portal. */
	List<String> portalUrls() {
		return this.host.equals("127.0.0.1") ? List.of(portalUrl(), "http://localhost:" + this.port)
				: List.of(portalUrl());
	}

}
