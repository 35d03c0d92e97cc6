import { describe, expect, it } from 'vitest';
import { countryCodes, countryName, countryOptions } from '@/lib/countries';

describe('countries', () => {
  it('are those of ISO 3166-1, each with a name', () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryOptions('en').filter((one) => one.label === one.value)).toEqual([]);
  });

  it('have names in the language of the reader, and stand in its order', () => {
    expect(countryName('TH', 'en')).toBe('Thailand');
    expect(countryName('DE', 'id')).toBe('Jerman');
    expect(countryName('TH', 'th')).toBe('ไทย');
    const labels = countryOptions('en').map((one) => one.label);
    expect(labels.indexOf('Åland Islands')).toBeLessThan(labels.indexOf('Albania'));
    expect(countryName('not a code', 'en')).toBe('not a code');
  });
});
