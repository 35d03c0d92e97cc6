package org.partnershipportal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.partnershipportal.standalone.LocalNeo4j;
import org.partnershipportal.standalone.Servers;

/** An empty database with the portal before it, and with it the bare driver. */
final class Stand implements AutoCloseable {

	private final Path home;

	private final LocalNeo4j database;

	private final Identity identity;

	private final Programs programs;

	private final Driver driver;

	private final Contender portal;

	/** The portal comes first: it makes the constraints and indexes. */
	Stand(Path jar) throws Exception {
		this.home = Files.createTempDirectory("portal-benchmark");
		this.database = LocalNeo4j.start(Servers.find(),
				LocalNeo4j.Settings.steady(this.home.resolve("neo4j"), 0, null, "1g", "512m"));
		this.identity = new Identity();
		this.programs = new Programs();
		this.driver = GraphDatabase.driver(this.database.boltUri(), AuthTokens.none());
		this.portal = this.programs.portal(jar, this.home.resolve("portal.log"), this.database.boltUri(),
				this.identity);
	}

	Driver driver() {
		return this.driver;
	}

	Contender portal() {
		return this.portal;
	}

	/** The bare driver, started now. */
	Contender floor() throws IOException {
		return this.programs.floor(this.database.boltUri());
	}

	ProcessHandle database() {
		return this.database.handle();
	}

	/**
	 * Waits until what was written is in the indexes, and tells the portal, which follows
	 * the change record, that all of it is new.
	 */
	void settle() {
		this.driver.executableQuery("CALL db.awaitIndexes(300)").execute();
		this.driver.executableQuery("""
				CREATE (:Change {id: randomUUID(), at: datetime(), by: 'Benchmark', userId: 'benchmark',
				  operation: 'benchmark', objectType: 'Service', objectId: 'all', touches: []})
				""").execute();
	}

	long number(String cypher) {
		return this.driver.executableQuery(cypher).execute().records().get(0).get(0).asLong();
	}

	@Override
	public void close() throws IOException {
		this.programs.close();
		this.identity.close();
		this.driver.close();
		this.database.close();
		try (Stream<Path> files = Files.walk(this.home)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
