import { describe, expect, it } from 'vitest';
import { likelyColumn, mappingOf } from '@/features/importing/columns';

describe('a mapping made on the page', () => {
  it('guesses columns that differ in case and separators only', () => {
    expect(likelyColumn('alternate_name', ['Name', 'Alternate Name'])).toBe('Alternate Name');
    expect(likelyColumn('phone', ['Name'])).toBe('');
  });

  it('takes what was chosen before what was guessed, and leaves out what comes from nowhere', () => {
    const heading = ['Name', 'Type', 'Phone'];
    expect(mappingOf('ACTORS', { kind: 'Type', phone: '' }, heading)).toEqual([
      { column: 'name', from: 'Name' },
      { column: 'kind', from: 'Type' },
    ]);
  });
});
