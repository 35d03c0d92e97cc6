package org.partnershipportal.influence.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.influence.chain.LinkRows.ActorRow;
import org.partnershipportal.influence.chain.LinkRows.InfluenceRow;
import org.partnershipportal.influence.chain.LinkRows.LinkRow;
import org.partnershipportal.influence.chain.LinkRows.PartnershipRow;
import org.partnershipportal.influence.chain.LinkRows.SideRow;
import org.partnershipportal.influence.chain.LinkRows.StatusRow;

/**
 * Small random graphs, by seed. Few different kinds, so that many chains are equally
 * strong and the ties matter; periods that began, ended, or are to come; somebody is
 * closed, something suspended; doubled memberships and units that report to each other.
 */
public final class RandomRows {

	public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final List<String> KINDS = List.of("MEMORANDUM_OF_UNDERSTANDING", "TASK_FORCE", "INFORMAL", "OTHER");

	private static final List<String> FORMALITIES = List.of("SIGNED", "SIGNED", "AGREED", "INFORMAL");

	private final Random random;

	private final List<String> actors = new ArrayList<>();

	public RandomRows(long seed) {
		this.random = new Random(seed);
		Set<String> ids = new HashSet<>();
		int count = 3 + this.random.nextInt(6);
		while (ids.size() < count) {
			ids.add("actor-" + this.random.nextInt(100));
		}
		this.actors.addAll(ids);
	}

	public List<String> actors() {
		return this.actors;
	}

	public LinkRows rows() {
		List<ActorRow> actorRows = new ArrayList<>();
		this.actors.forEach((id) -> actorRows.add(actor(id)));
		List<PartnershipRow> partnerships = new ArrayList<>();
		int count = this.random.nextInt(7);
		for (int i = 0; i < count; i++) {
			partnerships.add(partnership("partnership-" + (9 - i)));
		}
		return new LinkRows(actorRows, partnerships, List.of(side("side-1"), side("side-2")));
	}

	public ActorRow actor(String id) {
		List<LinkRow> superiors = new ArrayList<>();
		int count = Math.max(0, this.random.nextInt(4) - 1);
		for (int i = 0; i < count; i++) {
			superiors.add(link());
		}
		LocalDate confirmed = (this.random.nextInt(3) == 0) ? null
				: TODAY.minusMonths(List.of(0, 6, 7, 12, 13).get(this.random.nextInt(5)));
		LocalDate closed = switch (this.random.nextInt(12)) {
			case 0 -> TODAY;
			case 1 -> TODAY.plusDays(this.random.nextInt(300));
			default -> null;
		};
		boolean confidential = Math.floorMod((id + confirmed + closed).hashCode(), 4) == 0;
		return new ActorRow(id, confirmed, closed, true, confidential, superiors);
	}

	public PartnershipRow partnership(String id) {
		List<LinkRow> parties = new ArrayList<>();
		int count = 2 + this.random.nextInt(4);
		for (int i = 0; i < count; i++) {
			parties.add(link());
		}
		List<StatusRow> statuses = new ArrayList<>();
		if (this.random.nextInt(10) > 0) {
			statuses.add(new StatusRow(TODAY.minusDays(this.random.nextInt(300)), "ACTIVE"));
		}
		if (this.random.nextInt(6) == 0) {
			statuses.add(new StatusRow(TODAY.plusDays(this.random.nextInt(300) - 100), "SUSPENDED"));
		}
		return new PartnershipRow(id, any(KINDS), any(FORMALITIES), end(), statuses, parties);
	}

	public SideRow side(String id) {
		List<InfluenceRow> influences = new ArrayList<>();
		int count = this.random.nextInt(7);
		for (int i = 0; i < count; i++) {
			influences.add(new InfluenceRow(id + "-influence-" + this.random.nextInt(1000) + "-" + i, any(this.actors),
					1 + this.random.nextInt(5), any(List.of(Confidence.values())), begin(), end()));
		}
		return new SideRow(id, influences);
	}

	private LinkRow link() {
		return new LinkRow(any(this.actors), begin(), end());
	}

	private @Nullable LocalDate begin() {
		return switch (this.random.nextInt(8)) {
			case 0 -> null;
			case 1 -> TODAY.plusDays(1 + this.random.nextInt(60));
			case 2 -> TODAY;
			default -> TODAY.minusDays(this.random.nextInt(1000));
		};
	}

	private @Nullable LocalDate end() {
		return switch (this.random.nextInt(8)) {
			case 0 -> TODAY;
			case 1 -> TODAY.plusDays(1);
			case 2 -> TODAY.plusDays(1 + this.random.nextInt(400));
			case 3 -> TODAY.minusDays(this.random.nextInt(100));
			default -> null;
		};
	}

	public <T> T any(List<T> items) {
		return items.get(this.random.nextInt(items.size()));
	}

}
