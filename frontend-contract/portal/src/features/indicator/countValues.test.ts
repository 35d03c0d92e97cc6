import { describe, expect, it } from 'vitest';
import { countSchema, type CountValues, emptyCounts, recordInput, tick } from '@/features/indicator/countValues';

const t = ((key: string) => key) as never;
const schema = countSchema(t, { nothing: 'nothing', times: 'times', future: 'future', backwards: 'backwards' }, '2026-11-22');
const values = (change: Partial<CountValues>): CountValues => ({ ...emptyCounts('2026-11-22'), counts: [{ indicator: 'GS-01', count: '3' }], ...change });
const faults = (change: Partial<CountValues>) => schema.safeParse(values(change)).error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];

describe('counts', () => {
  it('begin with nothing ticked, for the last thirty days', () => {
    expect(emptyCounts('2026-11-22')).toEqual({ counts: [], from: '2026-10-23', to: '2026-11-22', source: '', note: '' });
  });

  it('are ticked once, and the number typed stays when others are ticked', () => {
    const ticked = tick([{ indicator: 'GS-01', count: '3' }], 'GS-02', true);
    expect(ticked).toEqual([{ indicator: 'GS-01', count: '3' }, { indicator: 'GS-02', count: '1' }]);
    expect(tick(ticked, 'GS-01', true)).toEqual(ticked);
    expect(tick(ticked, 'GS-01', false)).toEqual([{ indicator: 'GS-02', count: '1' }]);
  });

  it('are whole numbers from one, of at least one sign, in a time that is over or is now', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ counts: [] })).toEqual(['counts nothing']);
    expect(faults({ counts: [{ indicator: 'GS-01', count: '0' }] })).toEqual(['counts.0.count form.between']);
    expect(faults({ counts: [{ indicator: 'GS-01', count: '' }] })).toEqual(['counts.0.count form.required']);
    expect(faults({ to: '2026-11-23' })).toEqual(['to future']);
    expect(faults({ from: '2026-11-21', to: '2026-11-20' })).toEqual(['to backwards']);
    expect(faults({ from: '2026-11-22', to: '2026-11-22' })).toEqual([]);
  });

  it('are sent with the first day after the time', () => {
    expect(recordInput('p', values({ note: ' ' }))).toEqual({
      problem: 'p',
      counts: [{ indicator: 'GS-01', count: 3 }],
      from: '2026-10-23',
      to: '2026-11-23',
      note: null,
      source: null,
    });
  });
});
