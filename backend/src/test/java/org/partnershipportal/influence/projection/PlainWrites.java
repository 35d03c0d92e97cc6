package org.partnershipportal.influence.projection;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.common.Ids;
import org.partnershipportal.influence.chain.LinkRows;
import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.testing.Graph;

/**
 * Writes rows into the database with plain Cypher, and leaves a change record only when
 * asked to.
 */
final class PlainWrites {

	private static final String ACTOR = """
			MERGE (a:Actor {id: $id})
			SET a:PoliceUnit, a.confirmedOn = $confirmedOn, a.closedOn = $closedOn, a.confidential = $confidential
			WITH a
			OPTIONAL MATCH (a)-[old:REPORTS_TO]->()
			DELETE old
			WITH DISTINCT a
			UNWIND $links AS link
			MERGE (u:Actor {id: link.actor})
			SET u:PoliceUnit
			CREATE (a)-[:REPORTS_TO {validFrom: link.from, validTo: link.to}]->(u)
			""";

	private static final String PARTNERSHIP = """
			MERGE (p:Partnership {id: $id})
			SET p.kind = $kind, p.formality = $formality, p.validTo = $validTo, p.statusSince = $since,
			    p.statuses = $statuses
			WITH p
			OPTIONAL MATCH (p)<-[old:PARTY_TO]-()
			DELETE old
			WITH DISTINCT p
			UNWIND $links AS link
			MERGE (a:Actor {id: link.actor})
			CREATE (a)-[:PARTY_TO {id: randomUUID(), validFrom: link.from, validTo: link.to}]->(p)
			""";

	private static final String SIDE = """
			MERGE (s:Side {id: $id})
			WITH s
			OPTIONAL MATCH (s)<-[old:CAN_INFLUENCE]-()
			DELETE old
			WITH DISTINCT s
			UNWIND $links AS link
			MERGE (a:Actor {id: link.actor})
			CREATE (a)-[:CAN_INFLUENCE {id: link.id, strength: link.strength, confidence: link.confidence,
			    validFrom: link.from, validTo: link.to}]->(s)
			""";

	private static final String CHANGE = """
			CREATE (:Change {id: $id, at: $at, by: 'test', operation: 'test', objectType: $type, objectId: $object,
			    touches: $touches})
			""";

	private final Graph graph;

	PlainWrites(Graph graph) {
		this.graph = graph;
	}

	void all(LinkRows rows) {
		rows.actors().forEach(this::actor);
		rows.partnerships().forEach(this::partnership);
		rows.sides().forEach(this::side);
	}

	void actor(ActorRow row) {
		Map<String, Object> parameters = parameters(row.id(), row.superiors());
		parameters.put("confirmedOn", row.confirmedOn());
		parameters.put("closedOn", row.closedOn());
		parameters.put("confidential", row.confidential() ? true : null);
		this.graph.rows(ACTOR, parameters);
	}

	void partnership(PartnershipRow row) {
		Map<String, Object> parameters = parameters(row.id(), row.parties());
		parameters.put("kind", row.kind());
		parameters.put("formality", row.formality());
		parameters.put("validTo", row.validTo());
		parameters.put("since", row.statuses().stream().map(LinkRows.StatusRow::since).toList());
		parameters.put("statuses", row.statuses().stream().map(LinkRows.StatusRow::status).toList());
		this.graph.rows(PARTNERSHIP, parameters);
	}

	void side(SideRow row) {
		List<Map<String, @Nullable Object>> links = new ArrayList<>();
		row.influences().forEach((influence) -> {
			Map<String, @Nullable Object> link = new HashMap<>();
			link.put("id", influence.id());
			link.put("actor", influence.actor());
			link.put("strength", influence.strength());
			link.put("confidence", influence.confidence().name());
			link.put("from", influence.validFrom());
			link.put("to", influence.validTo());
			links.add(link);
		});
		this.graph.rows(SIDE, Map.of("id", row.id(), "links", links));
	}

	void record(String type, String object, String... touches) {
		List<String> touched = new ArrayList<>(List.of(object));
		touched.addAll(List.of(touches));
		this.graph.rows(CHANGE, Map.of("id", Ids.next(), "at", OffsetDateTime.now(), "type", type, "object", object,
				"touches", touched));
	}

	private static Map<String, Object> parameters(String id, List<LinkRow> rows) {
		List<Map<String, @Nullable Object>> links = new ArrayList<>();
		rows.forEach((row) -> {
			Map<String, @Nullable Object> link = new HashMap<>();
			link.put("actor", row.actor());
			link.put("from", row.validFrom());
			link.put("to", row.validTo());
			links.add(link);
		});
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("links", links);
		return parameters;
	}

}
