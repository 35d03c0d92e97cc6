package org.partnershipportal.exchange;

import java.util.List;
import java.util.function.UnaryOperator;

import org.partnershipportal.partnership.PartnershipScope;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.PlaceScope;

/**
 * What of the directory is a node of the exported graph, and the relations that begin at
 * it.
 */
enum GraphKind {

	/** Police units and organisations. */
	ACTOR("actors", (actor) -> actor + ":Actor AND " + open(actor) + " AND " + ActorScope.sees(actor),
			List.of("name", "alternateName", "kind", "families", "description", "email", "phone", "website",
					"confirmedOn"),
			List.of(new Link("REPORTS_TO", "(n)-[r:REPORTS_TO]->(m:PoliceUnit)", "ACTOR", List.of("validFrom")),
					new Link("SERVES", "(n)-[r:SERVES]->(m:Community)", "COMMUNITY", List.of("validFrom")),
					new Link("OFFERS", "(n)-[r:OFFERS]->(m:Service)", "SERVICE", List.of()),
					new Link("HAS_PLACE", "(n)-[r:HAS_PLACE]->(m:Place)", "PLACE", List.of()),
					new Link("PARTY_TO", "(n)-[r:PARTY_TO]->(m:Partnership)", "PARTNERSHIP",
							List.of("role", "validFrom", "validTo")))),
	/** Areas and people who share a concern. */
	COMMUNITY("communities", (community) -> community + ":Community", List.of("name", "kind", "description"),
			List.of(new Link("PART_OF", "(n)-[r:PART_OF]->(m:Community)", "COMMUNITY", List.of()),
					new Link("SPANS", "(n)-[r:SPANS]->(m:Community)", "COMMUNITY", List.of()))),
	/** What organisations offer. */
	SERVICE("services",
			(service) -> service + ":Service AND " + open(service) + " AND " + ActorScope.seesService(service),
			List.of("name", "alternateName", "types", "serves", "status", "description", "eligibility", "minimumAge",
					"maximumAge", "languages", "coverage", "email", "phone", "website"),
			List.of(new Link("GIVEN_AT", "(n)-[:GIVEN_AS]->(r:ServiceAtPlace)-[:AT]->(m:Place)", "PLACE",
					List.of("description")))),
	/** Where something is offered. */
	PLACE("places", (place) -> place + ":Place AND " + open(place) + " AND " + PlaceScope.sees(place),
			List.of("name", "alternateName", "locationType", "description", "transportation", "latitude", "longitude"),
			List.of()),
	/** Established relations. */
	PARTNERSHIP("partnerships", (partnership) -> partnership + ":Partnership AND " + PartnershipScope.sees(partnership),
			List.of("name", "kind", "level", "formality", "forms", "description", "validFrom", "validTo"),
			List.of(new Link("COVERS", "(n)-[r:COVERS]->(m:Community)", "COMMUNITY", List.of())));

	private final String file;

	private final UnaryOperator<String> condition;

	private final List<String> properties;

	private final List<Link> links;

	GraphKind(String file, UnaryOperator<String> condition, List<String> properties, List<Link> links) {
		this.file = file;
		this.condition = condition;
		this.properties = properties;
		this.links = links;
	}

	private static String open(String variable) {
		return "(%1$s.closedOn IS NULL OR %1$s.closedOn > $asOf)".formatted(variable);
	}

	/**
	 * A kind of relation.
	 *
	 * @param type what it is called
	 * @param pattern Cypher of it, from {@code n} to {@code m}, with its properties on
	 * {@code r}
	 * @param target what it leads to
	 * @param properties its properties
	 */
	record Link(String type, String pattern, String target, List<String> properties) {

		/** What it leads to. */
		GraphKind to() {
			return GraphKind.valueOf(this.target);
		}

	}

	/** The name of its table. */
	String file() {
		return this.file;
	}

	/** A Cypher condition that a variable is one, today, and the caller may see it. */
	String condition(String variable) {
		return this.condition.apply(variable);
	}

	/** What is told of it, besides its id. */
	List<String> properties() {
		return this.properties;
	}

	/** The relations that begin at it. */
	List<Link> links() {
		return this.links;
	}

}
