import { describe, expect, it } from 'vitest';
import { pastOf } from '@/features/sharing/shares';

describe('what is over', () => {
  it('was shown until the day before the first on which it no longer was', () => {
    expect(pastOf({ validFrom: '2026-03-01', validTo: '2026-04-01' })).toEqual({ kind: 'days', first: '2026-03-01', last: '2026-03-31' });
  });

  it('was shown on one day when that was the first and the last', () => {
    expect(pastOf({ validFrom: '2026-03-01', validTo: '2026-03-02' })).toEqual({ kind: 'day', day: '2026-03-01' });
  });

  it('was shown on the day on which it was ended again, though its period is empty', () => {
    expect(pastOf({ validFrom: '2026-03-01', validTo: '2026-03-01' })).toEqual({ kind: 'day', day: '2026-03-01' });
  });
});
