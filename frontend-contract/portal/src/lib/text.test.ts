import { describe, expect, it } from 'vitest';
import { languageName, numberOrNull, shortened, textOrNull, webAddress } from '@/lib/text';

describe('what is typed', () => {
  it('is nothing when it is blank', () => {
    expect(textOrNull('  ')).toBeNull();
    expect(textOrNull(' a ')).toBe('a');
    expect(numberOrNull('')).toBeNull();
    expect(numberOrNull(' 12 ')).toBe(12);
  });

  it('is a web address only when it leads to the web', () => {
    expect(webAddress('www.example.org')).toBe('https://www.example.org/');
    expect(webAddress('http://example.org/a')).toBe('http://example.org/a');
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('data:text/html,x')).toBeNull();
    expect(webAddress('not an address')).toBeNull();
  });

  it('is shortened at the end of a word', () => {
    expect(shortened('Boys wash cars', 14)).toBe('Boys wash cars');
    expect(shortened('Boys wash cars at night', 16)).toBe('Boys wash cars …');
    expect(shortened('Nightshifts', 5)).toBe('Night …');
  });

  it('names languages', () => {
    expect(languageName('ro', 'en')).toBe('Romanian');
    expect(languageName('no language', 'en')).toBe('no language');
  });
});
