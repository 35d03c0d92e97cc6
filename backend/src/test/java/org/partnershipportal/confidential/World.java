package org.partnershipportal.confidential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.security.Role;

/**
 * A small world, and the rules of {@code docs/confidential.md} over it, said once more in
 * other words than the service says them.
 */
final class World {

	static final LocalDate TODAY = LocalDate.now();

	final Map<String, ActorNode> actors = new LinkedHashMap<>();

	final List<Line> lines = new ArrayList<>();

	final List<Serving> servings = new ArrayList<>();

	final Map<String, ServiceNode> services = new LinkedHashMap<>();

	final Map<String, PartnershipNode> partnerships = new LinkedHashMap<>();

	final Map<String, PartyLink> parties = new LinkedHashMap<>();

	final Map<String, ProblemNode> problems = new LinkedHashMap<>();

	final Map<String, InfluenceLink> influences = new LinkedHashMap<>();

	record ActorNode(String id, String name, String kind, boolean unit, boolean confidential, String words,
			@Nullable LocalDate confirmedOn, @Nullable LocalDate closedOn) {

		boolean acts(LocalDate day) {
			return this.closedOn == null || this.closedOn.isAfter(day);
		}

	}

	record Line(String unit, String superior, LocalDate from, @Nullable LocalDate to) {
	}

	record Serving(String actor, String community, LocalDate from, @Nullable LocalDate to) {
	}

	record ServiceNode(String id, String organisation, String name) {
	}

	record PartnershipNode(String id, String name, String kind, @Nullable LocalDate validTo, String status,
			@Nullable String community) {

		boolean active(LocalDate day) {
			return this.status.equals("ACTIVE") && (this.validTo == null || this.validTo.isAfter(day));
		}

	}

	/**
	 * @param later whether it joined after the beginning, by an entry of its own
	 */
	record PartyLink(String id, String actor, String partnership, LocalDate from, @Nullable LocalDate to,
			boolean later) {
	}

	record ProblemNode(String id, String owner, String title, List<String> sides) {
	}

	record InfluenceLink(String id, String actor, String side, String means, int strength, String confidence,
			@Nullable String saidBy, LocalDate from, @Nullable LocalDate to) {
	}

	/** Somebody who asks. */
	record Viewer(Role role, @Nullable String actor) {
	}

	World copy() {
		World copy = new World();
		copy.actors.putAll(this.actors);
		copy.lines.addAll(this.lines);
		copy.servings.addAll(this.servings);
		copy.services.putAll(this.services);
		copy.partnerships.putAll(this.partnerships);
		copy.parties.putAll(this.parties);
		copy.problems.putAll(this.problems);
		copy.influences.putAll(this.influences);
		return copy;
	}

	static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
		return !from.isAfter(day) && (to == null || to.isAfter(day));
	}

	/** Ids of the actors that somebody may not see. */
	Set<String> hidden(Viewer viewer) {
		Set<String> hidden = new TreeSet<>();
		if (viewer.role() == Role.COORDINATOR) {
			return hidden;
		}
		Set<String> below = below(viewer.actor());
		for (ActorNode actor : this.actors.values()) {
			boolean seen = !actor.confidential() || actor.id().equals(viewer.actor())
					|| partners(actor.id(), TODAY).anyMatch((partner) -> below.contains(partner.id()));
			if (!seen) {
				hidden.add(actor.id());
			}
		}
		return hidden;
	}

	/** A viewer's own actor and all units that report to it today. */
	private Set<String> below(@Nullable String top) {
		Set<String> below = new HashSet<>();
		if (top != null) {
			below.add(top);
			boolean more = true;
			while (more) {
				more = false;
				for (Line line : this.lines) {
					if (below.contains(line.superior()) && holds(line.from(), line.to(), TODAY)) {
						more |= below.add(line.unit());
					}
				}
			}
		}
		return below;
	}

	/** Who shares an active partnership with an actor on a day. */
	private Stream<ActorNode> partners(String actor, LocalDate day) {
		return this.partnerships.values()
			.stream()
			.filter((partnership) -> partnership.active(day))
			.map((partnership) -> partiesOn(partnership.id(), day))
			.filter((parties) -> parties.stream().anyMatch((party) -> party.id().equals(actor)))
			.flatMap(List::stream)
			.filter((party) -> !party.id().equals(actor));
	}

	private List<ActorNode> partiesOn(String partnership, LocalDate day) {
		return this.parties.values()
			.stream()
			.filter((party) -> party.partnership().equals(partnership) && holds(party.from(), party.to(), day))
			.map((party) -> this.actors.get(party.actor()))
			.filter((actor) -> actor.acts(day))
			.toList();
	}

	/** What is told of those who are hidden: side, day and unit. */
	Set<String> leads(Set<String> hidden, List<LocalDate> days) {
		Set<String> leads = new TreeSet<>();
		for (InfluenceLink influence : this.influences.values()) {
			for (LocalDate day : days) {
				if (hidden.contains(influence.actor()) && holds(influence.from(), influence.to(), day)
						&& this.actors.get(influence.actor()).acts(day)) {
					partners(influence.actor(), day).filter(ActorNode::unit)
						.forEach((unit) -> leads.add(influence.side() + " " + day + " " + unit.id()));
				}
			}
		}
		return leads;
	}

	/** How many actors besides the hidden ones a partnership has on any day. */
	long shown(String partnership, Set<String> hidden) {
		return this.parties.values()
			.stream()
			.filter((party) -> party.partnership().equals(partnership) && !hidden.contains(party.actor()))
			.map(PartyLink::actor)
			.distinct()
			.count();
	}

	/** Takes an actor out of the world with all that hangs on it. */
	void remove(String actor) {
		this.actors.remove(actor);
		this.servings.removeIf((serving) -> serving.actor().equals(actor));
		this.services.values().removeIf((service) -> service.organisation().equals(actor));
		this.influences.values().removeIf((influence) -> influence.actor().equals(actor));
		this.influences
			.replaceAll((id, influence) -> actor.equals(influence.saidBy()) ? saidBy(influence, null) : influence);
		leave(actor, Set.of());
	}

	static InfluenceLink saidBy(InfluenceLink influence, @Nullable String actor) {
		return new InfluenceLink(influence.id(), influence.actor(), influence.side(), influence.means(),
				influence.strength(), influence.confidence(), actor, influence.from(), influence.to());
	}

	/** An actor leaves its partnerships; those that are none without it go too. */
	void leave(String actor, Set<String> others) {
		Set<String> hidden = new HashSet<>(others);
		hidden.add(actor);
		Set<String> left = new HashSet<>();
		this.parties.values().removeIf((party) -> party.actor().equals(actor) && left.add(party.partnership()));
		this.partnerships.keySet().removeIf((id) -> left.contains(id) && shown(id, hidden) < 2);
		this.parties.values().removeIf((party) -> !this.partnerships.containsKey(party.partnership()));
	}

	/** Every id there is. */
	Set<String> ids() {
		Set<String> ids = new LinkedHashSet<>();
		Stream.of(this.actors, this.services, this.partnerships, this.parties, this.problems, this.influences)
			.forEach((things) -> ids.addAll(things.keySet()));
		return ids;
	}

}
