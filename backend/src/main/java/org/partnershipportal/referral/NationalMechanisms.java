package org.partnershipportal.referral;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Countries;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Which actors coordinate the national referral mechanism of a country. One that became
 * confidential is no longer told to be one, by its mark or otherwise.
 */
@Service
public class NationalMechanisms {

	/** Most that are listed: some for each country that can be on one way. */
	private static final int MOST = 200;

	private static final String LIST = """
			MATCH (a:Actor)
			WHERE a.nationalMechanismOf IS NOT NULL AND ($countries IS NULL OR a.nationalMechanismOf IN $countries)
			  AND a.confidential IS NULL AND (a.closedOn IS NULL OR a.closedOn > $actorScopeDay)
			RETURN %s AS actor, a.nationalMechanismOf AS country
			ORDER BY country, a.nameKey, a.id
			LIMIT %d
			""".formatted(Actor.projection("a"), MOST);

	private static final String OF = """
			MATCH (a:Actor)
			WHERE a.id IN $ids AND a.nationalMechanismOf IS NOT NULL AND a.confidential IS NULL
			RETURN a.id AS id, a.nationalMechanismOf AS country
			""";

	private final Neo4jClient neo4j;

	private final ActorScope scope;

	private final ReferralScope referrals;

	private final ReferralProperties properties;

	private final Permissions permissions;

	NationalMechanisms(Neo4jClient neo4j, ActorScope scope, ReferralScope referrals, ReferralProperties properties,
			Permissions permissions) {
		this.neo4j = neo4j;
		this.scope = scope;
		this.referrals = referrals;
		this.properties = properties;
		this.permissions = permissions;
	}

	/**
	 * Those that act today, by country and name, at most 200.
	 * @param countries of these countries only; null for all
	 */
	@Guarded(Operation.NATIONAL_MECHANISMS)
	public List<NationalMechanism> list(@Nullable List<String> countries) {
		List<String> wanted = (countries != null) ? countries.stream().map(Countries::canonical).toList() : null;
		Map<String, @Nullable Object> parameters = this.scope.parameters();
		parameters.put("countries", wanted);
		String us = this.referrals.actor(Operation.SEND_REFERRAL);
		boolean sends = us != null && this.permissions.permits(Operation.SEND_REFERRAL);
		CrossBorderRule rule = rule();
		return List.copyOf(
				this.neo4j.query(LIST).bindAll(parameters).fetchAs(NationalMechanism.class).mappedBy((types, row) -> {
					Actor actor = Actor.from(row.get("actor"));
					String country = row.get("country").asString();
					return new NationalMechanism(actor, country,
							sends && !Objects.equals(actor.id(), us) && rule.fault(List.of(country), country) == null);
				}).all());
	}

	/**
	 * Of which country's mechanism actors are, by their ids; those that are none are left
	 * out.
	 */
	public Map<String, String> of(Collection<String> ids) {
		return this.neo4j.query(OF)
			.bind(List.copyOf(ids))
			.to("ids")
			.fetchAs(Marked.class)
			.mappedBy((types, row) -> new Marked(row.get("id").asString(), row.get("country").asString()))
			.all()
			.stream()
			.collect(Collectors.toMap(Marked::id, Marked::country));
	}

	private record Marked(String id, String country) {
	}

	/** To whom the caller's actor may send across borders. */
	CrossBorderRule rule() {
		Optional<String> us = Optional.ofNullable(this.referrals.actor(Operation.SEND_REFERRAL));
		String ours = us.map((id) -> of(List.of(id)).get(id)).orElse(null);
		return new CrossBorderRule(ours, this.properties.country());
	}

}
