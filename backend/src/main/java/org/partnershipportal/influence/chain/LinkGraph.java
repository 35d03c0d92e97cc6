package org.partnershipportal.influence.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.ProblemRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;

/**
 * All links on all days, at one moment of the graph. Immutable: {@link #with} makes the
 * next state and shares with this one whatever did not change. Only one thread at a time
 * may make next states; any number may read.
 */
public final class LinkGraph {

	private final Index actorIndex;

	private final Index partnershipIndex;

	private final Index sideIndex;

	private final ActorLinks[] actors;

	/** By actor: where its id comes among all, so that comparing ids is cheap. */
	private final int[] ranks;

	private final PartnershipLinks[] partnerships;

	private final InfluenceLinks[] @Nullable [] influences;

	private final Map<String, ProblemRow> problems;

	/** By actor: the partnerships it is a party of. */
	private final Links[] memberships;

	/** By actor: the units that report to it. */
	private final Links[] subordinates;

	/** The actors of which only some may know. */
	private final BitSet confidential = new BitSet();

	private LinkGraph(Index actorIndex, Index partnershipIndex, Index sideIndex, ActorLinks[] actors, int[] ranks,
			PartnershipLinks[] partnerships, InfluenceLinks[] @Nullable [] influences, Map<String, ProblemRow> problems,
			Links[] memberships, Links[] subordinates) {
		this.actorIndex = actorIndex;
		this.partnershipIndex = partnershipIndex;
		this.sideIndex = sideIndex;
		this.actors = actors;
		this.ranks = ranks;
		this.partnerships = partnerships;
		this.influences = influences;
		this.problems = problems;
		this.memberships = memberships;
		this.subordinates = subordinates;
		for (int i = 0; i < actors.length; i++) {
			this.confidential.set(i, actors[i].confidential());
		}
	}

	/** A graph without anything. */
	public static LinkGraph empty() {
		return new LinkGraph(new Index(), new Index(), new Index(), new ActorLinks[0], new int[0],
				new PartnershipLinks[0], new InfluenceLinks[0][], Map.of(), new Links[0], new Links[0]);
	}

	/** The state in which what the rows are about is as they say. */
	public LinkGraph with(LinkRows rows) {
		return new Next(rows).build();
	}

	/** Whether an actor is known. */
	public boolean hasActor(String id) {
		int actor = actor(id);
		return actor != Index.ABSENT && this.actors[actor].closedOn() != Days.NEVER;
	}

	/** Whether a side is known. */
	public boolean hasSide(String id) {
		return side(id) != null;
	}

	/** The owner and the sides of a problem; null when it is not known. */
	public @Nullable ProblemRow problem(String id) {
		return this.problems.get(id);
	}

	/** The actors of which only some may know; not to be changed. */
	BitSet confidential() {
		return this.confidential;
	}

	int actorCount() {
		return this.actors.length;
	}

	int partnershipCount() {
		return this.partnerships.length;
	}

	int actor(String id) {
		int actor = this.actorIndex.find(id);
		return (actor < this.actors.length) ? actor : Index.ABSENT;
	}

	ActorLinks actor(int actor) {
		return this.actors[actor];
	}

	/** Orders actors by their ids. */
	int compareIds(int actor, int other) {
		return Integer.compare(this.ranks[actor], this.ranks[other]);
	}

	PartnershipLinks partnership(int partnership) {
		return this.partnerships[partnership];
	}

	Links memberships(int actor) {
		return this.memberships[actor];
	}

	Links subordinates(int actor) {
		return this.subordinates[actor];
	}

	/** The influences on a side, on any day; null when the side is not known. */
	InfluenceLinks @Nullable [] side(String id) {
		int side = this.sideIndex.find(id);
		return (side == Index.ABSENT || side >= this.influences.length) ? null : this.influences[side];
	}

	/** Everything held, in no particular order, to be compared with the database. */
	public LinkRows rows() {
		List<ActorRow> actorRows = Arrays.stream(this.actors)
			.filter((actor) -> hasActor(actor.id()))
			.map((actor) -> new ActorRow(actor.id(), Days.date(actor.confirmedOn()), Days.date(actor.closedOn()),
					actor.unit(), actor.confidential(), linkRows(actor.superiors())))
			.toList();
		List<PartnershipRow> partnershipRows = Arrays.stream(this.partnerships)
			.map((partnership) -> new PartnershipRow(partnership.id, partnership.kind, partnership.formality,
					Days.date(partnership.validTo), partnership.statuses, linkRows(partnership.parties)))
			.toList();
		List<SideRow> sideRows = this.sideIndex.ids()
			.stream()
			.filter(this::hasSide)
			.map((id) -> new SideRow(id,
					Arrays.stream(Objects.requireNonNull(side(id)))
						.map((link) -> new InfluenceRow(link.id(), this.actors[link.actor()].id(), link.strength(),
								link.confidence(), Days.date(link.from()), Days.date(link.to())))
						.toList()))
			.toList();
		return new LinkRows(actorRows, partnershipRows, sideRows, List.copyOf(this.problems.values()));
	}

	private List<LinkRow> linkRows(Links links) {
		return IntStream.range(0, links.size())
			.mapToObj((i) -> new LinkRow(this.actors[links.target[i]].id(), Days.date(links.from[i]),
					Days.date(links.to[i])))
			.toList();
	}

	/** Makes the next state. */
	private final class Next {

		private final LinkRows rows;

		private ActorLinks[] actors = LinkGraph.this.actors;

		private PartnershipLinks[] partnerships = LinkGraph.this.partnerships;

		private InfluenceLinks[] @Nullable [] influences = LinkGraph.this.influences;

		private Links[] memberships = LinkGraph.this.memberships;

		private Links[] subordinates = LinkGraph.this.subordinates;

		Next(LinkRows rows) {
			this.rows = rows;
		}

		LinkGraph build() {
			Index index = LinkGraph.this.actorIndex;
			List<String> unknown = new ArrayList<>();
			referredActors().forEach((id) -> {
				if (index.find(id) == Index.ABSENT) {
					index.number(id);
					unknown.add(id);
				}
			});
			this.rows.partnerships().forEach((row) -> LinkGraph.this.partnershipIndex.number(row.id()));
			this.rows.sides().forEach((row) -> LinkGraph.this.sideIndex.number(row.id()));
			grow(index.size());
			unknown.forEach((id) -> this.actors[index.find(id)] = ActorLinks.unknown(id));
			placeActors();
			placePartnerships();
			placeSides();
			return new LinkGraph(index, LinkGraph.this.partnershipIndex, LinkGraph.this.sideIndex, this.actors, ranks(),
					this.partnerships, this.influences, problems(), this.memberships, this.subordinates);
		}

		private int[] ranks() {
			if (this.actors.length == LinkGraph.this.ranks.length) {
				return LinkGraph.this.ranks;
			}
			Integer[] ordered = IntStream.range(0, this.actors.length).boxed().toArray(Integer[]::new);
			Arrays.sort(ordered, Comparator.comparing((Integer actor) -> this.actors[actor].id()));
			int[] ranks = new int[ordered.length];
			for (int rank = 0; rank < ranks.length; rank++) {
				ranks[ordered[rank]] = rank;
			}
			return ranks;
		}

		private Map<String, ProblemRow> problems() {
			if (this.rows.problems().isEmpty()) {
				return LinkGraph.this.problems;
			}
			Map<String, ProblemRow> problems = new HashMap<>(LinkGraph.this.problems);
			this.rows.problems().forEach((row) -> problems.put(row.id(), row));
			return problems;
		}

		private Set<String> referredActors() {
			Set<String> ids = new HashSet<>();
			this.rows.actors().forEach((row) -> {
				ids.add(row.id());
				row.superiors().forEach((link) -> ids.add(link.actor()));
			});
			this.rows.partnerships().forEach((row) -> row.parties().forEach((link) -> ids.add(link.actor())));
			this.rows.sides().forEach((row) -> row.influences().forEach((link) -> ids.add(link.actor())));
			return ids;
		}

		private void grow(int size) {
			int before = this.actors.length;
			this.actors = Arrays.copyOf(this.actors, size);
			this.memberships = Arrays.copyOf(this.memberships, size);
			this.subordinates = Arrays.copyOf(this.subordinates, size);
			Arrays.fill(this.memberships, before, size, Links.NONE);
			Arrays.fill(this.subordinates, before, size, Links.NONE);
			this.partnerships = Arrays.copyOf(this.partnerships, LinkGraph.this.partnershipIndex.size());
			this.influences = Arrays.copyOf(this.influences, LinkGraph.this.sideIndex.size());
		}

		private void placeActors() {
			Reversal reversal = new Reversal(this.subordinates);
			for (ActorRow row : this.rows.actors()) {
				int actor = number(row.id());
				ActorLinks before = this.actors[actor];
				Links superiors = links(row.superiors());
				reversal.replace(actor, (before != null) ? before.superiors() : Links.NONE, superiors);
				this.actors[actor] = new ActorLinks(row.id(), Days.from(row.confirmedOn()), Days.to(row.closedOn()),
						row.unit(), row.confidential(), superiors);
			}
			reversal.apply();
		}

		private void placePartnerships() {
			Reversal reversal = new Reversal(this.memberships);
			for (PartnershipRow row : this.rows.partnerships()) {
				int partnership = LinkGraph.this.partnershipIndex.find(row.id());
				PartnershipLinks before = this.partnerships[partnership];
				Links parties = links(row.parties());
				reversal.replace(partnership, (before != null) ? before.parties : Links.NONE, parties);
				this.partnerships[partnership] = new PartnershipLinks(row.id(), row.kind(), row.formality(),
						Days.to(row.validTo()), row.statuses(), parties);
			}
			reversal.apply();
		}

		private void placeSides() {
			for (SideRow row : this.rows.sides()) {
				this.influences[LinkGraph.this.sideIndex.find(row.id())] = row.influences()
					.stream()
					.map(this::influence)
					.toArray(InfluenceLinks[]::new);
			}
		}

		private InfluenceLinks influence(InfluenceRow row) {
			return new InfluenceLinks(row.id(), number(row.actor()), row.strength(), row.confidence(),
					Days.from(row.validFrom()), Days.to(row.validTo()));
		}

		private Links links(List<LinkRow> rows) {
			Links.Builder links = new Links.Builder();
			rows.forEach((row) -> links.add(number(row.actor()), Days.from(row.validFrom()), Days.to(row.validTo())));
			return links.build();
		}

		private int number(String id) {
			return LinkGraph.this.actorIndex.find(id);
		}

	}

	/** Keeps the links in the other direction in step. */
	private static final class Reversal {

		private final Links[] reversed;

		private final Set<Integer> replaced = new HashSet<>();

		private final Map<Integer, Links.Builder> added = new HashMap<>();

		Reversal(Links[] reversed) {
			this.reversed = reversed;
		}

		void replace(int source, Links before, Links after) {
			this.replaced.add(source);
			for (int target : before.target) {
				this.added.computeIfAbsent(target, (key) -> new Links.Builder());
			}
			for (int i = 0; i < after.size(); i++) {
				this.added.computeIfAbsent(after.target[i], (key) -> new Links.Builder())
					.add(source, after.from[i], after.to[i]);
			}
		}

		void apply() {
			this.added.forEach((target, links) -> {
				Links before = this.reversed[target];
				for (int i = 0; i < before.size(); i++) {
					if (!this.replaced.contains(before.target[i])) {
						links.add(before.target[i], before.from[i], before.to[i]);
					}
				}
				this.reversed[target] = links.build();
			});
		}

	}

}
