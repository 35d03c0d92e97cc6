import { describe, expect, it } from 'vitest';
import { quoted, stillThere } from '@/lib/guardedTexts';

describe('the findings of a text that goes on changing', () => {
  const text = '🙂 Call 081-234-5678 or ask Maria Santos.';
  const findings = quoted(
    [
      { kind: 'PHONE_NUMBER', start: 8, end: 20 },
      { kind: 'PERSON_NAME', start: 28, end: 40 },
    ],
    text,
  );

  it('are the words at the places given, in UTF-16', () => {
    expect(findings.map((one) => one.quote)).toEqual(['081-234-5678', 'Maria Santos']);
  });

  it('move with their words', () => {
    expect(stillThere(findings, `At night: ${text}`).map((one) => one.start)).toEqual([18, 38]);
  });

  it('are gone when their words are', () => {
    expect(stillThere(findings, text.replace('Maria Santos', 'the owner')).map((one) => one.kind)).toEqual(['PHONE_NUMBER']);
  });

  it('stay at the nearest of equal words', () => {
    const twice = quoted([{ start: 11, end: 16 }], 'Maria, and Maria');
    expect(stillThere(twice, 'Maria, and Maria')).toEqual([{ start: 11, end: 16, quote: 'Maria' }]);
    expect(stillThere(twice, 'Maria, and she')).toEqual([{ start: 0, end: 5, quote: 'Maria' }]);
  });
});
