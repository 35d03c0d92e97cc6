import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { isGeneral, rules } from '@/lib/rules';

const rule = rules(((key: string) => key) as unknown as TFunction);

function faults(schema: z.ZodMiniType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
}

describe('the rules of fields', () => {
  it('ask for a text that says something', () => {
    expect(faults(rule.required('Name'), '   ')).toEqual(['form.required']);
    expect(faults(rule.required('Name', 3), 'four')).toEqual(['form.tooLong']);
    expect(faults(rule.required('Name'), 'Harbour station')).toEqual([]);
  });

  it('take an empty e-mail address, day and number, but no broken one', () => {
    expect(faults(rule.email(), '')).toEqual([]);
    expect(faults(rule.email(), 'nobody')).toEqual(['form.email']);
    expect(faults(rule.day(), '')).toEqual([]);
    expect(faults(rule.day(), '2026-02-30')).toEqual(['form.notADay']);
    expect(faults(rule.wholeNumber(0, 130), '')).toEqual([]);
    expect(faults(rule.wholeNumber(0, 130), '131')).toEqual(['form.between']);
    expect(faults(rule.wholeNumber(0, 130), '1.5')).toEqual(['form.between']);
  });

  it('ask for a choice where one is needed', () => {
    expect(faults(rule.chosen('Community'), null)).toEqual(['form.required']);
    expect(faults(rule.chosen('Community'), { id: '1', name: 'Old town' })).toEqual([]);
    expect(faults(rule.maybeChosen(), null)).toEqual([]);
  });
});

describe('messages that name no field', () => {
  const words: Record<string, string> = {
    'form.tooLong': 'At most {{max}} characters',
    'form.notADay': 'Enter a day that exists',
    'form.notANumber': 'Enter a whole number',
    'form.between': 'Enter a number from {{min}} to {{max}}',
    'form.email': 'Enter an e-mail address',
  };
  const t = ((key: string, values: { min: string; max: string }) =>
    (words[key] ?? '').replace('{{min}}', values.min).replace('{{max}}', values.max)) as unknown as TFunction;

  it('are told from those that do', () => {
    expect(['At most 1000 characters', 'Enter a number from 0 to 12', 'Enter a day that exists'].every((message) => isGeneral(t, message))).toBe(true);
    expect(['Enter why you decline', 'Choose at least one receiver'].some((message) => isGeneral(t, message))).toBe(false);
  });
});
