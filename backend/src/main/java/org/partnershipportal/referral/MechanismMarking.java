package org.partnershipportal.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.Countries;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.Actors;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Says which actor coordinates the national referral mechanism of a country. */
@Service
public class MechanismMarking {

	/** What the mark is recorded as: a part of the actor, with an id of its own. */
	private static final String PART = "/mechanism";

	private static final String STATED = "MATCH (a:Actor {id: $id}) RETURN coalesce(a.nationalMechanismOf, '')";

	private static final String MARK = """
			MATCH (a:Actor {id: $id})
			SET a.nationalMechanismOf = $country, a.version = a.version + 1
			""";

	private final Neo4jClient neo4j;

	private final Actors actors;

	private final Permissions permissions;

	private final Versions versions;

	private final ChangeRecord changes;

	MechanismMarking(Neo4jClient neo4j, Actors actors, Permissions permissions, Versions versions,
			ChangeRecord changes) {
		this.neo4j = neo4j;
		this.actors = actors;
		this.permissions = permissions;
		this.versions = versions;
		this.changes = changes;
	}

	/**
	 * Marks an actor as the mechanism of a country, or takes the mark away.
	 * @param country ISO 3166-1 alpha-2 code; null takes the mark away
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.MARK_NATIONAL_MECHANISM)
	public Actor mark(String id, int version, @Nullable String country) {
		this.permissions.require(Operation.MARK_NATIONAL_MECHANISM, id);
		this.versions.lock("Actor", id, version, () -> get(id));
		Actor actor = get(id);
		String wanted = (country != null) ? Countries.canonical(country) : null;
		new Checks()
			.that(actor.closedOn() == null, "id", UserErrorCode.CLOSED, "thisActorWasClosedOnAnd",
					(actor.closedOn() != null) ? actor.closedOn() : "")
			.that(wanted == null || Countries.known(wanted), "country", UserErrorCode.INVALID, "giveACountryLike")
			.that(wanted == null || !actor.confidential(), "country", UserErrorCode.INVALID,
					"aConfidentialOneIsNoMechanism")
			.done();
		String before = this.neo4j.query(STATED).bind(id).to("id").fetchAs(String.class).one().orElse("");
		Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("id", id));
		parameters.put("country", wanted);
		this.neo4j.query(MARK).bindAll(parameters).run();
		this.changes.writePart(id, Operation.MARK_NATIONAL_MECHANISM, "NationalMechanism", id + PART,
				new NationalMechanismMark(before.isEmpty() ? null : before), new NationalMechanismMark(wanted));
		return get(id);
	}

	private Actor get(String id) {
		Actor actor = this.actors.byIds(List.of(id)).get(id);
		if (actor == null) {
			throw Versions.missing("id");
		}
		return actor;
	}

}
