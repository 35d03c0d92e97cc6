package org.partnershipportal.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.partnershipportal.audit.Change;
import org.partnershipportal.audit.ChangeFeed;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Today;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;

/** Tells those who follow a problem of its changes, made through any replica. */
@Service
public class ProblemFeed {

	/** What is not told of when the subscriber may not see the actor it is about. */
	private static final Set<String> ABOUT_ACTORS = Set.of("Influence", "Share");

	private final ChangeFeed feed;

	private final ProblemStore store;

	private final ProblemScope scope;

	private final Permissions permissions;

	private final Today today;

	private final ActorScope actors;

	ProblemFeed(ChangeFeed feed, ProblemStore store, ProblemScope scope, ActorScope actors, Permissions permissions,
			Today today) {
		this.actors = actors;
		this.feed = feed;
		this.store = store;
		this.scope = scope;
		this.permissions = permissions;
		this.today = today;
	}

	/**
	 * Every change to the problem, its sides, their answers and their influences, from
	 * now on, until the subscriber leaves or the sign-in ends.
	 * @throws NotFoundException when there is no such problem that the caller may see
	 */
	@Guarded(Operation.PROBLEM_CHANGED)
	public Flux<ProblemNews> follow(String id) {
		// Whoever is told later is known here only.
		Map<String, @Nullable Object> seen = this.actors.with(this.scope.parameters());
		this.store.find(id, seen).orElseThrow(() -> new NotFoundException("id"));
		Flux<ProblemNews> news = Flux.defer(() -> {
			Followed followed = new Followed(id, seen);
			return this.feed.changes().concatMap((change) -> Mono.justOrEmpty(followed.news(change)));
		});
		Instant until = this.permissions.signedInUntil();
		return (until != null) ? news.takeUntilOther(Mono.delay(Duration.between(this.today.instant(), until))) : news;
	}

	/**
	 * A problem with the sides it has. They are read at the first change and again with
	 * every change of the problem itself, so that a side that is added is followed from
	 * then on.
	 */
	private final class Followed {

		private final String id;

		private final Map<String, @Nullable Object> seen;

		private @Nullable Set<String> sides;

		private Followed(String id, Map<String, @Nullable Object> seen) {
			this.id = id;
			this.seen = seen;
		}

		private @Nullable ProblemNews news(Change change) {
			boolean itself = change.touches().contains(this.id);
			if (itself || this.sides == null) {
				this.sides = ProblemFeed.this.store.sides(this.id);
			}
			if (ABOUT_ACTORS.contains(change.objectType())
					&& !ProblemFeed.this.store.seesActors(change.touches(), this.seen)) {
				return null;
			}
			if (!itself && change.touches().stream().noneMatch(this.sides::contains)) {
				return null;
			}
			return ProblemFeed.this.store.find(this.id, this.seen)
				.map((problem) -> new ProblemNews(problem, change.at(), change.by(), change.operation()))
				.orElse(null);
		}

	}

}
