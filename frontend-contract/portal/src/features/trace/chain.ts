import { daysBetween, lastDayOf } from '@/lib/day';
import type { TraceInfluenceQuery } from '@/lib/gql/trace/graphql';

export type Trace = TraceInfluenceQuery['traceInfluence'];
export type TracedChain = Trace['chains'][number];
export type TracedStep = TracedChain['steps'][number];

/** What ends within so many days is marked. */
export const SOON_DAYS = 90;

/** Days left on which a step still holds, when they are few; null when its end is far off or not known. */
export function daysLeft(validTo: string | null | undefined, shown: string): number | null {
  if (validTo == null) {
    return null;
  }
  const left = daysBetween(shown, lastDayOf(validTo));
  return left >= 0 && left <= SOON_DAYS ? left : null;
}

/** The steps that end on the day the chain breaks: what has to be renewed. */
export function breakingSteps(chain: TracedChain): readonly TracedStep[] {
  return chain.breaksOn == null ? [] : chain.steps.filter((step) => step.validTo === chain.breaksOn);
}

/** Who can influence the side at the end of the chain. */
export function influencerOf(chain: TracedChain): TracedStep['from'] | null {
  return chain.steps.at(-1)?.from ?? null;
}

/** A node of the drawing, in the column of its greatest distance from the start. */
export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  readonly kind: 'actor' | 'side';
  readonly column: number;
  readonly row: number;
}

export type LineKind = 'SIGNED' | 'AGREED' | 'INFORMAL' | 'HIERARCHY' | 'INFLUENCE';

export interface DrawnLine {
  readonly from: string;
  readonly to: string;
  readonly kind: LineKind;
  readonly label: string;
  readonly lapses: boolean;
}

/** Room in a column through which lines to a later one pass, so that none runs behind a box: one for each end they have. */
export interface DrawnLane {
  readonly to: string;
  readonly column: number;
  readonly row: number;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly lanes: readonly DrawnLane[];
  readonly lines: readonly DrawnLine[];
  readonly columns: number;
}

function lineKind(step: TracedStep): LineKind {
  switch (step.__typename) {
    case 'PartnershipStep':
      return step.partnership.formality;
    case 'HierarchyStep':
      return 'HIERARCHY';
    case 'InfluenceStep':
      return 'INFLUENCE';
  }
}

function lineLabel(step: TracedStep): string {
  return step.__typename === 'PartnershipStep' ? step.partnership.name : '';
}

/** Puts the chains on a grid: each actor in the column of its greatest distance, the side in the last; strongest chains on top. */
export function drawingOf(trace: Trace): Drawing {
  const columns = new Map<string, number>();
  const names = new Map<string, string>();
  const lines = new Map<string, DrawnLine>();
  for (const chain of trace.chains) {
    for (const step of chain.steps) {
      const { id, name } = step.from;
      names.set(id, name);
      columns.set(id, Math.max(columns.get(id) ?? 0, step.position - 1));
      const line = { from: id, to: step.to.id, kind: lineKind(step), label: lineLabel(step), lapses: daysLeft(step.validTo, trace.asOf) !== null };
      lines.set(`${line.from} ${line.to} ${line.kind} ${line.label}`, line);
    }
  }
  const last = Math.max(...columns.values(), 0) + 1;
  const filled = new Map<number, number>();
  const place = (id: string, name: string, kind: DrawnNode['kind'], column: number): DrawnNode => {
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return { id, name, kind, column, row };
  };
  const nodes = [...columns].map(([id, column]) => place(id, names.get(id) ?? '', 'actor', column));
  nodes.push(place(trace.to.id, trace.to.name, 'side', last));
  return { nodes, lanes: lanesOf(nodes, [...lines.values()]), lines: [...lines.values()], columns: last + 1 };
}

function lanesOf(nodes: readonly DrawnNode[], lines: readonly DrawnLine[]): DrawnLane[] {
  const columns = new Map(nodes.map((node) => [node.id, node.column]));
  const lanes: DrawnLane[] = [];
  for (const { from, to } of lines) {
    for (let column = (columns.get(from) ?? 0) + 1; column < (columns.get(to) ?? 0); column++) {
      if (!lanes.some((lane) => lane.to === to && lane.column === column)) {
        lanes.push({ to, column, row: lanes.filter((lane) => lane.column === column).length });
      }
    }
  }
  return lanes;
}
