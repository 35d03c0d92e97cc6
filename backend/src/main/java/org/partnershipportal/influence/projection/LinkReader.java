package org.partnershipportal.influence.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.influence.chain.Confidence;
import org.partnershipportal.influence.chain.LinkRows;
import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.AnalysisRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.ProblemRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

/** Reads the links from the database, all or some, with one query. */
@Component
class LinkReader {

	/** The condition stands for the four places where only some are wanted. */
	private static final String ROWS = """
			MATCH (n:Actor)%1$s
			RETURN 'actor' AS kind, n.id AS id, [n.confirmedOn, n.closedOn, n:PoliceUnit, n.confidential] AS properties,
			       COLLECT {
			         MATCH (n)-[r:REPORTS_TO]->(u:PoliceUnit)
			         RETURN [u.id, r.validFrom, r.validTo]
			       } AS links
			UNION ALL
			MATCH (n:Partnership)%1$s
			RETURN 'partnership' AS kind, n.id AS id,
			       [n.kind, n.formality, n.validTo, n.statusSince, n.statuses] AS properties,
			       COLLECT {
			         MATCH (n)<-[r:PARTY_TO]-(a:Actor)
			         RETURN [a.id, r.validFrom, r.validTo]
			       } AS links
			UNION ALL
			MATCH (n:Side)%1$s
			RETURN 'side' AS kind, n.id AS id, [] AS properties,
			       COLLECT {
			         MATCH (n)<-[r:CAN_INFLUENCE]-(a:Actor)
			         RETURN [a.id, r.validFrom, r.validTo, r.id, r.strength, r.confidence]
			       } AS links
			UNION ALL
			MATCH (n:Problem)%1$s
			MATCH (n)<-[:OWNS]-(unit:PoliceUnit)
			RETURN 'problem' AS kind, n.id AS id, [unit.id] AS properties,
			       COLLECT {
			         MATCH (n)-[:HAS_ANALYSIS]->(analysis:SideAnalysis)-[:OF]->(s:Side)
			         RETURN [analysis.id, s.id]
			       } AS links
			""";

	private static final String ALL = ROWS.formatted("");

	private static final String SOME = ROWS.formatted(" WHERE n.id IN $ids");

	private final Neo4jClient neo4j;

	LinkReader(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	private record Row(String kind, String id, Value properties, Value links) {

		@Nullable LocalDate date(int position) {
			return this.properties.get(position).asLocalDate(null);
		}

	}

	/** Everything. */
	LinkRows all() {
		return read(ALL, Map.of());
	}

	/** What the ids name; ids of anything else are passed over. */
	LinkRows some(Collection<String> ids) {
		return read(SOME, Map.of("ids", List.copyOf(ids)));
	}

	private LinkRows read(String cypher, Map<String, Object> parameters) {
		List<ActorRow> actors = new ArrayList<>();
		List<PartnershipRow> partnerships = new ArrayList<>();
		List<SideRow> sides = new ArrayList<>();
		List<ProblemRow> problems = new ArrayList<>();
		this.neo4j.query(cypher)
			.bindAll(parameters)
			.fetchAs(Row.class)
			.mappedBy((types, row) -> new Row(row.get("kind").asString(), row.get("id").asString(),
					row.get("properties"), row.get("links")))
			.all()
			.forEach((row) -> {
				switch (row.kind()) {
					case "actor" -> actors.add(actor(row));
					case "partnership" -> partnerships.add(partnership(row));
					case "side" -> sides.add(new SideRow(row.id(), row.links().asList(LinkReader::influence)));
					default -> problems.add(problem(row));
				}
			});
		return new LinkRows(actors, partnerships, sides, problems);
	}

	private static ActorRow actor(Row row) {
		return new ActorRow(row.id(), row.date(0), row.date(1), row.properties().get(2).asBoolean(),
				row.properties().get(3).asBoolean(false), row.links().asList(LinkReader::link));
	}

	private static PartnershipRow partnership(Row row) {
		List<LocalDate> since = row.properties().get(3).asList(Value::asLocalDate);
		List<String> statuses = row.properties().get(4).asList(Value::asString);
		List<StatusRow> history = new ArrayList<>();
		for (int i = 0; i < since.size(); i++) {
			history.add(new StatusRow(since.get(i), statuses.get(i)));
		}
		return new PartnershipRow(row.id(), row.properties().get(0).asString(), row.properties().get(1).asString(),
				row.date(2), history, row.links().asList(LinkReader::link));
	}

	private static ProblemRow problem(Row row) {
		return new ProblemRow(row.id(), row.properties().get(0).asString(),
				row.links().asList((link) -> new AnalysisRow(link.get(0).asString(), link.get(1).asString())));
	}

	private static LinkRow link(Value link) {
		return new LinkRow(link.get(0).asString(), link.get(1).asLocalDate(null), link.get(2).asLocalDate(null));
	}

	private static InfluenceRow influence(Value link) {
		return new InfluenceRow(link.get(3).asString(), link.get(0).asString(), link.get(4).asInt(),
				Confidence.valueOf(link.get(5).asString()), link.get(1).asLocalDate(null),
				link.get(2).asLocalDate(null));
	}

}
