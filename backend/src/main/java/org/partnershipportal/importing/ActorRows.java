package org.partnershipportal.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.Patch;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.ActorChange;
import org.partnershipportal.directory.ActorEditing;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.directory.NewActor;
import org.partnershipportal.vocabulary.ActorFamily;

/** Imports police units and organisations. */
@Component
class ActorRows implements RowImporter {

	private static final String TYPE = "Actor";

	private static final String PRESENT = """
			MATCH (:ExternalId {key: $key})<-[:KNOWN_AS]-(a:Actor)
			WHERE %s
			RETURN %s AS actor,
			       COLLECT { MATCH (a)-[s:SERVES]->(c:Community) WHERE s.validTo IS NULL RETURN c.id } AS communities,
			       head(COLLECT { MATCH (a)-[r:REPORTS_TO]->(u:PoliceUnit) WHERE r.validTo IS NULL RETURN u.id }) AS superior
			ORDER BY a.id
			LIMIT 1
			"""
		.formatted(ActorScope.sees("a"), Actor.projection("a"));

	private final Neo4jClient neo4j;

	private final References references;

	private final ActorEditing editing;

	private final ActorScope scope;

	ActorRows(Neo4jClient neo4j, References references, ActorEditing editing, ActorScope scope) {
		this.scope = scope;
		this.neo4j = neo4j;
		this.references = references;
		this.editing = editing;
	}

	private record Present(Actor actor, List<String> communities, @Nullable String superior) {
	}

	@Override
	public ImportKind kind() {
		return ImportKind.ACTORS;
	}

	@Override
	public Outcome carryOut(Row row, Supplier<Stream<Row>> following) {
		String key = row.externalKey(row.required("kind"), Names.key(row.required("name")));
		Optional<Present> present = this.neo4j.query(PRESENT)
			.bindAll(this.scope.with(Map.of("key", key)))
			.fetchAs(Present.class)
			.mappedBy((types, found) -> new Present(Actor.from(found.get("actor")),
					found.get("communities").asList((id) -> id.asString()), found.get("superior").asString(null)))
			.one();
		List<String> communities = this.references.communities(row, "communities");
		String superior = (row.text("reports_to") != null) ? this.references.actor(row, "reports_to", "PoliceUnit")
				: null;
		if (present.isPresent()) {
			return change(row, present.get(), communities, superior);
		}
		Actor actor = this.editing
			.create(new NewActor(row.required("name"), row.text("alternate_name"), row.required("kind"),
					row.someOf("also_families", ActorFamily.class), row.text("description"), row.text("email"),
					row.text("phone"), row.text("website"), communities, superior, row.day("valid_from"), null));
		LocalDate closedOn = row.day("closed_on");
		if (closedOn != null) {
			this.editing.close(actor.id(), actor.version(), closedOn);
		}
		this.references.link(TYPE, actor.id(), key);
		return Outcome.created(TYPE, actor.id());
	}

	private Outcome change(Row row, Present present, @Nullable List<String> communities, @Nullable String superior) {
		Actor actor = present.actor();
		boolean sameCommunities = communities == null
				|| Set.copyOf(communities).equals(Set.copyOf(present.communities()));
		ActorChange change = new ActorChange(actor.id(), actor.version(), row.change("name", actor.name()),
				row.change("alternate_name", actor.alternateName()), row.change("kind", actor.kindCode()),
				families(row, actor), row.change("description", actor.description()),
				row.change("email", actor.email()), row.change("phone", actor.phone()),
				row.change("website", actor.website()), sameCommunities ? Patch.keep() : Patch.to(communities),
				Row.patch(superior, present.superior()), Patch.keep());
		boolean changes = Stream
			.of(change.name(), change.alternateName(), change.kind(), change.alsoFamilies(), change.description(),
					change.email(), change.phone(), change.website(), change.communities(), change.reportsTo())
			.anyMatch(Patch::given);
		Actor after = changes ? this.editing.change(change) : actor;
		LocalDate closedOn = row.day("closed_on");
		boolean closes = closedOn != null && !closedOn.equals(actor.closedOn());
		if (closes && actor.closedOn() != null) {
			throw UserErrorException.at("closed_on", UserErrorCode.CLOSED, "itWasClosedOnAlreadyThat",
					actor.closedOn());
		}
		if (closes) {
			this.editing.close(after.id(), after.version(), closedOn);
		}
		return Outcome.changed(changes || closes, TYPE, actor.id());
	}

	/**
	 * Families are added, not taken away: a service makes its provider one of them too.
	 */
	private static Patch<List<ActorFamily>> families(Row row, Actor actor) {
		List<ActorFamily> said = row.someOf("also_families", ActorFamily.class);
		if (said == null || actor.families().containsAll(said)) {
			return Patch.keep();
		}
		Set<ActorFamily> all = new LinkedHashSet<>(actor.families());
		all.addAll(said);
		return Patch.to(new ArrayList<>(all));
	}

}
