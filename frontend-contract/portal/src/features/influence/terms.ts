import type { Tone } from '@/components/Tag';
import type { SideState } from '@/lib/gql/schema';

/** One tone, and with it one shape, for each way in which somebody who can influence stands to the unit. */
export const stateTones: Record<SideState, Tone> = { NOBODY: 'bad', UNCONNECTED: 'muted', REACHABLE: 'notice', PARTNER: 'good', SELF: 'plain' };

/** From the state that asks most of the unit to the one that asks least. */
export const states: readonly SideState[] = ['NOBODY', 'UNCONNECTED', 'REACHABLE', 'PARTNER', 'SELF'];

export type StrengthKey = '1' | '2' | '3' | '4' | '5';
export const strengths: readonly StrengthKey[] = ['1', '2', '3', '4', '5'];

/** The key of the word for a strength of 1 to 5. */
export function strengthKey(strength: number): StrengthKey {
  return strengths[Math.min(Math.max(Math.round(strength), 1), 5) - 1] ?? '1';
}
