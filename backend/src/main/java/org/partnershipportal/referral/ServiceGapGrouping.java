package org.partnershipportal.referral;

/** By what gaps in services are told apart; as in the SDL. */
public enum ServiceGapGrouping {

	/** By type of service. */
	SERVICE_TYPE("type"),
	/** By community, each counted with its parts. */
	AREA("area"),
	/** By language. */
	LANGUAGE("language"),
	/** By the group whom it was about. */
	GROUP("group"),
	/** By month. */
	MONTH("month");

	private final String column;

	ServiceGapGrouping(String column) {
		this.column = column;
	}

	/** Cypher that makes one row a key of the rows of needs. */
	String unwinding() {
		return switch (this) {
			case AREA -> "MATCH (c)-[:PART_OF*0..20]->(whole:Community) WHERE $community IS NULL"
					+ " OR EXISTS { (whole)-[:PART_OF*0..20]->(:Community {id: $community}) } WITH whole.id AS key, own, n";
			case LANGUAGE -> "UNWIND CASE WHEN languages = [] THEN [''] ELSE languages END AS key WITH key, own, n";
			default -> "WITH coalesce(" + this.column + ", '') AS key, own, n";
		};
	}

	/** Cypher of the order in which they are told. */
	String order() {
		return (this == MONTH) ? "key" : "own + others DESC, key";
	}

}
