package org.partnershipportal.confidential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.confidential.World.ActorNode;
import org.partnershipportal.confidential.World.InfluenceLink;
import org.partnershipportal.confidential.World.Line;
import org.partnershipportal.confidential.World.PartnershipNode;
import org.partnershipportal.confidential.World.PartyLink;
import org.partnershipportal.confidential.World.ProblemNode;
import org.partnershipportal.confidential.World.ServiceNode;
import org.partnershipportal.confidential.World.Serving;
import org.partnershipportal.confidential.World.Viewer;
import org.partnershipportal.security.Role;

import static org.partnershipportal.confidential.World.TODAY;

/** Random worlds, somebody who looks at them, and others that must look the same. */
final class RandomWorlds {

	/** The days that are asked about. */
	static final List<LocalDate> DAYS = List.of(TODAY, TODAY.minusDays(40));

	static final List<String> COMMUNITIES = List.of(id("c", 1), id("c", 2), id("c", 3));

	private static final List<String> WORDS = List.of("Harbour", "Haven", "Hill", "Mission", "Market", "Night");

	private static final List<String> KINDS = List.of("NGO", "EDUCATION", "DIASPORA", "BUSINESS");

	private static final List<String> PARTNERSHIP_KINDS = List.of("TASK_FORCE", "REFERRAL_NETWORK", "INFORMAL");

	private static final List<String> CONFIDENCES = List.of("LOW", "MEDIUM", "HIGH");

	private final Random random;

	private int last;

	RandomWorlds(long seed) {
		this.random = new Random(seed);
	}

	/** An id that is the same in every run. */
	static String id(String kind, int number) {
		return "00000000-0000-7000-8000-%02x%010d".formatted((int) kind.charAt(0), number);
	}

	private String next(String kind) {
		return id(kind, ++this.last);
	}

	<T> T any(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private boolean chance(int of) {
		return this.random.nextInt(of) == 0;
	}

	private String name() {
		return any(WORDS) + " " + any(WORDS).toLowerCase() + " " + this.random.nextInt(100);
	}

	private LocalDate from() {
		return TODAY.minusDays(any(List.of(300, 100, 20)));
	}

	private @Nullable LocalDate to() {
		return any(List.of(0, 0, 0, 0, 1)) == 0 ? null : TODAY.plusDays(any(List.of(-10, 0, 30)));
	}

	World world() {
		World world = new World();
		for (int i = 0; i < 5; i++) {
			ActorNode unit = actor(true, false);
			for (ActorNode superior : List.copyOf(world.actors.values())) {
				if (chance(2)) {
					world.lines.add(new Line(unit.id(), superior.id(), from(), to()));
					break;
				}
			}
			world.actors.put(unit.id(), unit);
		}
		for (int i = 0; i < 7; i++) {
			add(world, actor(false, this.random.nextBoolean()));
		}
		List<String> actors = List.copyOf(world.actors.keySet());
		for (int i = 0; i < 6; i++) {
			PartnershipNode partnership = partnership();
			world.partnerships.put(partnership.id(), partnership);
			int parties = 2 + this.random.nextInt(3);
			while (world.shown(partnership.id(), Set.of()) < parties) {
				join(world, any(actors), partnership.id());
			}
		}
		for (int i = 0; i < 2; i++) {
			String problem = next("q");
			world.problems.put(problem, new ProblemNode(problem, actors.get(this.random.nextInt(5)),
					"Problem " + this.last, List.of(next("s"), next("s"))));
		}
		for (int i = 0; i < 9; i++) {
			influence(world, any(actors));
		}
		return world;
	}

	/** Somebody of any role, inside or outside, who does not see everything. */
	Viewer viewer(World world) {
		Role role = any(List.of(Role.OFFICER, Role.OFFICER, Role.MANAGER, Role.MANAGER, Role.PARTNER));
		List<String> own = world.actors.values()
			.stream()
			.filter((actor) -> actor.unit() == (role != Role.PARTNER))
			.map(ActorNode::id)
			.toList();
		if (role != Role.PARTNER && chance(2)) {
			return new Viewer(role, any(List.copyOf(world.problems.values())).owner());
		}
		return new Viewer(role, chance(8) ? null : any(own));
	}

	/** Another world that somebody cannot tell from this one. */
	World twin(World world, Viewer viewer) {
		World twin = world;
		for (int i = 0; i < 14; i++) {
			World changed = twin.copy();
			change(changed, viewer);
			if (same(twin, changed, viewer)) {
				twin = changed;
			}
		}
		return twin;
	}

	/** Whether the difference is one that is not to be seen. */
	private static boolean same(World world, World other, Viewer viewer) {
		Set<String> hidden = world.hidden(viewer);
		Set<String> otherHidden = other.hidden(viewer);
		return shown(world, hidden).equals(shown(other, otherHidden))
				&& world.leads(hidden, DAYS).equals(other.leads(otherHidden, DAYS));
	}

	private static List<String> shown(World world, Set<String> hidden) {
		return world.actors.keySet().stream().filter((actor) -> !hidden.contains(actor)).sorted().toList();
	}

	private void change(World world, Viewer viewer) {
		Set<String> hidden = world.hidden(viewer);
		if (hidden.isEmpty() || chance(8)) {
			add(world, actor(false, true));
			return;
		}
		String actor = any(List.copyOf(hidden));
		switch (this.random.nextInt(8)) {
			case 0 -> world.remove(actor);
			case 1 -> world.actors.put(actor, renamed(world.actors.get(actor)));
			case 2 -> influences(world, actor);
			case 3 -> services(world, actor);
			case 4 -> {
				world.servings.removeIf((serving) -> serving.actor().equals(actor));
				serve(world, actor);
			}
			case 5 -> alliance(world, actor, hidden);
			case 6 -> world.leave(actor, hidden);
			default -> said(world, actor, hidden);
		}
	}

	private ActorNode renamed(ActorNode actor) {
		return new ActorNode(actor.id(), name(), any(KINDS), false, true, name(), chance(3) ? null : from(),
				chance(4) ? TODAY.minusDays(5) : null);
	}

	private void influences(World world, String actor) {
		world.influences.replaceAll((id, influence) -> !influence.actor().equals(actor) ? influence
				: new InfluenceLink(id, actor, influence.side(), name(), 1 + this.random.nextInt(5), any(CONFIDENCES),
						influence.saidBy(), influence.from(), influence.to()));
		if (chance(2)) {
			influence(world, actor);
		}
	}

	private void services(World world, String actor) {
		world.services.values().removeIf((service) -> service.organisation().equals(actor) && chance(2));
		serve(world, actor);
		service(world, actor);
	}

	/** With somebody else, or into something that is seen without it. */
	private void alliance(World world, String actor, Set<String> hidden) {
		List<String> others = world.actors.keySet().stream().filter((id) -> !id.equals(actor)).toList();
		List<String> open = world.partnerships.keySet()
			.stream()
			.filter((id) -> world.shown(id, hidden) >= 2)
			.filter((id) -> world.parties.values()
				.stream()
				.noneMatch((party) -> party.partnership().equals(id) && party.actor().equals(actor)))
			.toList();
		if (!open.isEmpty() && chance(2)) {
			join(world, actor, any(open));
			return;
		}
		PartnershipNode partnership = partnership();
		world.partnerships.put(partnership.id(), partnership);
		join(world, actor, partnership.id());
		join(world, any(others), partnership.id());
	}

	private void said(World world, String actor, Set<String> hidden) {
		List<InfluenceLink> silent = world.influences.values()
			.stream()
			.filter((influence) -> influence.saidBy() == null || hidden.contains(influence.saidBy()))
			.toList();
		if (!silent.isEmpty()) {
			InfluenceLink influence = any(silent);
			world.influences.put(influence.id(), World.saidBy(influence, actor));
		}
	}

	private ActorNode actor(boolean unit, boolean confidential) {
		return new ActorNode(next("a"), name(), unit ? "LOCAL_POLICE" : any(KINDS), unit, confidential, name(),
				chance(4) ? null : from(), chance(10) ? TODAY.plusDays(any(List.of(-5, 30))) : null);
	}

	private void add(World world, ActorNode actor) {
		world.actors.put(actor.id(), actor);
		serve(world, actor.id());
		if (chance(2)) {
			service(world, actor.id());
		}
	}

	private void serve(World world, String actor) {
		world.servings.add(new Serving(actor, any(COMMUNITIES), from(), to()));
	}

	private void service(World world, String actor) {
		ServiceNode service = new ServiceNode(next("v"), actor, name());
		world.services.put(service.id(), service);
	}

	private PartnershipNode partnership() {
		return new PartnershipNode(next("p"), name(), any(PARTNERSHIP_KINDS), to(),
				any(List.of("ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED")), chance(2) ? any(COMMUNITIES) : null);
	}

	private void join(World world, String actor, String partnership) {
		boolean already = world.parties.values()
			.stream()
			.anyMatch((party) -> party.actor().equals(actor) && party.partnership().equals(partnership));
		if (!already) {
			PartyLink party = new PartyLink(next("t"), actor, partnership, from(), to(), chance(2));
			world.parties.put(party.id(), party);
		}
	}

	private void influence(World world, String actor) {
		List<String> sides = new ArrayList<>();
		world.problems.values().forEach((problem) -> sides.addAll(problem.sides()));
		InfluenceLink influence = new InfluenceLink(next("i"), actor, any(sides), name(), 1 + this.random.nextInt(5),
				any(CONFIDENCES), chance(2) ? null : any(List.copyOf(world.actors.keySet())), from(), to());
		world.influences.put(influence.id(), influence);
	}

}
