package org.partnershipportal.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts the three processes: the database and the identity server side by side, the
 * portal as soon as the database answers; it needs the identity server only when somebody
 * signs in.
 */
final class Startup {

	/** The name of the identity server's administrator. */
	static final String ADMINISTRATOR = "administrator";

	private static final String CLIENT = "partnership-portal";

	private final Path project;

	private final Progress progress;

	private final LaunchOptions options;

	private final DataFolder data;

	private final ExecutorService threads = Executors.newCachedThreadPool((work) -> {
		Thread thread = new Thread(work, "startup");
		thread.setDaemon(true);
		return thread;
	});

	Startup(Path project, Progress progress, LaunchOptions options, DataFolder data) {
		this.project = project;
		this.progress = progress;
		this.options = options;
		this.data = data;
	}

	/**
	 * Starts all and waits until all answer.
	 * @return the running processes
	 * @throws ServerStartException as soon as one fails
	 */
	List<ChildProcess> start() {
		Servers servers = Servers.find(System::getenv, this.project);
		if (!servers.isPrepared()) {
			this.progress.step("Preparing the servers (once)", () -> {
				servers.prepare();
				return servers;
			});
		}
		CompletableFuture<ChildProcess> keycloak = CompletableFuture.supplyAsync(() -> startKeycloak(servers),
				this.threads);
		CompletableFuture<LocalNeo4j> database = CompletableFuture.supplyAsync(() -> startDatabase(servers),
				this.threads);
		CompletableFuture<ChildProcess> portal = database
			.thenApplyAsync((neo4j) -> startPortal(servers, neo4j.boltUri()), this.threads);
		awaitAllOrFirstFailure(List.of(keycloak, database, portal));
		return List.of(portal.join(), keycloak.join(), database.join().process());
	}

	private static void awaitAllOrFirstFailure(List<CompletableFuture<?>> starts) {
		CompletableFuture<Void> all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
		starts.forEach((start) -> start.whenComplete((done, failure) -> {
			if (failure != null) {
				all.completeExceptionally(failure);
			}
		}));
		try {
			all.join();
		}
		catch (CompletionException ex) {
			Throwable cause = (ex.getCause() instanceof CompletionException inner) ? inner.getCause() : ex.getCause();
			throw (cause instanceof ServerStartException failure) ? failure
					: new ServerStartException("The portal could not be started: " + cause, ex);
		}
	}

	private LocalNeo4j startDatabase(Servers servers) {
		// Small heaps on few cores: the serial collector starts quickest and is in
		// nobody's way.
		LocalNeo4j.Settings settings = new LocalNeo4j.Settings(this.data.resolve("neo4j"), this.options.boltPort(),
				this.data.databasePassword(), "256m", List.of("-Xmx1g", "-XX:+UseSerialGC"));
		return this.progress.step("Database", () -> LocalNeo4j.start(servers, settings));
	}

	private ChildProcess startKeycloak(Servers servers) {
		Path files = this.project.resolve("deploy/keycloak");
		List<Path> realm = Stream
			.of(files.resolve("partnership-portal-realm.json"),
					files.resolve("demonstration/partnership-portal-users-0.json"))
			.limit(this.data.isDemonstration() ? 2 : 1)
			.toList();
		return this.progress.step("Identity server", () -> {
			LocalKeycloak keycloak = LocalKeycloak.start(servers,
					new LocalKeycloak.Settings(this.data.resolve("keycloak"), this.options.host(),
							this.options.keycloakPort(), realm, List.of(), ADMINISTRATOR,
							this.data.administratorPassword(), this.options.portalUrl(), LocalKeycloak.Settings.QUICK));
			keycloak.admin().setPortalUrls(LocalKeycloak.REALM, CLIENT, this.options.portalUrls());
			return keycloak.process();
		});
	}

	private ChildProcess startPortal(Servers servers, String boltUri) {
		Path jar = this.project.resolve("backend/target/partnership-portal-app.jar");
		if (!Files.exists(jar)) {
			throw new ServerStartException("The portal is not built yet; ./mvnw package builds it.");
		}
		String step = (this.data.isDemonstration() && this.data.isNew()) ? "Portal, loading the demonstration data"
				: "Portal";
		return this.progress.step(step, () -> LocalPortal
			.start(servers,
					new LocalPortal.Settings(jar, this.project.resolve("deploy/standalone/target/portal"),
							this.data.resolve("portal"), this.options.host(), this.options.port(),
							this.options.issuer(), boltUri, this.data.databasePassword(), this.data.isDemonstration()))
			.process());
	}

}
