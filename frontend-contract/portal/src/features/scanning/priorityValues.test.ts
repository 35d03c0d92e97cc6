import { describe, expect, it } from 'vitest';
import { priorityInput, priorityValues, sumOf } from '@/features/scanning/priorityValues';

const rated = {
  frequency: { score: '4', reason: ' Most evenings ' },
  harm: { score: '5', reason: 'Freedom is lost' },
  affected: { score: '3', reason: 'Some dozens a year' },
  communityConcern: { score: '2', reason: 'Few speak of it' },
};

describe('a priority', () => {
  it('has a sum once all four ratings are chosen', () => {
    expect(sumOf(rated)).toBe(14);
    expect(sumOf({ ...rated, harm: { score: '', reason: 'x' } })).toBeNull();
    expect(sumOf(priorityValues(null))).toBeNull();
  });

  it('is sent as numbers, with reasons without the space around them', () => {
    expect(priorityInput(rated).frequency).toEqual({ score: 4, reason: 'Most evenings' });
  });
});
