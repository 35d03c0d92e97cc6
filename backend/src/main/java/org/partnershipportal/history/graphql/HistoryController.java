package org.partnershipportal.history.graphql;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.history.History;
import org.partnershipportal.history.HistoryEntry;
import org.partnershipportal.history.ObjectAsOf;

@Controller
class HistoryController {

	private final History history;

	HistoryController(History history) {
		this.history = history;
	}

	@QueryMapping
	Page<HistoryEntry> history(@Argument String id, PageRequest page) {
		return this.history.of(id, page);
	}

	@QueryMapping
	Optional<ObjectAsOf> objectAsOf(@Argument String id, @Argument LocalDate day) {
		return this.history.asOf(id, day);
	}

}
