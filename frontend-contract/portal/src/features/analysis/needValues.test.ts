import { describe, expect, it } from 'vitest';
import { answerInput, emptyNeed, needInput, needSchema, type NeedValues } from '@/features/analysis/needValues';
import { plusDays, today } from '@/lib/day';

const schema = needSchema(((key: string) => key) as never, { question: 'ask', inFuture: 'future', turned: 'turned', noAnswer: 'none' });

function faults(values: Partial<NeedValues>): string[] {
  const checked = schema.safeParse({ ...emptyNeed, question: 'Who pays?', ...values });
  return checked.success ? [] : checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('an information need', () => {
  it('needs a question and nothing else', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ question: ' ' })).toEqual(['question: form.required']);
  });

  it('is asked before it is answered, and neither is ahead', () => {
    const tomorrow = plusDays(today(), 1);
    expect(faults({ askedOn: tomorrow })).toEqual(['askedOn: future']);
    expect(faults({ askedOn: today(), answer: 'Yes', answeredOn: plusDays(today(), -1) })).toEqual(['answeredOn: turned']);
    expect(faults({ answeredOn: today() })).toEqual(['answer: none']);
  });

  it('leaves the day of an answer to the API where none is given', () => {
    expect(answerInput({ ...emptyNeed, answer: ' They do. ' })).toEqual({ answer: 'They do.' });
    expect(answerInput({ ...emptyNeed, answer: 'x', answeredOn: '2026-01-02' })).toEqual({ answer: 'x', answeredOn: '2026-01-02' });
  });

  it('is about the whole problem when no side is chosen', () => {
    expect(needInput({ ...emptyNeed, question: ' Who? ', ask: [{ id: 'a', name: 'A' }] })).toEqual({ question: 'Who?', analysis: null, ask: ['a'], askedOn: null });
  });
});
