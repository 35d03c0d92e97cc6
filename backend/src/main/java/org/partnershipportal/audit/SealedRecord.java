package org.partnershipportal.audit;

import java.util.Optional;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.audit.chain.Head;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * What the change record has come to, to be published where nobody here can change it.
 */
@Service
public class SealedRecord {

	private final Neo4jClient neo4j;

	SealedRecord(Neo4jClient neo4j) {
		this.neo4j = neo4j;
	}

	/** The last sealed entry; empty when nothing was sealed yet. */
	@Guarded(Operation.CHANGE_RECORD_HEAD)
	public Optional<Head> head() {
		return this.neo4j.query(Head.QUERY).fetchAs(Head.class).mappedBy((types, row) -> Head.from(row)).one();
	}

}
