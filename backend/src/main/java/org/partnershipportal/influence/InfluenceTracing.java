package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.BadRequestException;
import org.partnershipportal.common.Names;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.influence.ChainDetails.Wanted;
import org.partnershipportal.influence.InfluenceMap.Influencer;
import org.partnershipportal.influence.InfluenceMap.SideInfluence;
import org.partnershipportal.influence.chain.ChainPath;
import org.partnershipportal.influence.chain.Hidden;
import org.partnershipportal.influence.chain.InfluencerStanding;
import org.partnershipportal.influence.chain.LinkGraph;
import org.partnershipportal.influence.chain.LinkRows.AnalysisRow;
import org.partnershipportal.influence.chain.LinkRows.ProblemRow;
import org.partnershipportal.influence.chain.PerMille;
import org.partnershipportal.influence.chain.Reaches;
import org.partnershipportal.influence.chain.SideView;
import org.partnershipportal.influence.chain.Standing;
import org.partnershipportal.influence.chain.TraceResult;
import org.partnershipportal.influence.projection.LinkProjection;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;

/**
 * Traces who can influence what, through whom. The search runs over the links in memory;
 * the database is asked what changed since, whether the caller may see what is asked
 * about, and for what is shown: three queries, four when something did change.
 */
@Service
public class InfluenceTracing {

	/** Most steps in the map of a problem. */
	private static final int MAP_STEPS = 3;

	private static final int MOST_SHOWN = 100;

	private static final Comparator<SideInfluence> BY_CORNER = Comparator
		.comparing((SideInfluence side) -> side.analysis().side().kind())
		.thenComparing((side) -> Names.key(side.analysis().side().name()))
		.thenComparing((side) -> side.analysis().side().id());

	private static final Comparator<Actor> BY_NAME = Comparator.comparing((Actor unit) -> Names.key(unit.name()))
		.thenComparing(Actor::id);

	private final LinkProjection projection;

	private final PerMille perMille;

	private final ChainDetailsReader reader;

	private final Today today;

	private final ActorScope scope;

	InfluenceTracing(LinkProjection projection, PerMille perMille, ChainDetailsReader reader, Today today,
			ActorScope scope) {
		this.scope = scope;
		this.projection = projection;
		this.perMille = perMille;
		this.reader = reader;
		this.today = today;
	}

	/**
	 * From an actor to a side: the strongest chain for every influencer.
	 * @param from id of the actor
	 * @param to id of the side
	 * @param asOf the day; today when null
	 * @param maxSteps most steps between actors, 0 to 5
	 * @param first how many chains at most, 1 to 100
	 * @throws NotFoundException when there is no such actor, or no such side that the
	 * caller may see
	 * @throws BadRequestException when a number is out of range
	 */
	@Guarded(Operation.TRACE_INFLUENCE)
	public InfluenceTrace trace(String from, String to, @Nullable LocalDate asOf, int maxSteps, int first) {
		range("maxSteps", maxSteps, 0, Reaches.MOST_STEPS);
		range("first", first, 1, MOST_SHOWN);
		LinkGraph graph = this.projection.current();
		Hidden hidden = hidden(graph);
		if (!graph.hasActor(from) || hidden.contains(graph, from)) {
			throw new NotFoundException("from");
		}
		if (!this.reader.seesSide(to) || !graph.hasSide(to)) {
			throw new NotFoundException("to");
		}
		LocalDate day = this.today.or(asOf);
		Reaches reaches = Reaches.from(graph, this.perMille, from, day, maxSteps, hidden);
		TraceResult found = reaches.trace(to, first);
		Set<String> leads = reaches.leads(to);
		Wanted wanted = new Wanted();
		wanted.actors.add(from);
		wanted.sides.add(to);
		wanted.actors.addAll(leads);
		found.chains().forEach(wanted::add);
		ChainDetails details = this.reader.read(wanted, hidden.seen(graph));
		ChainAssembly assembly = new ChainAssembly(details, day);
		Side side = details.side(to);
		if (side == null) {
			throw new NotFoundException("to");
		}
		return new InfluenceTrace(details.actor(from), side, day, maxSteps,
				found.chains().stream().map((path) -> assembly.chain(path, side)).toList(), found.total(),
				found.reached(), leads(details, leads));
	}

	/**
	 * Who can influence each side of a problem, as its owning unit sees them.
	 * @param problem id of the problem
	 * @param asOf the day; today when null
	 * @param first how many influencers a side at most, 1 to 100
	 * @return empty when there is no such problem that the caller may see
	 * @throws BadRequestException when a number is out of range
	 */
	@Guarded(Operation.INFLUENCE_MAP)
	public Optional<InfluenceMap> map(String problem, @Nullable LocalDate asOf, int first) {
		range("first", first, 1, MOST_SHOWN);
		LinkGraph graph = this.projection.current();
		ProblemRow row = this.reader.seesProblem(problem) ? graph.problem(problem) : null;
		if (row == null) {
			return Optional.empty();
		}
		LocalDate day = this.today.or(asOf);
		Hidden hidden = hidden(graph);
		Reaches reaches = Reaches.from(graph, this.perMille, row.owner(), day, MAP_STEPS, hidden);
		Wanted wanted = new Wanted();
		wanted.problem = problem;
		List<SideView> views = new ArrayList<>();
		List<Set<String>> leads = new ArrayList<>();
		for (AnalysisRow analysis : row.analyses()) {
			SideView view = reaches.view(analysis.side(), first);
			wanted.analyses.add(analysis.id());
			view.influencers().forEach((influencer) -> {
				wanted.influences.add(influencer.influence());
				wanted.actors.add(influencer.actor());
				ChainPath chain = influencer.chain();
				if (chain != null) {
					wanted.add(chain);
				}
			});
			views.add(view);
			leads.add(reaches.leads(analysis.side()));
		}
		leads.forEach(wanted.actors::addAll);
		ChainDetails details = this.reader.read(wanted, hidden.seen(graph));
		Problem shown = details.problem();
		if (shown == null) {
			return Optional.empty();
		}
		ChainAssembly assembly = new ChainAssembly(details, day);
		List<SideInfluence> sides = new ArrayList<>();
		for (int i = 0; i < views.size(); i++) {
			SideAnalysis analysis = details.analysis(row.analyses().get(i).id());
			if (analysis != null) {
				sides.add(side(details, assembly, analysis, views.get(i), leads.get(i)));
			}
		}
		sides.sort(BY_CORNER);
		return Optional.of(new InfluenceMap(shown, day, sides));
	}

	/**
	 * Those of some sides that are in a state today, as the units that own their problems
	 * see them. Asks nothing of the database but what changed since.
	 * @param sides sides that the caller may see
	 */
	public List<SideAnalysis> sidesInState(SideState state, List<SideAnalysis> sides) {
		LinkGraph graph = this.projection.current();
		Hidden hidden = hidden(graph);
		Map<String, Reaches> byOwner = new HashMap<>();
		return sides.stream().filter((analysis) -> {
			ProblemRow problem = graph.problem(analysis.problemId());
			if (problem == null || !graph.hasSide(analysis.side().id())) {
				return false;
			}
			Reaches reaches = byOwner.computeIfAbsent(problem.owner(),
					(owner) -> Reaches.from(graph, this.perMille, owner, this.today.date(), MAP_STEPS, hidden));
			return SideState.of(reaches.view(analysis.side().id(), 0).best()) == state;
		}).toList();
	}

	/**
	 * How an actor stands to others on a day. Asks nothing of the database but what
	 * changed since.
	 * @param others ids of actors that the caller may see
	 */
	public Map<String, Standing> standings(String from, Collection<String> others, LocalDate day) {
		LinkGraph graph = this.projection.current();
		Map<String, Standing> standings = new HashMap<>();
		if (!graph.hasActor(from)) {
			others.forEach((other) -> standings.put(other, Standing.UNCONNECTED));
			return standings;
		}
		Reaches reaches = Reaches.from(graph, this.perMille, from, day, MAP_STEPS, hidden(graph));
		others.forEach((other) -> standings.put(other, reaches.standing(other)));
		return standings;
	}

	private static SideInfluence side(ChainDetails details, ChainAssembly assembly, SideAnalysis analysis,
			SideView view, Set<String> leads) {
		return new SideInfluence(analysis, SideState.of(view.best()), view.total(),
				view.influencers()
					.stream()
					.map((influencer) -> influencer(details, assembly, influencer, analysis.side()))
					.toList(),
				leads(details, leads));
	}

	/** Who is left out for the caller; decided by today, whatever day is asked about. */
	private Hidden hidden(LinkGraph graph) {
		ActorScope.Viewpoint viewpoint = this.scope.viewpoint();
		return viewpoint.all() ? Hidden.NONE : Hidden.from(graph, viewpoint.actor(), this.today.date());
	}

	private static List<ConfidentialLead> leads(ChainDetails details, Set<String> units) {
		return units.stream().map(details::actor).sorted(BY_NAME).map(ConfidentialLead::new).toList();
	}

	private static Influencer influencer(ChainDetails details, ChainAssembly assembly, InfluencerStanding influencer,
			Side side) {
		ChainPath path = influencer.chain();
		Chain chain = (path != null) ? assembly.chain(path, side) : null;
		return new Influencer((chain != null) ? chain.influence() : details.influence(influencer.influence(), side),
				influencer.standing(), chain);
	}

	private static void range(String argument, int value, int least, int most) {
		if (value < least || value > most) {
			throw new BadRequestException(argument,
					"Give a number from " + least + " to " + most + ", not " + value + ".");
		}
	}

}
