import { describe, expect, it } from 'vitest';
import { criterionOf, endingsOf } from '@/features/planning/workedFilter';

describe('what an address asks for', () => {
  it('is every conclusion, failures too, for what was assessed', () => {
    expect(endingsOf('assessed')).toEqual(['WORKED', 'MIXED', 'DID_NOT_WORK', 'UNCLEAR']);
    expect(endingsOf('DID_NOT_WORK')).toEqual(['DID_NOT_WORK']);
    expect(criterionOf('SIDES')).toBe('SIDES');
  });

  it('is all where nothing is chosen or nothing such is there', () => {
    expect([endingsOf(null), endingsOf('NEVER'), criterionOf(''), criterionOf('SUCCESS')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
