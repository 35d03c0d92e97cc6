package org.partnershipportal.influence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;

import org.partnershipportal.common.Names;
import org.partnershipportal.common.NotFoundException;
import org.partnershipportal.common.Periods;
import org.partnershipportal.common.Today;
import org.partnershipportal.directory.Actor;
import org.partnershipportal.directory.NearActors;
import org.partnershipportal.influence.InfluencerPrompt.PromptedActor;
import org.partnershipportal.influence.chain.Standing;
import org.partnershipportal.problem.Problem;
import org.partnershipportal.problem.ProblemScope;
import org.partnershipportal.problem.Problems;
import org.partnershipportal.problem.Side;
import org.partnershipportal.problem.SideAnalysis;
import org.partnershipportal.problem.Sides;
import org.partnershipportal.security.ActorScope;
import org.partnershipportal.security.Guarded;
import org.partnershipportal.security.Operation;
import org.partnershipportal.vocabulary.ActorKind;
import org.partnershipportal.vocabulary.Population;
import org.partnershipportal.vocabulary.TypicalInfluencer;
import org.partnershipportal.vocabulary.Vocabularies;

/**
 * Who might be able to influence a side: the kinds of actor that the vocabulary names for
 * such a side, those that were found for like sides elsewhere, and who of them serves the
 * community.
 */
@Service
public class InfluencerPrompts {

	/** Most actors of one kind. */
	private static final int MOST_ACTORS = 10;

	/** Of so many of one kind those are chosen who stand nearest to the unit. */
	private static final int MOST_LOOKED_AT = 50;

	private static final String RECORDED = """
			MATCH (a:Actor)-[i:CAN_INFLUENCE]->(:Side {id: $side})
			WHERE %s
			RETURN DISTINCT a.id
			""".formatted(Periods.holds("i"));

	/**
	 * A like side is of the same corner, and is called the same or belongs to a problem
	 * about a phase and a form of exploitation that this one is about too.
	 */
	private static final String ALIKE = """
			MATCH (p:Problem)-[:HAS_ANALYSIS]->(:SideAnalysis)-[:OF]->(s:Side)
			WHERE p.id <> $problem AND s.id <> $side AND s.kind = $corner AND %s
			AND ($population IS NULL OR s.population IN [$population, 'ANY'] OR $population = 'ANY')
			AND (s.nameKey = $nameKey
			     OR (any(phase IN p.phases WHERE phase IN $phases) AND any(form IN p.forms WHERE form IN $forms)))
			MATCH (a:Actor)-[i:CAN_INFLUENCE]->(s)
			WHERE %s AND %s
			RETURN a.kind AS kind, count(DISTINCT p) AS problems
			""".formatted(ProblemScope.sees("p"), Influences.HOLDS, ActorScope.sees("a"));

	private static final Comparator<PromptedActor> NEAREST = Comparator.comparing(PromptedActor::standing)
		.thenComparing((one) -> Names.key(one.actor().name()));

	private static final Comparator<InfluencerPrompt> BEST = Comparator
		.comparing((InfluencerPrompt prompt) -> prompt.actors().isEmpty())
		.thenComparing(Comparator.comparingInt(InfluencerPrompt::alike).reversed())
		.thenComparing((prompt) -> !prompt.typical());

	private final Neo4jClient neo4j;

	private final NearActors near;

	private final Sides sides;

	private final Problems problems;

	private final InfluenceTracing tracing;

	private final Vocabularies vocabularies;

	private final ProblemScope scope;

	private final ActorScope actors;

	private final Today today;

	InfluencerPrompts(Neo4jClient neo4j, NearActors near, Sides sides, Problems problems, InfluenceTracing tracing,
			Vocabularies vocabularies, ProblemScope scope, ActorScope actors, Today today) {
		this.neo4j = neo4j;
		this.near = near;
		this.sides = sides;
		this.problems = problems;
		this.tracing = tracing;
		this.vocabularies = vocabularies;
		this.scope = scope;
		this.actors = actors;
		this.today = today;
	}

	/** What is collected of one kind of actor. */
	private static final class Found {

		private boolean typical;

		private final Set<String> notes = new LinkedHashSet<>();

		private int alike;

		private final List<PromptedActor> actors = new ArrayList<>();

	}

	/**
	 * The prompts for a side in a problem: kinds with somebody in the community first,
	 * then by how often they were found elsewhere.
	 * @param analysis id of the side analysis
	 * @param asOf the day; today when null
	 * @throws NotFoundException when there is no such analysis that the caller may see
	 */
	@Guarded(Operation.INFLUENCER_PROMPTS)
	public List<InfluencerPrompt> of(String analysis, @Nullable LocalDate asOf) {
		SideAnalysis side = this.sides.analysesByIds(List.of(analysis)).get(analysis);
		if (side == null) {
			throw new NotFoundException("analysis");
		}
		Problem problem = Objects.requireNonNull(this.problems.byIds(List.of(side.problemId())).get(side.problemId()));
		LocalDate day = this.today.or(asOf);
		Map<String, Found> found = new LinkedHashMap<>();
		typical(side.side(), problem).forEach((typical) -> {
			Found kind = found.computeIfAbsent(typical.kind().code(), (code) -> new Found());
			kind.typical = true;
			if (typical.note() != null) {
				kind.notes.add(typical.note());
			}
		});
		alike(side.side(), problem, day)
			.forEach((kind, number) -> found.computeIfAbsent(kind, (code) -> new Found()).alike = number);
		candidates(side, problem, found.keySet(), day).forEach(
				(candidate) -> Objects.requireNonNull(found.get(candidate.actor().kindCode())).actors.add(candidate));
		return found.entrySet()
			.stream()
			.map((entry) -> prompt(this.vocabularies.actorKindOf(entry.getKey()), entry.getValue(), side))
			.sorted(BEST)
			.toList();
	}

	private static InfluencerPrompt prompt(ActorKind kind, Found found, SideAnalysis side) {
		return new InfluencerPrompt(kind, found.typical, List.copyOf(found.notes), found.alike,
				found.actors.stream().sorted(NEAREST).limit(MOST_ACTORS).toList(), side.sidesRead());
	}

	/** The source tells exploitation from all that comes before it. */
	private List<TypicalInfluencer> typical(Side side, Problem problem) {
		Set<String> phases = problem.phaseCodes()
			.stream()
			.map((phase) -> phase.equals("EXPLOITATION") ? phase : "PRE_EXPLOITATION")
			.collect(Collectors.toSet());
		return this.vocabularies.typicalInfluencers(side.kind())
			.stream()
			.filter((typical) -> phases.isEmpty() || phases.contains(typical.phase()))
			.filter((typical) -> fits(typical.population(), side.population()))
			.toList();
	}

	private static boolean fits(Population typical, @Nullable Population asked) {
		return typical == Population.ANY || asked == null || asked == Population.ANY || typical == asked;
	}

	private Map<String, Integer> alike(Side side, Problem problem, LocalDate day) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("problem", problem.id());
		parameters.put("side", side.id());
		parameters.put("corner", side.kind().name());
		parameters.put("population", (side.population() != null) ? side.population().name() : null);
		parameters.put("nameKey", Names.key(side.name()));
		parameters.put("phases", problem.phaseCodes());
		parameters.put("forms", problem.formCodes());
		parameters.put("asOf", day);
		Map<String, Integer> alike = new HashMap<>();
		this.neo4j.query(ALIKE)
			.bindAll(this.actors.with(this.scope.with(parameters)))
			.fetch()
			.all()
			.forEach((row) -> alike.put((String) Objects.requireNonNull(row.get("kind")),
					((Number) Objects.requireNonNull(row.get("problems"))).intValue()));
		return alike;
	}

	private List<PromptedActor> candidates(SideAnalysis side, Problem problem, Collection<String> kinds,
			LocalDate day) {
		List<Actor> serving = this.near.ofKinds(problem.communityId(), kinds, day, MOST_LOOKED_AT)
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
		Set<String> recorded = Set.copyOf(this.neo4j.query(RECORDED)
			.bindAll(Map.of("side", side.side().id(), "asOf", day))
			.fetchAs(String.class)
			.all());
		Map<String, Standing> standings = this.tracing.standings(problem.ownerId(),
				serving.stream().map(Actor::id).toList(), day);
		return serving.stream()
			.map((actor) -> new PromptedActor(actor, Objects.requireNonNull(standings.get(actor.id())),
					recorded.contains(actor.id()), side.sidesRead()))
			.toList();
	}

}
