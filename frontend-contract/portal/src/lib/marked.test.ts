import { describe, expect, it } from 'vitest';
import { marked } from '@/lib/marked';

const shown = (text: string, ...words: string[]) =>
  marked(text, words)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('words that were looked for', () => {
  it('are marked at the beginning of words, whatever their case and accents', () => {
    expect(shown('Night shelter and shelters', 'shelter')).toBe('Night [shelter] and [shelter]s');
    expect(shown('Maison d’Été', 'ete')).toBe('Maison d’[Été]');
    expect(shown('Unsheltered', 'shelter')).toBe('Unsheltered');
  });

  it('may overlap, and be several', () => {
    expect(shown('Rumah aman malam', 'rumah', 'aman', 'malam')).toBe('[Rumah] [aman] [malam]');
    expect(shown('Shelters', 'shelter', 'shelters')).toBe('[Shelters]');
  });

  it('are found within Thai, with their vowels', () => {
    expect(shown('ศูนย์บ้านพักฉุกเฉิน', 'บ้านพัก')).toBe('ศูนย์[บ้านพัก]ฉุกเฉิน');
  });

  it('leave a text without them as it is', () => {
    expect(marked('Night shelter', [])).toEqual([{ text: 'Night shelter', found: false }]);
    expect(marked('', ['night'])).toEqual([]);
  });
});
