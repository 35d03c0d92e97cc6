package org.partnershipportal.standalone.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community as a process of its own, listening for Bolt on the loopback address
 * only. Arguments: absolute home folder, Bolt port (0 for any free one), page cache size.
 * When the environment names a password, signing in is required and the user
 * {@code neo4j} has that password; otherwise anybody on this machine may connect. Prints
 * {@value #READY} and the bound port once it answers.
 */
public final class Neo4jProcess {

	/** What stands before the port in the line that says the database is up. */
	public static final String READY = "bolt-port=";

	/** The environment variable that holds the password of the user {@code neo4j}. */
	public static final String PASSWORD = "PORTAL_NEO4J_PASSWORD";

	/**
	 * The system property that says for how many seconds the plan of a query is kept,
	 * however much the data have changed since; Neo4j's own ten when it is not there.
	 */
	public static final String PLAN_KEPT = "portal.neo4j.plan-kept";

	private Neo4jProcess() {
	}

	public static void main(String[] args) {
		Path home = Path.of(args[0]);
		int port = Integer.parseInt(args[1]);
		String pageCache = args[2];
		String password = System.getenv(PASSWORD);
		SocketAddress address = new SocketAddress("127.0.0.1", port);
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
			.setConfig(BoltConnector.enabled, true)
			.setConfig(BoltConnector.listen_address, address)
			.setConfig(BoltConnector.advertised_address, address)
			.setConfig(HttpConnector.enabled, false)
			.setConfig(HttpsConnector.enabled, false)
			.setConfig(GraphDatabaseSettings.auth_enabled, password != null)
			.setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
			.setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.parse(pageCache))
			.setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofSeconds(Long.getLong(PLAN_KEPT, 10)))
			// Nothing about the use of the portal leaves the machine.
			.setConfig(GraphDatabaseSettings.udc_enabled, false)
			.setConfig(GraphDatabaseInternalSettings.udc_network_enabled, false)
			.setConfig(GraphDatabaseSettings.keep_logical_logs, "2 days 256M")
			.build();
		Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown, "neo4j-shutdown"));
		if (password != null) {
			setPassword(service, password);
		}
		GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		awaitAll(service);
		ConnectorPortRegister ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
		System.out.println(READY + ports.getLocalAddress(ConnectorType.BOLT).getPort());
		System.out.flush();
	}

	private static void setPassword(DatabaseManagementService service, String password) {
		try {
			service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
				.executeTransactionally(
						"ALTER USER neo4j SET PLAINTEXT PASSWORD $password SET PASSWORD CHANGE NOT REQUIRED",
						Map.of("password", password));
		}
		catch (QueryExecutionException ex) {
			// It has the password already, which Neo4j takes for a mistake.
			if (!ex.getMessage().contains("Old password and new password cannot be the same")) {
				throw ex;
			}
		}
	}

	private static void awaitAll(DatabaseManagementService service) {
		for (String name : List.of(GraphDatabaseSettings.SYSTEM_DATABASE_NAME,
				GraphDatabaseSettings.DEFAULT_DATABASE_NAME)) {
			if (!service.database(name).isAvailable(Duration.ofMinutes(2).toMillis())) {
				throw new IllegalStateException("The database " + name + " did not become available");
			}
		}
	}

}
