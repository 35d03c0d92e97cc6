package org.partnershipportal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.partnershipportal.common.UserErrorException;
import org.partnershipportal.hsds.HsdsRow;

/**
 * Carries out rows of a package: plans what becomes of them, writes it, and says so.
 */
final class HsdsCarrying {

	private final HsdsContext context;

	private final HsdsBuilder builder;

	private final HsdsReport report;

	private final HsdsReads reads;

	private final HsdsPlanner planner;

	private final HsdsWriter writer;

	HsdsCarrying(HsdsContext context, HsdsReport report, HsdsReads reads, HsdsPlanner planner, HsdsWriter writer) {
		this.context = context;
		this.builder = new HsdsBuilder(context);
		this.report = report;
		this.reads = reads;
		this.planner = planner;
		this.writer = writer;
	}

	/** Rows of one table, those of entries in one step; says what became of each. */
	List<ImportRow> out(List<HsdsWaiting> all) {
		if (!HsdsIndex.ENTRIES.contains(all.get(0).row().table())) {
			return free(all);
		}
		List<Planned> planned = planned(all);
		List<Planned> fresh = new ArrayList<>();
		for (int i = 0; i < planned.size(); i++) {
			HsdsPlan plan = planned.get(i).plan();
			if (plan.root().refused()) {
				continue;
			}
			if (this.context.settings().trial()) {
				this.context.supposed().add(plan.root().ref());
			}
			else if (plan.root().id().isEmpty()) {
				fresh.add(planned.get(i));
			}
			else if (plan.writes()) {
				planned.set(i, changed(planned.get(i), all.size() > 1));
			}
		}
		Map<HsdsPlan, UserErrorException> refused = this.writer.create(fresh.stream().map(Planned::plan).toList(),
				this.context.settings());
		List<ImportRow> reports = new ArrayList<>();
		for (Planned one : planned) {
			UserErrorException fault = refused.get(one.plan());
			reports.addAll((fault != null) ? refused(one.row(), this.report.refusal(fault))
					: one.items().stream().map((item) -> this.report.row(item, one.plan(), null)).toList());
		}
		return reports;
	}

	private List<Planned> planned(List<HsdsWaiting> all) {
		List<Planned> planned = new ArrayList<>();
		for (HsdsWaiting row : all) {
			HsdsPlan plan = this.builder.plan(row.row());
			planned.add(new Planned(row, plan, items(plan, row.mine())));
		}
		HsdsKnown known = this.reads.of(planned.stream().map(Planned::plan).toList(), this.context.settings());
		planned.forEach((one) -> this.planner.complete(one.plan(), this.context, known));
		return planned;
	}

	/**
	 * One before it may have changed what belongs to it too, so it is looked at again.
	 */
	private Planned changed(Planned one, boolean again) {
		Planned now = again ? planned(List.of(one.row())).get(0) : one;
		if (!now.plan().root().refused() && now.plan().writes()) {
			this.writer.change(now.plan(), this.context.settings());
		}
		return now;
	}

	/** A row with its plan, and what of the plan is told with it. */
	private record Planned(HsdsWaiting row, HsdsPlan plan, List<HsdsItem> items) {
	}

	private List<HsdsItem> items(HsdsPlan plan, Set<HsdsRef> mine) {
		Map<HsdsRef, HsdsItem> items = new LinkedHashMap<>();
		plan.items().filter((item) -> mine.contains(item.ref())).forEach((item) -> items.putIfAbsent(item.ref(), item));
		return List.copyOf(items.values());
	}

	/**
	 * What is said of a row, and of what belongs to it, when nothing of it was written.
	 */
	List<ImportRow> refused(HsdsWaiting row, Refusal refusal) {
		HsdsPlan plan = this.builder.plan(row.row());
		return items(plan, row.mine()).stream().map((item) -> this.report.row(item, plan, refusal)).toList();
	}

	/**
	 * Taxonomies and the like have no place in the model and are kept as they came.
	 */
	private List<ImportRow> free(List<HsdsWaiting> all) {
		List<HsdsItem> items = new ArrayList<>();
		for (HsdsWaiting one : all) {
			HsdsItem first = null;
			for (HsdsRef ref : one.mine()) {
				HsdsRow row = this.context.rows().row(ref.table(), ref.id()).orElse(null);
				if (row != null) {
					HsdsItem item = new HsdsItem(row, Void.class, first);
					item.notes().addAll(this.context.notes(ref));
					if (!this.context.isOurs(row)) {
						item.keepWhole();
					}
					items.add(item);
					first = (first != null) ? first : item;
				}
			}
		}
		this.writer.keep(items, this.context.settings());
		return items.stream().map(this.report::free).toList();
	}

}
