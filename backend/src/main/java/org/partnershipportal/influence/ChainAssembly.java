package org.partnershipportal.influence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.chain.ChainPath;
import org.partnershipportal.influence.chain.PathStep;
import org.partnershipportal.partnership.Partnership;
import org.partnershipportal.problem.Side;

/** Makes chains of what the search found and what is shown of it. */
final class ChainAssembly {

	private final ChainDetails details;

	private final LocalDate asOf;

	ChainAssembly(ChainDetails details, LocalDate asOf) {
		this.details = details;
		this.asOf = asOf;
	}

	Chain chain(ChainPath path, Side side) {
		Influence influence = this.details.influence(path.influence(), side);
		List<ChainStep> steps = new ArrayList<>();
		for (PathStep step : path.steps()) {
			steps.add(step(steps.size() + 1, step));
		}
		steps.add(
				new InfluenceStep(steps.size() + 1, influence.actor(), side, influence, path.influenceFactor() / 1000.0,
						influence.validFrom(), influence.validTo(), influence.saidOn(), age(influence.saidOn())));
		return new Chain(steps.get(0).from(), side, influence, steps, path.strength(), steps.get(path.weakest()),
				path.breaksOn());
	}

	private ChainStep step(int position, PathStep step) {
		Actor from = this.details.actor(step.from());
		Actor to = this.details.actor(step.to());
		double factor = step.factor() / 1000.0;
		if (step.partnership() != null) {
			Partnership partnership = this.details.partnership(step.partnership());
			return new PartnershipStep(position, from, to, partnership, factor, step.validFrom(), step.validTo(),
					partnership.changedOn(), age(partnership.changedOn()));
		}
		if (step.direction() == null) {
			throw new IllegalArgumentException("A step without a link: " + step);
		}
		HierarchyStep hierarchy = new HierarchyStep(position, from, to, step.direction(), factor, step.validFrom(),
				step.validTo(), null, null);
		LocalDate said = hierarchy.subordinate().confirmedOn();
		return (said == null) ? hierarchy : new HierarchyStep(position, from, to, step.direction(), factor,
				step.validFrom(), step.validTo(), said, age(said));
	}

	private @Nullable Integer age(@Nullable LocalDate said) {
		return (said == null) ? null : (int) Math.max(0, ChronoUnit.DAYS.between(said, this.asOf));
	}

}
