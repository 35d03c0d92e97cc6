import { describe, expect, it } from 'vitest';
import { breakingSteps, daysLeft, drawingOf, type Trace, type TracedChain, type TracedStep } from '@/features/trace/chain';

function partnership(position: number, from: string, to: string, validTo: string | null = null): TracedStep {
  return {
    __typename: 'PartnershipStep',
    position,
    factor: 0.9,
    reason: '',
    source: '',
    validFrom: null,
    validTo,
    saidOn: null,
    ageInDays: null,
    from: { __typename: 'Organisation', id: from, name: from },
    to: { __typename: 'Organisation', id: to, name: to },
    partnership: { id: `${from}-${to}`, name: 'Forum', formality: 'AGREED', viewerCanChange: true, kind: { label: 'Forum' } },
  };
}

function influence(position: number, from: string): TracedStep {
  return {
    __typename: 'InfluenceStep',
    position,
    factor: 0.8,
    reason: '',
    source: '',
    validFrom: null,
    validTo: null,
    saidOn: null,
    ageInDays: null,
    from: { __typename: 'Organisation', id: from, name: from },
    to: { __typename: 'Location', id: 'side', name: 'side', kind: 'LOCATION' },
    influence: { id: `i-${from}`, role: 'MANAGER', means: 'visits', strength: 4, confidence: 'HIGH' },
  };
}

function chain(steps: TracedStep[], breaksOn: string | null = null): TracedChain {
  return { strength: 0.5, breaksOn, explanation: '', influence: { id: steps.at(-1)?.from.id ?? '' }, weakestStep: { __typename: 'InfluenceStep', position: 1 }, steps };
}

function trace(...chains: TracedChain[]): Trace {
  return {
    asOf: '2026-11-21',
    maxSteps: 3,
    influencersTotal: 2,
    influencersReached: 2,
    confidentialLeads: [],
    from: { __typename: 'PoliceUnit', id: 'unit', name: 'unit' },
    to: { __typename: 'Location', id: 'side', name: 'side', kind: 'LOCATION' },
    chains,
  };
}

describe('the drawing of chains', () => {
  const near = chain([partnership(1, 'unit', 'port'), influence(2, 'port')]);
  const far = chain([partnership(1, 'unit', 'port'), partnership(2, 'port', 'mission', '2027-01-30'), influence(3, 'mission')], '2027-01-30');

  it('holds each actor once, in the column of its distance, and the side behind them all', () => {
    const { nodes, columns } = drawingOf(trace(near, far));
    expect(nodes.map(({ id, column }) => [id, column])).toEqual([
      ['unit', 0],
      ['port', 1],
      ['mission', 2],
      ['side', 3],
    ]);
    expect(columns).toBe(4);
  });

  it('draws a step that several chains share once, and marks what ends soon', () => {
    const { lines } = drawingOf(trace(near, far));
    expect(lines.map((line) => [line.from, line.to, line.lapses])).toEqual([
      ['unit', 'port', false],
      ['port', 'side', false],
      ['port', 'mission', true],
      ['mission', 'side', false],
    ]);
  });

  it('leaves room below the boxes for lines that pass a column, once for all that end at the same place', () => {
    const { lanes } = drawingOf(trace(near, far));
    expect(lanes).toEqual([{ to: 'side', column: 2, row: 0 }]);
    expect(drawingOf(trace(far)).lanes).toEqual([]);
  });

  it('puts a moved actor behind those before it', () => {
    const direct = chain([partnership(1, 'unit', 'mission'), influence(2, 'mission')]);
    const { nodes } = drawingOf(trace(direct, far));
    expect(nodes.find(({ id }) => id === 'mission')?.column).toBe(2);
  });

  it('knows what has to be renewed', () => {
    expect(breakingSteps(far).map((step) => step.position)).toEqual([2]);
    expect(breakingSteps(near)).toEqual([]);
  });
});

describe('what ends soon', () => {
  it('counts the days on which it still holds', () => {
    expect(daysLeft('2026-11-22', '2026-11-21')).toBe(0);
    expect(daysLeft('2027-01-31', '2026-11-21')).toBe(70);
    expect(daysLeft('2027-12-31', '2026-11-21')).toBeNull();
    expect(daysLeft(null, '2026-11-21')).toBeNull();
  });
});
