import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant } from '@/lib/day';
import { firstLanguage, localeOf } from '@/lib/languages';

describe('the language to begin with', () => {
  it('is the one chosen before, else the first wanted one that the portal has', () => {
    expect(firstLanguage('th', ['id', 'en'])).toBe('th');
    expect(firstLanguage(null, ['fr-FR', 'id-ID', 'en'])).toBe('id');
    expect(firstLanguage(null, ['in'])).toBe('id');
    expect(firstLanguage('xx', ['th-TH'])).toBe('th');
    expect(firstLanguage(null, ['fr', 'constructor'])).toBe('en');
    expect(firstLanguage(null, [])).toBe('en');
  });
});

describe('dates and numbers', () => {
  it('are written as the language writes them, the year in Thai being that of the common era, said so', () => {
    expect(formatDay('2026-11-21', 'en')).toBe('21 November 2026');
    expect(formatDay('2026-08-17', 'id')).toBe('17 Agustus 2026');
    expect(formatDay('2026-11-21', 'th')).toBe('21 พฤศจิกายน ค.ศ. 2026');
    expect(formatInstant('2026-11-21T12:00:00Z', 'th')).toContain('ค.ศ. 2026');
    expect(new Intl.NumberFormat(localeOf('id')).format(12345.5)).toBe('12.345,5');
    expect(new Intl.NumberFormat(localeOf('th')).format(12345.5)).toBe('12,345.5');
  });
});
