package org.partnershipportal.merging;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.partnershipportal.common.Today;
import org.partnershipportal.merging.Kept.KeptStep;
import org.partnershipportal.security.Permissions;

/** Writes entries that are merged, and what is kept of it. */
@Repository
class MergeStore {

	private static final String CREATE = "CREATE (m:Merge) SET m = $merge";

	private static final String GO = """
			MATCH (goes:%1$s {id: $goes})
			MATCH (stays:%1$s {id: $stays})
			REMOVE goes:$($labels)
			SET goes:Merged
			CREATE (goes)-[:MERGED_INTO]->(stays)
			""";

	private static final String COME_BACK = """
			MATCH (goes:Merged {id: $goes})-[into:MERGED_INTO]->(stays:%s {id: $stays})
			DELETE into
			REMOVE goes:Merged
			SET goes:$($labels)
			""";

	/** What others were told by it: a relation's property, so by an index of its own. */
	private static final String TOLD = """
			MATCH (:Actor)-[r:CAN_INFLUENCE {saidBy: $from}]->(:Side)
			WHERE $ids IS NULL OR r.id IN $ids
			SET r.saidBy = $to
			RETURN r.id
			""";

	private static final String STEPS = """
			MATCH (n:ResponseAction|ReferralTrack)
			WHERE $goes IN n.statusActors
			WITH n, [i IN range(0, size(n.statusActors) - 1) WHERE n.statusActors[i] = $goes] AS positions
			SET n.statusActors = [actor IN n.statusActors | CASE WHEN actor = $goes THEN $stays ELSE actor END]
			RETURN CASE WHEN n:ResponseAction THEN 'ResponseAction' ELSE 'ReferralTrack' END AS label, n.id AS id, positions
			""";

	private static final String STEPS_BACK = """
			UNWIND $steps AS step
			MATCH (n:ResponseAction|ReferralTrack {id: step.id})
			SET n.statusActors = [i IN range(0, size(n.statusActors) - 1) |
			  CASE WHEN i IN step.positions AND n.statusActors[i] = $stays THEN $goes ELSE n.statusActors[i] END]
			""";

	private final Neo4jClient neo4j;

	private final Permissions permissions;

	private final Today today;

	private final JsonMapper json = JsonMapper.shared();

	MergeStore(Neo4jClient neo4j, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.permissions = permissions;
		this.today = today;
	}

	/** A merge and what is kept of it. */
	record Recorded(Merge merge, Kept kept) {
	}

	Optional<Recorded> find(String id) {
		return this.neo4j.query("MATCH (m:Merge {id: $id}) RETURN " + Merge.PROJECTION + " AS merge, m.kept AS kept")
			.bind(id)
			.to("id")
			.fetchAs(Recorded.class)
			.mappedBy((types, row) -> new Recorded(Merge.from(row.get("merge")),
					this.json.readValue(row.get("kept").asString(), Kept.class)))
			.one();
	}

	/** Of several who undo it at once, one goes on at a time. */
	void lock(String id) {
		this.neo4j.query("MATCH (m:Merge {id: $id}) SET m.lock = true REMOVE m.lock").bind(id).to("id").run();
	}

	void create(String id, MergeEntry stays, MergeEntry goes, Kept kept) {
		Map<String, @Nullable Object> merge = new HashMap<>();
		merge.put("id", id);
		merge.put("kind", stays.kind().name());
		merge.put("staysId", stays.id());
		merge.put("staysName", stays.name());
		merge.put("goesId", goes.id());
		merge.put("goesName", goes.name());
		merge.put("organisationId", stays.provider());
		merge.put("moved", kept.moved().size());
		merge.put("at", this.today.instant().atOffset(ZoneOffset.UTC));
		merge.put("by", this.permissions.user().name());
		merge.put("kept", this.json.writeValueAsString(kept));
		this.neo4j.query(CREATE).bind(merge).to("merge").run();
	}

	void undone(String id) {
		this.neo4j.query("MATCH (m:Merge {id: $id}) SET m.undoneAt = $at, m.undoneBy = $by")
			.bindAll(Map.of("id", id, "at", this.today.instant().atOffset(ZoneOffset.UTC), "by",
					this.permissions.user().name()))
			.run();
	}

	/** The entry that goes is no longer found, but by its id. */
	void go(MergeEntry stays, MergeEntry goes) {
		this.neo4j.query(GO.formatted(stays.kind().label()))
			.bindAll(Map.of("stays", stays.id(), "goes", goes.id(), "labels", goes.labels()))
			.run();
	}

	void comeBack(Merge merge, List<String> labels) {
		this.neo4j.query(COME_BACK.formatted(merge.kind().label()))
			.bindAll(Map.of("stays", merge.staysId(), "goes", merge.goesId(), "labels", labels))
			.run();
	}

	/** Changes properties and labels of an entry; a property that is null goes. */
	void change(MergeKind kind, String id, Map<String, ? extends @Nullable Object> properties, List<String> more,
			List<String> less) {
		this.neo4j
			.query("MATCH (n:" + kind.label() + " {id: $id}) SET n += $properties SET n:$($more) REMOVE n:$($less)")
			.bindAll(Map.of("id", id, "properties", properties, "more", more, "less", less))
			.run();
	}

	/** Ids of influences that one told of and another one tells of from now on. */
	List<String> tell(String from, String to, @Nullable List<String> ids) {
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("from", from, "to", to));
		parameters.put("ids", ids);
		return List.copyOf(this.neo4j.query(TOLD).bindAll(parameters).fetchAs(String.class).all());
	}

	List<KeptStep> steps(String goes, String stays) {
		return List.copyOf(this.neo4j.query(STEPS)
			.bindAll(Map.of("goes", goes, "stays", stays))
			.fetchAs(KeptStep.class)
			.mappedBy((types, row) -> new KeptStep(row.get("label").asString(), row.get("id").asString(),
					row.get("positions").asList((position) -> position.asInt())))
			.all());
	}

	void stepsBack(Merge merge, List<KeptStep> steps) {
		this.neo4j.query(STEPS_BACK)
			.bindAll(Map.of("goes", merge.goesId(), "stays", merge.staysId(), "steps",
					steps.stream()
						.map((step) -> Map.<String, Object>of("id", step.id(), "positions", step.positions()))
						.collect(Collectors.toList())))
			.run();
	}

	void addPart(MergePlan.NewPart part) {
		this.neo4j.query("CREATE (p:Part) SET p:$($label), p.id = $id, p[$property] = $value")
			.bindAll(Map.of("label", part.label(), "id", part.id(), "property", part.property(), "value", part.value()))
			.run();
	}

	/** Items that were made for a list, and that nobody has any more. */
	void dropParts(List<String> ids) {
		this.neo4j.query("MATCH (p:Part) WHERE p.id IN $ids AND NOT EXISTS { (p)<-[:HAS_PART]-() } DELETE p")
			.bind(ids)
			.to("ids")
			.run();
	}

	/** What the database calls the nodes of a label, by their ids or keys. */
	Map<String, String> elements(String label, List<String> ids) {
		String property = label.equals("ExternalId") ? "key" : "id";
		return this.neo4j
			.query("MATCH (n:" + label + ") WHERE n." + property + " IN $ids RETURN n." + property
					+ " AS id, elementId(n) AS element")
			.bind(ids)
			.to("ids")
			.fetch()
			.all()
			.stream()
			.collect(Collectors.toMap((row) -> (String) row.get("id"), (row) -> (String) row.get("element")));
	}

}
