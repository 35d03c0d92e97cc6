package org.partnershipportal.notification;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.common.Today;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/**
 * Which problems an account follows. It is the account's own affair: no other sees it,
 * and it is no part of the change record.
 */
@Service
public class Following {

	/** Most problems that an account follows. */
	public static final int MOST = 500;

	private static final String FOLLOW = """
			MATCH (p:Problem {id: $id})
			MERGE (me:Account {id: $account})
			MERGE (me)-[f:FOLLOWS]->(p)
			ON CREATE SET f.since = $now
			""";

	private static final String UNFOLLOW = "MATCH (:Account {id: $account})-[f:FOLLOWS]->(:Problem {id: $id}) DELETE f";

	/** Locks the account, so that many at once count one after the other. */
	private static final String FOLLOWED = """
			MERGE (me:Account {id: $account})
			SET me.id = $account
			WITH me
			OPTIONAL MATCH (me)-[:FOLLOWS]->(p:Problem)
			WHERE p.id <> $id
			RETURN count(p)
			""";

	private static final String AMONG = """
			MATCH (:Account {id: $account})-[:FOLLOWS]->(p:Problem)
			WHERE p.id IN $ids AND %s
			RETURN p.id
			""".formatted(ProblemScope.sees("p"));

	private final Neo4jClient neo4j;

	private final Problems problems;

	private final ProblemScope scope;

	private final Permissions permissions;

	private final Today today;

	Following(Neo4jClient neo4j, Problems problems, ProblemScope scope, Permissions permissions, Today today) {
		this.neo4j = neo4j;
		this.problems = problems;
		this.scope = scope;
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * Follows a problem from now on; nothing changes when it is followed already.
	 * @throws UserErrorException {@code NOT_FOUND} at {@code problem}, {@code INVALID}
	 * when {@value #MOST} are followed
	 */
	@Transactional
	@Guarded(Operation.FOLLOW_PROBLEM)
	public Problem follow(String id) {
		Problem problem = get(id);
		Map<String, @Nullable Object> parameters = Map.of("id", id, "account", account(), "now",
				this.today.instant().atOffset(ZoneOffset.UTC));
		int others = this.neo4j.query(FOLLOWED).bindAll(parameters).fetchAs(Integer.class).one().orElse(0);
		if (others >= MOST) {
			throw UserErrorException.at("problem", UserErrorCode.INVALID, "youFollowAsManyProblemsAs", MOST);
		}
		this.neo4j.query(FOLLOW).bindAll(parameters).run();
		return problem;
	}

	/**
	 * Follows a problem no more.
	 * @throws UserErrorException {@code NOT_FOUND} at {@code problem}
	 */
	@Transactional
	@Guarded(Operation.UNFOLLOW_PROBLEM)
	public Problem unfollow(String id) {
		Problem problem = get(id);
		this.neo4j.query(UNFOLLOW).bindAll(Map.of("id", id, "account", account())).run();
		return problem;
	}

	/** Those of the problems that the caller follows. */
	public Set<String> among(Collection<String> ids) {
		return Set.copyOf(this.neo4j.query(AMONG)
			.bindAll(this.scope.with(Map.of("ids", List.copyOf(ids), "account", account())))
			.fetchAs(String.class)
			.all());
	}

	private Problem get(String id) {
		return Optional.ofNullable(this.problems.byIds(List.of(id)).get(id))
			.orElseThrow(() -> Versions.missing("problem"));
	}

	private String account() {
		return this.permissions.user().id();
	}

}
