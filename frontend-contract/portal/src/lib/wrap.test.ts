import { describe, expect, it } from 'vitest';
import { wrapped } from '@/lib/wrap';

describe('a name on a few lines', () => {
  it('breaks between words', () => {
    expect(wrapped('Harbour community policing team', 18, 3)).toEqual(['Harbour community', 'policing team']);
  });

  it('ends in an ellipsis when it does not fit', () => {
    expect(wrapped('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(wrapped('Incomprehensibilities', 10, 2)).toEqual(['Incompreh…']);
  });

  it('is nothing when there is none', () => {
    expect(wrapped('  ', 10, 2)).toEqual([]);
  });
});
