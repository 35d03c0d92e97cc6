import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { changeInput, emptyShare, lastPossibleDay, shareInput, shareSchema, type ShareValues, shareValues, ticked, viewOf } from '@/features/sharing/shareValues';

const t = ((key: string, options?: { label?: string }) => (options?.label === undefined ? key : `${key} ${options.label}`)) as unknown as TFunction;
const schema = shareSchema(t, { recipient: 'whom', reason: 'why', outOfTime: 'out of time' }, '2026-11-22');
const mission = { id: 'm', name: 'Mission' };
const values: ShareValues = { recipient: mission, sides: ['v', 'l'], validTo: '2027-01-31', message: ' Look at the bars. ', reason: ' Agreed ' };

function faults(changes: Partial<ShareValues>): string[] {
  const result = schema.safeParse({ ...values, ...changes });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('what is typed about a share', () => {
  it('begins with nothing ticked', () => {
    expect(emptyShare.sides).toEqual([]);
  });

  it('needs a recipient, a last day and a reason, and no side', () => {
    expect(faults({ sides: [], message: '' })).toEqual([]);
    expect(faults({ recipient: null, validTo: '', reason: ' ' })).toEqual(['recipient: form.required whom', 'validTo: form.notADay', 'reason: form.required why']);
  });

  it('may end today at the earliest and the day before a year from today at the latest', () => {
    expect(faults({ validTo: '2026-11-22' })).toEqual([]);
    expect(faults({ validTo: '2027-11-21' })).toEqual([]);
    expect(faults({ validTo: '2026-11-21' })).toEqual(['validTo: out of time']);
    expect(faults({ validTo: '2027-11-22' })).toEqual(['validTo: out of time']);
  });

  it('ends for the API on the first day on which it is no longer shown, and comes back as it was typed', () => {
    const input = shareInput('p', values);
    expect(input).toEqual({ problem: 'p', recipient: 'm', sides: ['v', 'l'], validTo: '2027-02-01', message: 'Look at the bars.', reason: 'Agreed' });
    const back = shareValues({ recipient: { __typename: 'Organisation', ...mission }, validTo: '2027-02-01', message: null, sides: [{ id: 'v' }, { id: 'l' }] });
    expect(back).toEqual({ recipient: mission, sides: ['v', 'l'], validTo: '2027-01-31', message: '' });
  });

  it('takes the message away when it is emptied, and leaves the recipient alone', () => {
    expect(changeInput('s', 3, { ...values, message: ' ' })).toEqual({ id: 's', version: 3, sides: ['v', 'l'], validTo: '2027-02-01', message: null, reason: 'Agreed' });
  });
});

describe('the last possible day', () => {
  it('is the day before a year from today, in a leap year too', () => {
    expect(lastPossibleDay('2026-11-22')).toBe('2027-11-21');
    expect(lastPossibleDay('2028-02-29')).toBe('2029-02-27');
    expect(lastPossibleDay('2027-03-01')).toBe('2028-02-29');
  });
});

describe('ticking a side', () => {
  const all = [{ id: 'v' }, { id: 'l' }, { id: 'o' }];

  it('changes that side alone and keeps the order of the problem', () => {
    expect(ticked(all, ['l'], 'v', true)).toEqual(['v', 'l']);
    expect(ticked(all, ['v', 'l'], 'v', false)).toEqual(['l']);
  });

  it('drops a side that has left the problem', () => {
    expect(ticked(all, ['gone', 'l'], 'o', true)).toEqual(['l', 'o']);
  });
});

describe('a view', () => {
  it('is another one with each recipient and each side, and none without a recipient', () => {
    expect(viewOf(null, ['v'])).toBeNull();
    const views = [viewOf(mission, []), viewOf(mission, ['v']), viewOf(mission, ['v', 'l']), viewOf({ id: 'n', name: 'N' }, ['v'])];
    expect(new Set(views).size).toBe(views.length);
  });
});
