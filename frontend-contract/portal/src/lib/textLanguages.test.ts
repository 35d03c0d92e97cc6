import { describe, expect, it } from 'vitest';
import { languageName } from '@/lib/text';
import { textLanguages } from '@/lib/textLanguages';

describe('languages of texts', () => {
  it('are called as the reader calls them, and by their tag where there is no name', () => {
    expect(languageName('th', 'en')).toBe('Thai');
    expect(languageName('th', 'id')).toBe('Thai');
    expect(languageName('en', 'th')).toBe('อังกฤษ');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
  });

  it('begin with those of the portal, and have the one that is chosen whatever it is', () => {
    const tags = textLanguages('en', 'sw').map((one) => one.id);
    expect(tags.slice(0, 3)).toEqual(['en', 'id', 'th']);
    expect(tags.filter((tag) => tag === 'sw')).toHaveLength(1);
    expect(new Set(tags).size).toBe(tags.length);
    expect(textLanguages('en', 'th').filter((one) => one.id === 'th')).toHaveLength(1);
  });
});
