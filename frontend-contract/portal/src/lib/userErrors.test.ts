import { CombinedError } from 'urql';
import { describe, expect, it } from 'vitest';
import { fieldOf, nearestField, outcomeOf } from '@/lib/userErrors';

const conflict = { code: 'CONFLICT', message: 'Changed meanwhile.', path: ['version'] };
const missing = { code: 'REQUIRED', message: 'Give a name.', path: ['name'] };

describe('the outcome of saving', () => {
  it('is saved when nothing is wrong', () => {
    expect(outcomeOf({}, { userErrors: [] })).toEqual({ kind: 'saved' });
  });

  it('is failed when no answer came', () => {
    const error = new CombinedError({ networkError: new Error('offline') });
    expect(outcomeOf({ error }, null)).toEqual({ kind: 'failed', error });
  });

  it('is refused with the errors', () => {
    expect(outcomeOf({}, { userErrors: [missing] })).toEqual({ kind: 'refused', userErrors: [missing], current: undefined });
  });

  it('carries the present values only in a conflict', () => {
    const current = { values: { name: 'Theirs' }, version: 4 };
    expect(outcomeOf({}, { userErrors: [conflict] }, current)).toMatchObject({ current });
    expect(outcomeOf({}, { userErrors: [missing] }, current)).toMatchObject({ current: undefined });
  });
});

describe('the field of an error', () => {
  it('is its path, joined', () => {
    expect(fieldOf({ code: 'INVALID', message: '', path: ['factors', '2', 'text'] })).toBe('factors.2.text');
    expect(fieldOf({ code: 'INVALID', message: '', path: [] })).toBeNull();
  });

  it('is the nearest one the form has', () => {
    const exists = (name: string) => ['factors', 'factors.2'].includes(name);
    expect(nearestField('factors.2.text', exists)).toBe('factors.2');
    expect(nearestField('factors.7.text', exists)).toBe('factors');
    expect(nearestField('version', exists)).toBeNull();
  });
});
