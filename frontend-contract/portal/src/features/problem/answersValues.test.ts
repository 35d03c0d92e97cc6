import { describe, expect, it } from 'vitest';
import { answersInput, type AnswersValues, answersValues, inForm } from '@/features/problem/answersValues';

const values: AnswersValues = {
  who: [{ text: ' Pupils who skip class ' }, { text: '' }, { text: 'New arrivals' }],
  behaviours: [],
  factors: [
    { ref: 'x', id: null, text: '', pull: '', group: '' },
    { ref: 'f1', id: 'f1', text: 'Debt', pull: 'PUSH', group: 'FAMILY' },
    { ref: 'new', id: null, text: 'Promise of work', pull: 'PULL', group: '' },
  ],
  countermeasures: [
    { id: null, text: ' ', answers: ['f1'] },
    { id: 'c1', text: 'Talk at school', answers: ['new', 'f1', 'x', 'gone'] },
  ],
};

describe('the answers sent', () => {
  it('leave out empty entries and trim the others', () => {
    expect(answersInput(values).who).toEqual(['Pupils who skip class', 'New arrivals']);
    expect(answersInput(values).factors).toEqual([
      { id: 'f1', text: 'Debt', pull: 'PUSH', group: 'FAMILY' },
      { id: null, text: 'Promise of work', pull: 'PULL', group: null },
    ]);
  });

  it('name the factors a countermeasure answers by their position as sent, and forget those that are gone', () => {
    expect(answersInput(values).countermeasures).toEqual([{ id: 'c1', text: 'Talk at school', answers: [0, 1] }]);
  });

  it('are the stored ones again when nothing was typed', () => {
    const factor = { id: 'f1', text: 'Debt', pull: 'PUSH' as const, group: null };
    const stored = { who: ['a'], behaviours: ['b'], factors: [factor], countermeasures: [{ id: 'c1', text: 'c', answers: [factor] }] };
    expect(answersInput(answersValues(stored))).toEqual({
      who: ['a'],
      behaviours: ['b'],
      factors: [factor],
      countermeasures: [{ id: 'c1', text: 'c', answers: [0] }],
    });
  });
});

describe('a fault the server found', () => {
  const fault = (...path: string[]) => ({ code: 'PERSONAL_DATA', message: 'A telephone number', path });

  it('is led to the entry as typed, past the empty ones', () => {
    const found = inForm(values, [fault('who', '1'), fault('factors', '1', 'text'), fault('countermeasures', '0', 'text')]);
    expect(found.map((one) => one.path.join('.'))).toEqual(['who.2.text', 'factors.2.text', 'countermeasures.1.text']);
  });

  it('stays where it is when it belongs to no entry', () => {
    expect(inForm(values, [fault('who'), fault(), fault('who', '9')]).map((one) => one.path.join('.'))).toEqual(['who', '', 'who.9']);
  });
});
