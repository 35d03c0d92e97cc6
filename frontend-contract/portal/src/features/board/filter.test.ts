import { describe, expect, it } from 'vitest';
import { filterOf } from '@/features/board/filter';

describe('the filter of the board', () => {
  it('is what the address says', () => {
    expect(filterOf(new URLSearchParams('unit=u&community=c&recorded=90&stage=30&overdue=yes'))).toEqual({
      owner: 'u',
      community: 'c',
      recordedDays: 90,
      stageDays: 30,
      overdue: true,
    });
  });

  it('leaves out what is not offered', () => {
    expect(filterOf(new URLSearchParams('stage=7&recorded=-1&overdue=no'))).toEqual({});
  });
});
