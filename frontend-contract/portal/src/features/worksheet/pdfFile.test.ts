import { describe, expect, it } from 'vitest';
import { bytesOf, sameLanguage } from '@/features/worksheet/pdfFile';

describe('a file that came as Base64', () => {
  it('has the bytes it was made of', () => {
    const all = Array.from({ length: 256 }, (_, index) => index);
    expect([...bytesOf(btoa(String.fromCharCode(...all)))]).toEqual(all);
    expect(bytesOf('')).toHaveLength(0);
  });

  it('is in the language asked for whatever the country', () => {
    expect(sameLanguage('en', 'en-GB')).toBe(true);
    expect(sameLanguage('th', 'en')).toBe(false);
  });
});
