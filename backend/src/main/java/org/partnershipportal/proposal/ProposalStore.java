package org.partnershipportal.proposal;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

import org.partnershipportal.common.Keyset;
import org.partnershipportal.common.Page;
import org.partnershipportal.common.PageRequest;
import org.partnershipportal.common.PagedReads;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Permissions;

/**
 * Reads and writes proposals; those about entries the caller may not see are left out.
 */
@Repository
class ProposalStore {

	private static final String SEEN = "(CASE WHEN n:Actor THEN " + ActorScope.sees("n") + " ELSE "
			+ ActorScope.seesService("n") + " END)";

	private static final String PROJECTION = """
			{proposal: p, entry: n.id, own: p.byId = $account, service: n:Service,
			 keeper: CASE WHEN n:Actor THEN n.id ELSE head(COLLECT { MATCH (o:Organisation)-[:OFFERS]->(n) RETURN o.id }) END,
			 proposer: head(COLLECT { MATCH (who:Actor)-[:PROPOSED]->(p) WHERE %s RETURN who.id })}"""
		.formatted(ActorScope.sees("who"));

	private static final PagedReads.Listing<Proposal> LISTING = new PagedReads.Listing<>("""
			MATCH (p:Proposal)<-[:HAS_PROPOSAL]-(n)
			WHERE %s AND ($open IS NULL OR $open = (p.status = 'OPEN')) AND ($entry IS NULL OR n.id = $entry)
			  AND ($own IS NULL OR $own = (p.byId = $account))
			  AND ($keeper IS NULL OR n.id = $keeper OR EXISTS { MATCH (:Organisation {id: $keeper})-[:OFFERS]->(n) })
			""".formatted(SEEN), Keyset.by().descending("p.proposedAt.epochMillis", false).ascending("p.id", true),
			PROJECTION, Proposal::from);

	private static final String CREATE = """
			MATCH (n:Actor|Service {id: $entry})
			CREATE (n)-[:HAS_PROPOSAL]->(p:Proposal)
			SET p = $properties
			WITH p
			MATCH (who:Actor {id: $proposer})
			CREATE (who)-[:PROPOSED]->(p)
			""";

	private final Neo4jClient neo4j;

	private final PagedReads reads;

	private final ActorScope scope;

	private final Permissions permissions;

	ProposalStore(Neo4jClient neo4j, PagedReads reads, ActorScope scope, Permissions permissions) {
		this.neo4j = neo4j;
		this.reads = reads;
		this.scope = scope;
		this.permissions = permissions;
	}

	private Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = this.scope.with(Map.of());
		parameters.put("account", this.permissions.user().id());
		return parameters;
	}

	Page<Proposal> list(ProposalFilter filter, PageRequest page) {
		Map<String, @Nullable Object> parameters = parameters();
		parameters.put("open", filter.open());
		parameters.put("entry", filter.entry());
		parameters.put("own", filter.own());
		parameters.put("keeper", filter.keeper());
		return this.reads.list(LISTING, parameters, page);
	}

	Map<String, Proposal> byIds(Collection<String> ids) {
		Map<String, @Nullable Object> parameters = parameters();
		parameters.put("ids", List.copyOf(ids));
		return this.neo4j
			.query("MATCH (p:Proposal)<-[:HAS_PROPOSAL]-(n) WHERE p.id IN $ids AND " + SEEN + " RETURN " + PROJECTION
					+ " AS item")
			.bindAll(parameters)
			.fetchAs(Proposal.class)
			.mappedBy((types, row) -> Proposal.from(row.get("item")))
			.all()
			.stream()
			.collect(Collectors.toMap(Proposal::id, Function.identity()));
	}

	void create(String id, NewProposal proposal, Map<String, ? extends @Nullable Object> was, OffsetDateTime at) {
		Map<String, @Nullable Object> properties = new HashMap<>();
		properties.put("id", id);
		properties.put("proposed", Proposal.json(proposal.changes()));
		properties.put("was", Proposal.json(was));
		properties.put("source", proposal.source().strip());
		properties.put("remark", proposal.remark());
		properties.put("byId", this.permissions.user().id());
		properties.put("proposedAt", at);
		properties.put("status", ProposalStatus.OPEN.name());
		properties.put("version", 1);
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("entry", proposal.id());
		parameters.put("properties", properties);
		parameters.put("proposer", this.permissions.user().actorId());
		this.neo4j.query(CREATE).bindAll(parameters).run();
	}

	void answer(String id, ProposalStatus status, List<String> accepted, @Nullable String reason, OffsetDateTime at) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("id", id);
		parameters.put("status", status.name());
		parameters.put("accepted", accepted);
		parameters.put("reason", reason);
		parameters.put("at", at);
		this.neo4j.query("""
				MATCH (p:Proposal {id: $id})
				SET p.status = $status, p.accepted = $accepted, p.reason = $reason, p.answeredAt = $at,
				  p.version = p.version + 1
				""").bindAll(parameters).run();
	}

}
