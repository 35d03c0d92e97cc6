import { describe, expect, it } from 'vitest';
import { ticked, withDay } from '@/features/profile/weekdays';

describe('days of the week', () => {
  it('are ticked where a list names days of every week only', () => {
    expect(ticked('')).toEqual([]);
    expect(ticked('WE, MO')).toEqual(['MO', 'WE']);
    expect(ticked('1MO')).toBeNull();
    expect(ticked('MO,-1FR')).toBeNull();
    expect(ticked('MO,MO')).toBeNull();
  });

  it('are written in the order of the week', () => {
    expect(withDay(['MO', 'FR'], 'WE', true)).toBe('MO,WE,FR');
    expect(withDay(['MO', 'FR'], 'MO', false)).toBe('FR');
    expect(withDay(['MO'], 'MO', false)).toBe('');
  });
});
