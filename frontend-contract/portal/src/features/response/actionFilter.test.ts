import { describe, expect, it } from 'vitest';
import { filterOf } from '@/features/response/actionFilter';

const asked = (address: string) => filterOf(new URLSearchParams(address));

describe('which actions an address asks for', () => {
  it('is what is to be done when it says nothing, or says what does not exist', () => {
    expect(asked('')).toEqual({ open: true });
    expect(asked('which=some&status=LATE&dueBefore=tomorrow')).toEqual({ open: true });
  });

  it('is narrowed to a community, to whoever does it, and to a day', () => {
    expect(asked('community=c&assignee=a&dueBefore=2027-01-31')).toEqual({ open: true, community: 'c', assignee: 'a', dueBefore: '2027-01-31' });
    expect(asked('which=overdue&assignee=a')).toEqual({ overdue: true, assignee: 'a' });
    expect(asked('status=DONE&dueBefore=2027-01-31')).toEqual({ status: 'DONE', dueBefore: '2027-01-31' });
  });
});
