package org.partnershipportal.importing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.security.CurrentUser;
import org.partnershipportal.security.Role;

/**
 * Reads and writes import runs. A run belongs to the process that works at it; whoever
 * reports a row must still own the run, so that a row is done exactly once whatever stops
 * or takes over meanwhile.
 */
@Repository
class ImportStore {

	/** A run whose process was silent for so long is taken as stopped. */
	static final Duration SILENCE = Duration.ofSeconds(30);

	private static final String REPORT = """
			MATCH (r:ImportRun {id: $run, status: 'RUNNING', worker: $worker})
			SET r.position = $position,
			    r.rowsDone = r.rowsDone + size($rows),
			    r.created = r.created + $created,
			    r.changed = r.changed + $changed,
			    r.unchanged = r.unchanged + $unchanged,
			    r.refused = r.refused + $refused,
			    r.orphan = coalesce(r.orphan, 0) + $orphan,
			    r.noted = coalesce(r.noted, 0) + $noted,
			    r.aliveAt = datetime()
			FOREACH (row IN $rows | CREATE (r)-[:REPORTS]->(w:ImportRow) SET w = row)
			RETURN count(r)
			""";

	private static final String JOB = """
			MATCH (r:ImportRun {id: $run, status: 'RUNNING', worker: $worker})
			RETURN r {.kind, .content, .columns, .position, .rowsDone, .startedById, .startedBy, .roles, .actorId, .language} AS job
			""";

	/** The file is needed only as long as rows of it are to be done. */
	private static final String FINISH = """
			MATCH (r:ImportRun {id: $run, status: 'RUNNING', worker: $worker})
			SET r.status = 'FINISHED', r.endedAt = datetime()
			REMOVE r.content, r.columns
			""";

	private static final String STOP = """
			MATCH (r:ImportRun {id: $run})
			WHERE r.status = 'RUNNING'
			SET r.status = 'STOPPED', r.endedAt = datetime()
			""";

	private static final String RELEASE = """
			MATCH (r:ImportRun {id: $run, status: 'RUNNING', worker: $worker})
			SET r.status = 'STOPPED', r.endedAt = datetime()
			""";

	private static final String RESUME = """
			MATCH (r:ImportRun {id: $run})
			WHERE r.status = 'STOPPED' OR (r.status = 'RUNNING' AND NOT %s)
			SET r.status = 'RUNNING', r.worker = $worker, r.aliveAt = datetime()
			REMOVE r.endedAt
			""".formatted(ImportRun.alive("r"));

	private final Neo4jClient neo4j;

	private final JsonMapper json = JsonMapper.shared();

	ImportStore(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** What is needed to go on with a run. */
	record Job(String run, ImportKind kind, String content, String columns, int position, int rowsDone,
			CurrentUser user, Locale language) {
	}

	/** How something is kept that goes with a run: how its columns or rows are meant. */
	String kept(Object meaning) {
		return this.json.writeValueAsString(meaning);
	}

	/** How the columns of a file are meant. */
	Map<String, ColumnRule> rules(Job job) {
		return this.json.readValue(job.columns(), new TypeReference<Map<String, ColumnRule>>() {
		});
	}

	/** How the rows of a package are meant. */
	HsdsSettings settings(Job job) {
		return this.json.readValue(job.columns(), HsdsSettings.class);
	}

	/** The files of a package. */
	List<NewHsdsImport.File> files(Job job) {
		return this.json.readValue(job.content(), new TypeReference<List<NewHsdsImport.File>>() {
		});
	}

	/**
	 * Keeps a new run.
	 * @param content the file, or the files of a package
	 * @param columns how its columns or rows are meant
	 */
	void create(ImportRun run, String content, String columns, CurrentUser user, Locale language, String worker) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", run.id());
		properties.put("kind", run.kind().name());
		properties.put("name", run.name());
		properties.put("status", ImportStatus.RUNNING.name());
		properties.put("content", content);
		properties.put("columns", columns);
		properties.put("position", 0);
		properties.put("rowsTotal", run.rowsTotal());
		for (String count : List.of("rowsDone", "created", "changed", "unchanged", "refused", "orphan", "noted")) {
			properties.put(count, 0);
		}
		properties.put("register", run.register());
		properties.put("trial", run.trial() ? true : null);
		properties.put("startedAt", run.startedAt());
		properties.put("startedBy", user.name());
		properties.put("startedById", user.id());
		properties.put("roles", user.roles().stream().map(Enum::name).sorted().toList());
		properties.put("actorId", user.actorId());
		properties.put("language", language.toLanguageTag());
		properties.put("worker", worker);
		this.neo4j.query("CREATE (r:ImportRun) SET r = $properties, r.aliveAt = datetime()")
			.bind(properties)
			.to("properties")
			.run();
	}

	/** Takes the run's lock until the end of the transaction, and reads it. */
	Optional<ImportRun> lock(String id) {
		return this.neo4j
			.query("MATCH (r:ImportRun {id: $id}) SET r.lock = true WITH r REMOVE r.lock RETURN "
					+ ImportRun.projection("r") + " AS run")
			.bind(id)
			.to("id")
			.fetchAs(ImportRun.class)
			.mappedBy((types, row) -> ImportRun.from(row.get("run")))
			.one();
	}

	Map<String, ImportRun> byIds(Collection<String> ids) {
		return this.neo4j
			.query("MATCH (r:ImportRun) WHERE r.id IN $ids RETURN " + ImportRun.projection("r") + " AS run")
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(ImportRun.class)
			.mappedBy((types, row) -> ImportRun.from(row.get("run")))
			.all()
			.stream()
			.collect(Collectors.toMap(ImportRun::id, (run) -> run));
	}

	void stop(String run) {
		this.neo4j.query(STOP).bind(run).to("run").run();
	}

	/** Gives up a run, if it is still this worker's. */
	void release(String run, String worker) {
		this.neo4j.query(RELEASE).bindAll(Map.of("run", run, "worker", worker)).run();
	}

	void resume(String run, String worker) {
		this.neo4j.query(RESUME).bindAll(Map.of("run", run, "worker", worker)).run();
	}

	/** The work that is left of a run; empty when it is no longer this worker's. */
	Optional<Job> job(String run, String worker) {
		return this.neo4j.query(JOB)
			.bindAll(Map.of("run", run, "worker", worker))
			.fetchAs(Job.class)
			.mappedBy((types, row) -> job(run, row.get("job")))
			.one();
	}

	private Job job(String run, Value value) {
		CurrentUser user = new CurrentUser(value.get("startedById").asString(), value.get("startedBy").asString(),
				value.get("roles").asList((role) -> Role.valueOf(role.asString())).stream().collect(Collectors.toSet()),
				value.get("actorId").asString(null));
		return new Job(run, ImportKind.valueOf(value.get("kind").asString()), value.get("content").asString(),
				value.get("columns").asString(), value.get("position").asInt(), value.get("rowsDone").asInt(), user,
				Locale.forLanguageTag(value.get("language").asString("en")));
	}

	/**
	 * Reports rows, and how far the run has come.
	 * @return whether the run is still this worker's; if not, nothing was written
	 */
	boolean report(String run, String worker, int position, List<ImportRow> rows) {
		Map<String, Object> parameters = new HashMap<>();
		for (ImportRowResult result : ImportRowResult.values()) {
			parameters.put(result.name().toLowerCase(Locale.ROOT),
					rows.stream().filter((row) -> row.result() == result).count());
		}
		parameters.putAll(Map.of("run", run, "worker", worker, "position", position, "rows",
				rows.stream().map((row) -> properties(run, row)).toList()));
		return this.neo4j.query(REPORT).bindAll(parameters).fetchAs(Long.class).one().orElse(0L) > 0;
	}

	/** Says how many rows a run has, once they are known. */
	void total(String run, String worker, long rows) {
		this.neo4j.query("MATCH (r:ImportRun {id: $run, worker: $worker}) SET r.rowsTotal = $rows")
			.bindAll(Map.of("run", run, "worker", worker, "rows", rows))
			.run();
	}

	private static Map<String, @Nullable Object> properties(String run, ImportRow row) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("run", run);
		properties.put("line", row.line());
		properties.put("result", row.result().name());
		properties.put("column", row.column());
		properties.put("reason", row.reason());
		properties.put("objectType", row.objectType());
		properties.put("objectId", row.objectId());
		properties.put("place", row.place());
		properties.put("table", row.table());
		properties.put("rowId", row.rowId());
		return properties;
	}

	/** The next rows of a report, by line. */
	List<ImportRow> rows(String run, int after, int most) {
		return List.copyOf(this.neo4j
			.query("MATCH (w:ImportRow {run: $run}) WHERE w.line > $after RETURN " + ImportRow.projection("w")
					+ " AS row ORDER BY w.line LIMIT $most")
			.bindAll(Map.of("run", run, "after", after, "most", most))
			.fetchAs(ImportRow.class)
			.mappedBy((types, row) -> ImportRow.from(row.get("row")))
			.all());
	}

	/** Whether a row was reported before, together with one above it. */
	boolean reported(String run, int line) {
		return this.neo4j.query("MATCH (w:ImportRow {run: $run, line: $line}) RETURN true")
			.bindAll(Map.of("run", run, "line", line))
			.fetchAs(Boolean.class)
			.one()
			.isPresent();
	}

	void finish(String run, String worker) {
		this.neo4j.query(FINISH).bindAll(Map.of("run", run, "worker", worker)).run();
	}

	/** Says that the process that owns these runs is alive. */
	void signOfLife(Collection<String> runs, String worker) {
		this.neo4j.query("MATCH (r:ImportRun {worker: $worker}) WHERE r.id IN $runs SET r.aliveAt = datetime()")
			.bindAll(Map.of("runs", List.copyOf(runs), "worker", worker))
			.run();
	}

}
