import { describe, expect, it } from 'vitest';
import { compared, itemMakeup, sameItems } from '@/features/proposal/items';

const office = { __typename: 'Phone', id: '1', number: '+1 555 0101', languages: [{ id: '9', code: 'en' }] };
const night = { __typename: 'Phone', id: '2', number: '+1 555 0102', languages: [] };

describe('a list held against what is proposed', () => {
  it('says of each item whether it is new, changed or kept, and which go away', () => {
    const added = { ...night, id: '3' };
    const changed = { ...office, number: '+1 555 0199' };
    const { fate, removed, onlyOrder } = compared([office, night], [added, changed]);
    expect([added, changed].map(fate)).toEqual(['new', 'changed']);
    expect(removed).toEqual([night]);
    expect(onlyOrder).toBe(false);
  });

  it('tells another order from other items', () => {
    expect(compared([office, night], [night, office]).onlyOrder).toBe(true);
    expect(sameItems([office, night], [night, office])).toBe(false);
  });

  it('does not take ids below an item for a change', () => {
    expect(sameItems([office], [{ ...office, languages: [{ id: '77', code: 'en' }] }])).toBe(true);
    expect(sameItems([office], [{ ...office, languages: [{ id: '9', code: 'th' }] }])).toBe(false);
  });

  it('knows the lists that may be proposed only', () => {
    expect(itemMakeup('phones')?.fields[0]?.name).toBe('number');
    expect(itemMakeup('focalPoints')).toBeUndefined();
  });
});
