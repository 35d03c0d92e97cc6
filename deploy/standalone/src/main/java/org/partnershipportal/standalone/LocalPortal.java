package org.partnershipportal.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal's service as a process of its own. */
final class LocalPortal implements AutoCloseable {

	private static final List<String> VM_OPTIONS = List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
			"-Dfile.encoding=UTF-8");

	private final ChildProcess process;

	private LocalPortal(ChildProcess process) {
		this.process = process;
	}

	/**
	 * Starts the portal and waits until it takes requests; the demonstration data are
	 * loaded by then.
	 * @throws ServerStartException if it does not start
	 */
	static LocalPortal start(Servers servers, Settings settings) {
		PortalApplication application = PortalApplication.of(settings.jar(), settings.unpacked());
		List<String> vmOptions = Stream.of(VM_OPTIONS, application.vmOptions()).flatMap(List::stream).toList();
		List<String> arguments = settings.demonstration()
				? List.of("--portal.demonstration=true", "--portal.referral.country=GB") : List.of();
		ChildProcess.Program program = new ChildProcess.Program(servers, vmOptions, application.classPath(),
				application.mainClass(), arguments, settings.environment(), settings.folder());
		ChildProcess process = ChildProcess.start("The portal", settings.folder().resolve("portal.log"), program);
		process.whenStopped(PortalApplication.PATIENCE, application::keepArchive);
		String health = "http://" + settings.reachableHost() + ":" + settings.port() + "/actuator/health/readiness";
		HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
		process.await(() -> isReady(http, health), Duration.ofMinutes(10));
		return new LocalPortal(process);
	}

	private static boolean isReady(HttpClient http, String url) {
		try {
			HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
			return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	ChildProcess process() {
		return this.process;
	}

	@Override
	public void close() {
		this.process.close();
	}

	/**
	 * How to run the portal.
	 *
	 * @param jar the executable jar
	 * @param unpacked where it is unpacked
	 * @param folder where its log goes
	 * @param host the address it listens on
	 * @param port its port
	 * @param issuer the issuer of the tokens it accepts
	 * @param boltUri the database
	 * @param databasePassword the password of the database's user
	 * @param demonstration whether it loads the demonstration data if they are not there
	 * yet
	 */
	record Settings(Path jar, Path unpacked, Path folder, String host, int port, String issuer, String boltUri,
			String databasePassword, boolean demonstration) {

		Map<String, String> environment() {
			return Map.of("SERVER_ADDRESS", this.host, "SERVER_PORT", Integer.toString(this.port),
					"PORTAL_SECURITY_ISSUER", this.issuer, "SPRING_NEO4J_URI", this.boltUri,
					"SPRING_NEO4J_AUTHENTICATION_USERNAME", LocalNeo4j.USERNAME, "SPRING_NEO4J_AUTHENTICATION_PASSWORD",
					this.databasePassword);
		}

		String reachableHost() {
			return this.host.equals("0.0.0.0") || this.host.equals("::") ? "127.0.0.1" : Ports.publicHost(this.host);
		}

	}

}
