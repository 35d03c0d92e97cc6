package org.partnershipportal.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.Hierarchy;

/** Reads who reports to whom from the graph. */
@Component
class UnitHierarchy implements Hierarchy {

	private static final String WITHIN = """
			MATCH (unit:Actor:PoliceUnit)
			WHERE unit.id IN $units AND EXISTS {
			  MATCH (unit)-[reports:REPORTS_TO*0..20]->(:PoliceUnit {id: $other})
			  WHERE all(r IN reports WHERE %s)
			}
			RETURN count(unit) > 0
			""".formatted(Periods.holds("r"));

	private final Neo4jClient neo4j;

	private final Today today;

	UnitHierarchy(Neo4jClient neo4j, Today today) {
		this.neo4j = neo4j;
		this.today = today;
	}

	@Override
	public boolean within(String unit, String other) {
		return anyWithin(List.of(unit), other);
	}

	@Override
	public boolean anyWithin(Collection<String> actors, String other) {
		return this.neo4j.query(WITHIN)
			.bindAll(Map.of("units", List.copyOf(actors), "other", other, "asOf", this.today.date()))
			.fetchAs(Boolean.class)
			.one()
			.orElse(false);
	}

}
