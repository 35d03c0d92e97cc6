import type { InfluencedSideQuery, InfluencePromptsQuery } from '@/lib/gql/influence/graphql';

export type Typical = InfluencePromptsQuery['typicalInfluencers'][number];
export type Candidate = InfluencePromptsQuery['actors']['edges'][number]['node'];

/** A kind of actor that typically can influence, and who of that kind serves the community. */
export interface Prompt {
  readonly kind: Typical['kind'];
  readonly notes: readonly string[];
  readonly actors: readonly Candidate[];
}

/**
 * Who typically can influence a side, with the actors of each kind that serve the community: those with somebody first, each kind once.
 *
 * @param phases the codes of the problem's phases; none given means any
 * @param population whom a victim group consists of; null for other sides
 */
export function promptsFor(
  typical: readonly Typical[],
  actors: readonly Candidate[],
  phases: readonly string[],
  population: 'ANY' | 'CHILD' | 'ADULT' | null,
): Prompt[] {
  const wanted = new Set(phases.map((phase) => (phase === 'EXPLOITATION' ? 'EXPLOITATION' : 'PRE_EXPLOITATION')));
  const kinds = new Map<string, { kind: Typical['kind']; notes: string[] }>();
  for (const one of typical) {
    const fits = (wanted.size === 0 || wanted.has(one.phase as 'EXPLOITATION')) && fitsPopulation(one.population, population);
    if (fits) {
      const known = kinds.get(one.kind.code) ?? { kind: one.kind, notes: [] };
      if (one.note != null && !known.notes.includes(one.note)) {
        known.notes.push(one.note);
      }
      kinds.set(one.kind.code, known);
    }
  }
  const prompts = [...kinds.values()].map(({ kind, notes }) => ({ kind, notes, actors: actors.filter((actor) => actor.kind.code === kind.code) }));
  return [...prompts.filter((one) => one.actors.length > 0), ...prompts.filter((one) => one.actors.length === 0)];
}

function fitsPopulation(typical: Typical['population'], asked: 'ANY' | 'CHILD' | 'ADULT' | null): boolean {
  return typical === 'ANY' || asked === null || asked === 'ANY' || typical === asked;
}

export type InfluencedSide = NonNullable<InfluencedSideQuery['side']>;
