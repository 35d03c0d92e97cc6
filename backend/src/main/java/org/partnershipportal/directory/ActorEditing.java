package org.partnershipportal.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.partnershipportal.audit.ChangeRecord;
import org.partnershipportal.common.Checks;
import org.partnershipportal.common.ContactChecks;
import org.partnershipportal.common.Ids;
import org.partnershipportal.common.Today;
import org.partnershipportal.common.Tried;
import org.partnershipportal.common.UserError;
import org.partnershipportal.common.UserErrorCode;
import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.common.Versions;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.security.Permissions;
import org.partnershipportal.vocabulary.ActorFamily;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Vocabularies;

/** Adds, changes, confirms and closes actors. */
@Service
public class ActorEditing {

	private static final String TYPE = "Actor";

	private final ActorStore store;

	private final CommunityStore communities;

	private final Vocabularies vocabularies;

	private final ListedParts listed;

	private final Confirmations confirmations;

	private final OriginalTexts originals;

	private final Permissions permissions;

	private final ActorScope scope;

	private final Versions versions;

	private final ChangeRecord changes;

	private final Today today;

	ActorEditing(ActorStore store, CommunityStore communities, Vocabularies vocabularies, ListedParts listed,
			Confirmations confirmations, OriginalTexts originals, Permissions permissions, ActorScope scope,
			Versions versions, ChangeRecord changes, Today today) {
		this.store = store;
		this.communities = communities;
		this.vocabularies = vocabularies;
		this.listed = listed;
		this.confirmations = confirmations;
		this.originals = originals;
		this.permissions = permissions;
		this.scope = scope;
		this.versions = versions;
		this.changes = changes;
		this.today = today;
	}

	/**
	 * Adds an actor.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_ACTOR)
	public Actor create(NewActor input) {
		return add(input, Ids.next(), this.today.date());
	}

	/**
	 * Adds actors; one that cannot be added does not keep the others from being added.
	 */
	@Transactional
	@Guarded(Operation.CREATE_ACTOR)
	public List<Tried<Actor>> createAll(List<NewActor> inputs) {
		LocalDate today = this.today.date();
		return add(inputs, inputs.stream().map((input) -> Tried.of(() -> checked(input, Ids.next(), today))).toList());
	}

	/**
	 * Adds an actor that is known elsewhere already, with the id and the day of
	 * confirmation it has there.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CREATE_ACTOR)
	public Actor takeOver(NewActor input, String id, LocalDate confirmedOn) {
		return add(input, id, confirmedOn);
	}

	private Actor add(NewActor input, String id, LocalDate confirmedOn) {
		return add(List.of(input), List.of(Tried.of(() -> checked(input, id, confirmedOn)))).get(0).orThrow();
	}

	private ActorState checked(NewActor input, String id, LocalDate confirmedOn) {
		ActorState wanted = new ActorState(
				new Actor(id, input.name(), input.alternateName(), input.kind(),
						families(input.kind(), input.alsoFamilies()), input.description(), input.email(), input.phone(),
						input.website(), confirmedOn, null, Boolean.TRUE.equals(input.confidential()), 1),
				distinct(input.communities()), input.reportsTo());
		check(wanted, null, true, true, false);
		return wanted;
	}

	private List<Tried<Actor>> add(List<NewActor> inputs, List<Tried<ActorState>> tried) {
		List<ActorState> wanted = tried.stream().map(Tried::made).filter(Objects::nonNull).toList();
		if (!wanted.isEmpty()) {
			this.store.create(wanted);
		}
		List<Tried<Actor>> added = new ArrayList<>();
		for (int i = 0; i < tried.size(); i++) {
			ActorState made = tried.get(i).made();
			if (made != null) {
				this.store.link(made, this.today.or(inputs.get(i).validFrom()));
			}
			added.add(new Tried<>((made != null) ? made.actor() : null, tried.get(i).refusal()));
		}
		this.changes.writeAll(Operation.CREATE_ACTOR, TYPE,
				wanted.stream()
					.map((one) -> new ChangeRecord.Recorded(one.actor().id(), null, one, List.of()))
					.toList());
		return added;
	}

	/**
	 * Changes an actor. Whoever gives a field says that it is right, of that field only.
	 * @throws UserErrorException when the input cannot be carried out
	 */
	@Transactional
	@Guarded(Operation.CHANGE_ACTOR)
	public Actor change(ActorChange change) {
		ActorState before = open(Operation.CHANGE_ACTOR, change.id(), change.version());
		Actor actor = before.actor();
		ActorState after = changed(before, change);
		this.store.change(before, after, this.today.date());
		this.originals.changed(actor.id(), actor.texts(), after.actor().texts());
		this.confirmations.fields(TYPE, actor.id(), change.given());
		this.changes.write(Operation.CHANGE_ACTOR, TYPE, actor.id(), before, after);
		return after.actor();
	}

	/**
	 * Finds out whether a change could be made, by whoever may; nothing is written.
	 * @throws UserErrorException as the change would
	 */
	@Guarded(Operation.PROPOSE_CHANGE)
	public void tryOut(ActorChange change) {
		changed(stillOpen(this.store.state(change.id())), change);
	}

	private ActorState changed(ActorState before, ActorChange change) {
		Actor actor = before.actor();
		String kind = Objects.requireNonNullElse(change.kind().or(actor.kindCode()), "");
		List<ActorFamily> families = (change.kind().given() || change.alsoFamilies().given())
				? families(kind, change.alsoFamilies().or(actor.families())) : actor.families();
		ActorState after = new ActorState(
				new Actor(actor.id(), Objects.requireNonNullElse(change.name().or(actor.name()), ""),
						change.alternateName().or(actor.alternateName()), kind, families,
						change.description().or(actor.description()), change.email().or(actor.email()),
						change.phone().or(actor.phone()), change.website().or(actor.website()), actor.confirmedOn(),
						actor.closedOn(), Boolean.TRUE.equals(change.confidential().or(actor.confidential())),
						actor.version() + 1),
				change.communities().given() ? distinct(change.communities().value()) : before.communities(),
				change.reportsTo().or(before.reportsTo()));
		check(after, actor.phone(), change.communities().given(), change.reportsTo().given(), actor.confidential());
		if (after.actor().policeUnit() != actor.policeUnit()) {
			throw UserErrorException.at("kind", UserErrorCode.INVALID, "aPoliceUnitCannotBecomeAn");
		}
		if (!Objects.equals(after.actor().phone(), actor.phone())) {
			Checks checks = new Checks();
			this.listed.check(checks, TYPE, actor.id(), "phones", "phone");
			checks.done();
		}
		return after;
	}

	/**
	 * Says that the entry is still right, today.
	 * @throws UserErrorException when there is no such actor, or it changed meanwhile
	 */
	@Transactional
	@Guarded(Operation.CONFIRM_ACTOR)
	public Actor confirm(String id, int version) {
		ActorState before = open(Operation.CONFIRM_ACTOR, id, version);
		ActorState after = before.withActor(before.actor().confirmed(this.today.date()));
		this.store.change(before, after, this.today.date());
		this.confirmations.whole(TYPE, id);
		this.changes.write(Operation.CONFIRM_ACTOR, TYPE, id, before, after);
		return after.actor();
	}

	/**
	 * Ends an actor.
	 * @param closedOn first day on which it no longer acts; today when null
	 * @throws UserErrorException when there is no such actor, or it changed meanwhile
	 */
	@Transactional
	@Guarded(Operation.CLOSE_ACTOR)
	public Actor close(String id, int version, @Nullable LocalDate closedOn) {
		ActorState before = open(Operation.CLOSE_ACTOR, id, version);
		ActorState after = before.withActor(before.actor().closed(this.today.or(closedOn)));
		this.store.change(before, after, this.today.date());
		this.changes.write(Operation.CLOSE_ACTOR, TYPE, id, before, after);
		return after.actor();
	}

	private ActorState open(Operation operation, String id, int version) {
		this.permissions.require(operation, id);
		this.versions.lock("Actor", id, "id");
		ActorState state = this.store.state(id);
		this.versions.lock("Actor", id, version, () -> state.actor());
		return stillOpen(state);
	}

	private static ActorState stillOpen(ActorState state) {
		if (state.actor().closedOn() != null) {
			throw new UserErrorException(List
				.of(UserError.at("id", UserErrorCode.CLOSED, "thisActorWasClosedOnAnd", state.actor().closedOn())),
					state.actor());
		}
		return state;
	}

	private void check(ActorState wanted, @Nullable String oldPhone, boolean communitiesGiven, boolean superiorGiven,
			boolean wasConfidential) {
		Actor actor = wanted.actor();
		Checks checks = new Checks().required("name", actor.name(), Checks.NAME)
			.optional("alternateName", actor.alternateName(), Checks.NAME)
			.optional("description", actor.description(), Checks.TEXT);
		ContactChecks.check(checks, actor.email(), changed(oldPhone, actor.phone()), actor.website());
		this.vocabularies.checkActorKind(checks, "kind", actor.kindCode());
		boolean mixed = actor.policeUnit() && actor.families().size() > 1;
		checks.that(!mixed, "alsoFamilies", UserErrorCode.INVALID, "aPoliceUnitBelongsToNo");
		checks.that(!actor.policeUnit() || !actor.confidential(), "confidential", UserErrorCode.INVALID,
				"aPoliceUnitCannotBeConfidential");
		checks.that(actor.confidential() == wasConfidential || this.scope.mayHide(actor.id()), "confidential",
				UserErrorCode.FORBIDDEN, "onlyTheOrganisationItselfAndThe");
		if (communitiesGiven) {
			this.communities.checkExist(checks, "communities", wanted.communities());
		}
		String superior = wanted.reportsTo();
		if (superiorGiven && superior != null) {
			checks.that(actor.policeUnit(), "reportsTo", UserErrorCode.INVALID, "onlyAPoliceUnitReportsTo");
			checks.that(this.store.isOpenPoliceUnit(superior), "reportsTo", UserErrorCode.NOT_FOUND,
					"chooseAPoliceUnitThatIs");
			checks.that(!this.store.reportsTo(superior, actor.id()), "reportsTo", UserErrorCode.INVALID,
					"thisWouldLeadRoundInA");
		}
		checks.done();
	}

	/**
	 * The first telephone of a list may be written in more ways than that of an entry; it
	 * is no fault of a change that leaves it.
	 */
	private static @Nullable String changed(@Nullable String before, @Nullable String after) {
		return Objects.equals(before, after) ? null : after;
	}

	private List<ActorFamily> families(String kindCode, @Nullable List<ActorFamily> also) {
		Set<ActorFamily> families = new LinkedHashSet<>();
		ActorKind kind = this.vocabularies.actorKind(kindCode);
		if (kind != null) {
			families.add(kind.family());
		}
		if (also != null) {
			families.addAll(also);
		}
		return families.stream().sorted().toList();
	}

	private static List<String> distinct(@Nullable List<String> ids) {
		return (ids != null) ? ids.stream().distinct().toList() : List.of();
	}

}
