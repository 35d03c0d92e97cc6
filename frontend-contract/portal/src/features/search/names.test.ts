import { describe, expect, it } from 'vitest';
import { namesFoundBy } from '@/features/search/names';

describe('names that tell why something was found', () => {
  it('are those with a word of the search', () => {
    expect(namesFoundBy('job cen', 'Counselling centre', ['Job centre of Port Sela', 'CC'])).toEqual(['Job centre of Port Sela']);
    expect(namesFoundBy('FOYER', 'Shelter', ['Le Foyér'])).toEqual(['Le Foyér']);
    expect(namesFoundBy('บ้าน', 'Shelter', ['บ้านพัก'])).toEqual(['บ้านพัก']);
  });

  it('are none where its own name has all the words', () => {
    expect(namesFoundBy('centre', 'Counselling centre', ['Job centre'])).toEqual([]);
    expect(namesFoundBy('house', 'Safe Hôuse', ['House of hope'])).toEqual([]);
  });
});
