package org.partnershipportal.problem.graphql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.graphql.Related;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.problem.SideRead;
import org.partnershipportal.problem.SideReads;

@Controller
class SideReadController {

	private final SideReads reads;

	private final Actors actors;

	SideReadController(SideReads reads, Actors actors) {
		this.reads = reads;
		this.actors = actors;
	}

	@QueryMapping
	Page<SideRead> sideReads(@Argument String side, PageRequest page) {
		return this.reads.of(side, page);
	}

	@BatchMapping(typeName = "SideRead", field = "actor")
	Map<SideRead, @Nullable Actor> actorsOf(List<SideRead> reads) {
		return Related.of(reads, SideRead::actorId, this.actors::byIds);
	}

}
