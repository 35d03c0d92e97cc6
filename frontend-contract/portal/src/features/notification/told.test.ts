import { describe, expect, it } from 'vitest';
import { subjectOf, type Told } from '@/features/notification/told';

const nothing: Told = {
  __typename: 'Notification',
  id: 'n',
  kind: 'CHANGED',
  at: '2026-11-22T12:00:00Z',
  read: false,
  operations: [],
  by: [],
  changes: 1,
  problem: null,
  action: null,
  commitment: null,
  informationNeed: null,
  share: null,
  indicatorList: null,
} as unknown as Told;

const referralKinds = [
  'REFERRAL_RECEIVED',
  'REFERRAL_WITHDRAWN',
  'REFERRAL_FOLLOWED_UP',
  'REFERRAL_ANSWERED',
  'REFERRAL_DECLINED',
  'REFERRAL_TO_FOLLOW_UP',
  'REFERRAL_OVERDUE',
] as const;

const problem = { id: 'p', title: 'Quay' };
const commitment = { id: 'x', text: 'Inspect', dueOn: null, askedBy: { id: 'u', name: 'Station' } };

describe('what a notice leads to', () => {
  it('is the action of a problem to those who see it, and the commitment to whoever is asked', () => {
    const both = { ...nothing, kind: 'DUE', problem, action: { id: 'x', text: 'Inspect', dueOn: null }, commitment } as unknown as Told;
    expect(subjectOf(both)).toEqual({ name: 'Inspect', to: '/problems/p/response' });
    expect(subjectOf({ ...nothing, kind: 'DUE', commitment } as unknown as Told)).toEqual({ name: 'Inspect', to: '/commitments/x' });
  });

  it('is what is shared to the recipient, and the share to whoever shares it', () => {
    const share = { id: 's', validTo: '2026-12-01', recipient: null, shown: { title: 'Quay', owner: { id: 'u', name: 'Station' } } };
    expect(subjectOf({ ...nothing, kind: 'SHARED', share } as unknown as Told)).toEqual({ name: 'Quay', to: '/shared/s' });
    expect(subjectOf({ ...nothing, kind: 'SHARE_ENDING', share, problem } as unknown as Told)).toEqual({ name: 'Quay', to: '/problems/p/shares/s' });
  });

  it('is the lists of the community of which one is to be looked at again', () => {
    const indicatorList = { id: 'l', kind: 'ADULT_LABOUR', reviseBy: '2026-12-01', revisionDue: false, community: { id: 'c', name: 'Quay' } };
    expect(subjectOf({ ...nothing, kind: 'REVISION_DUE', indicatorList } as unknown as Told)).toEqual({ name: 'Quay', list: 'ADULT_LABOUR', to: '/communities/c/indicators' });
  });

  it('is the referral, by its code, to both sides', () => {
    const referral = { id: 'r', code: '7KMN2P4Q', sent: true };
    for (const kind of referralKinds) {
      expect(subjectOf({ ...nothing, kind, referral } as unknown as Told)).toEqual({ name: '7KMN2P4Q', referral: true, to: '/referrals/r' });
    }
  });

  it('is nothing where nothing may be seen any more', () => {
    for (const kind of ['ASSIGNED', 'DUE', 'OVERDUE', 'ASKED', 'SHARED', 'SHARE_ENDING', 'REVISION_DUE', 'CHANGED', ...referralKinds] as const) {
      expect(subjectOf({ ...nothing, kind })).toBeNull();
    }
  });
});
