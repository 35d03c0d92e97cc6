package org.partnershipportal.security;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Answers, for whoever is signed in, what the table of permissions says. */
@Component("permissions")
public class Permissions {

	private final CurrentUsers users;

	private final Hierarchy hierarchy;

	Permissions(CurrentUsers users, Hierarchy hierarchy) {
		this.users = users;
		this.hierarchy = hierarchy;
	}

	/**
	 * Who is signed in.
	 * @throws org.springframework.security.core.AuthenticationException when nobody is
	 */
	public CurrentUser user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		CurrentUser user = (authentication != null) ? this.users.of(authentication) : null;
		if (user == null) {
			throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
		}
		return user;
	}

	/** When the caller's sign-in ends by itself; null when it does not. */
	public @Nullable Instant signedInUntil() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof JwtAuthenticationToken token) ? token.getToken().getExpiresAt() : null;
	}

	/** Whether the caller may carry out the operation on anything at all. */
	public boolean permits(Operation operation) {
		return !relations(operation).isEmpty();
	}

	/**
	 * Whether the caller may carry out the operation on what belongs to an actor. What
	 * has been shared is not asked here: only the reads of what is shared know it.
	 * @param owner id of the actor the object belongs to; null when it belongs to none
	 */
	public boolean permits(Operation operation, @Nullable String owner) {
		Set<Relation> relations = relations(operation);
		if (relations.contains(Relation.OTHER)) {
			return true;
		}
		String own = user().actorId();
		if (owner == null || own == null) {
			return false;
		}
		// Which of the two an actor is does not matter to what is its own.
		boolean mine = relations.contains(Relation.OWN_UNIT) || relations.contains(Relation.OWN_ORGANISATION);
		return (mine && own.equals(owner))
				|| (relations.contains(Relation.SUBORDINATE_UNIT) && this.hierarchy.within(owner, own));
	}

	/** How far the caller may go with an operation on what units own. */
	public Scope scope(Operation operation) {
		Set<Relation> relations = relations(operation);
		String own = user().actorId();
		return new Scope(relations.contains(Relation.OTHER), relations.contains(Relation.SUBORDINATE_UNIT) ? own : null,
				relations.contains(Relation.SHARED) ? own : null);
	}

	/**
	 * How far the caller may go with an operation on concerns: which unit, with those
	 * below it, must be there to hear them, and which actor may have raised them.
	 */
	public Scope concernScope(Operation operation) {
		Set<Relation> relations = relations(operation);
		String own = user().actorId();
		return new Scope(relations.contains(Relation.OTHER), relations.contains(Relation.HEARD) ? own : null,
				relations.contains(Relation.RAISED) ? own : null);
	}

	/**
	 * Refuses unless {@link #permits(Operation, String)}.
	 * @throws AccessDeniedException when refused
	 */
	public void require(Operation operation, @Nullable String owner) {
		if (!permits(operation, owner)) {
			throw new AccessDeniedException("Not allowed on an object of " + owner + ": " + operation);
		}
	}

	/**
	 * Whether the caller may carry out the operation on a partnership.
	 * @param parties ids of the actors that are parties
	 */
	public boolean permitsAmong(Operation operation, Collection<String> parties) {
		Scope scope = partyScope(operation);
		String unit = scope.unit();
		return scope.all() || (unit != null && this.hierarchy.anyWithin(parties, unit));
	}

	/**
	 * Refuses unless {@link #permitsAmong}.
	 * @throws AccessDeniedException when refused
	 */
	public void requireAmong(Operation operation, Collection<String> parties) {
		if (!permitsAmong(operation, parties)) {
			throw new AccessDeniedException("Not allowed on a partnership of others: " + operation);
		}
	}

	/**
	 * How far the caller may go with an operation on partnerships: on all, or on those of
	 * which a unit or one below it is a party.
	 */
	public Scope partyScope(Operation operation) {
		Set<Relation> relations = relations(operation);
		return new Scope(relations.contains(Relation.OTHER),
				relations.contains(Relation.PARTY) ? user().actorId() : null, null);
	}

	/**
	 * Id of the actor that the operation is about what it is to do; null when the caller
	 * may not carry it out, or the account is tied to no actor.
	 */
	public @Nullable String assignee(Operation operation) {
		return relations(operation).contains(Relation.ASSIGNED) ? user().actorId() : null;
	}

	/**
	 * Id of the actor in whose name the caller sends or answers referrals; null when the
	 * caller may not carry the operation out, or the account is tied to no actor.
	 */
	public @Nullable String referring(Operation operation) {
		Set<Relation> relations = relations(operation);
		boolean party = relations.contains(Relation.SENT) || relations.contains(Relation.RECEIVED);
		return party ? user().actorId() : null;
	}

	/**
	 * How far the caller may go with an operation on what belongs to communities: on all,
	 * or on those that a unit or one below it serves.
	 */
	public Scope areaScope(Operation operation) {
		Set<Relation> relations = relations(operation);
		return new Scope(relations.contains(Relation.OTHER),
				relations.contains(Relation.AREA) ? user().actorId() : null, null);
	}

	/** Everything the caller may carry out on something, by name of the field. */
	public List<String> permitted() {
		return Arrays.stream(Operation.values()).filter(this::permits).map(Operation::field).sorted().toList();
	}

	private Set<Relation> relations(Operation operation) {
		return user().roles()
			.stream()
			.flatMap((role) -> operation.extent(role).relations().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

}
