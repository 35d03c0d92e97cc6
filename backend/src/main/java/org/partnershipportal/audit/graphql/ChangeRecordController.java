package org.partnershipportal.audit.graphql;

import java.util.Optional;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.audit.SealedRecord;
import org.partnershipportal.audit.chain.Head;

@Controller
class ChangeRecordController {

	private final SealedRecord record;

	ChangeRecordController(SealedRecord record) {
		this.record = record;
	}

	@QueryMapping
	Optional<Head> changeRecordHead() {
		return this.record.head();
	}

}
