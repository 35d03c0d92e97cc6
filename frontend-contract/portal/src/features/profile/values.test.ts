import { describe, expect, it } from 'vitest';
import { parts, profiles } from '@/features/profile/makeup';
import { ABOUT, given, hidden, hiddenChange, isEmpty, newPart, sectionOf, typedOf } from '@/features/profile/values';

describe('an item of a list', () => {
  it('is empty as long as nothing in it tells anything', () => {
    for (const name of ['Schedule', 'FocalPoint', 'SpokenLanguage', 'CostOption', 'ServiceArea', 'Accessibility'] as const) {
      expect(isEmpty(parts[name], newPart(name)), name).toBe(true);
    }
    expect(isEmpty(parts.Schedule, { ...newPart('Schedule'), freq: 'MONTHLY' })).toBe(true);
    expect(isEmpty(parts.Schedule, { ...newPart('Schedule'), opensAt: ' ' })).toBe(true);
  });

  it('is not, when there is a text, a tick or an item below it', () => {
    expect(isEmpty(parts.Schedule, { ...newPart('Schedule'), byday: 'MO' })).toBe(false);
    expect(isEmpty(parts.FocalPoint, { ...newPart('FocalPoint'), functions: ['REFERRALS'] })).toBe(false);
    expect(isEmpty(parts.FocalPoint, { ...newPart('FocalPoint'), phones: [newPart('Phone')] })).toBe(false);
    expect(isEmpty(parts.ServiceCapacity, { ...newPart('ServiceCapacity'), unit: { ...newPart('CapacityUnit'), name: 'beds' } })).toBe(false);
  });
});

describe('what is given of a section', () => {
  it('is of plain fields what was changed, and the whole of a list that was looked at', () => {
    const about = { fields: profiles.service.fields, lists: [] };
    const base = typedOf(about, { status: 'ACTIVE', waitTime: 'A day', fees: 'None' });
    expect(sectionOf('service', ABOUT)).toEqual(about);
    expect(given(about, { ...base, waitTime: '' }, base)).toEqual({ waitTime: null });
    const phones = { fields: [], lists: [{ name: 'phones' as const, of: 'Phone' as const }] };
    const list = typedOf(phones, { phones: [{ id: 'p', number: '112' }] });
    expect(given(phones, list, list)).toHaveProperty('phones');
  });

  it('is whether a place is hidden only where that was changed: an old form brings nothing to light', () => {
    expect(hiddenChange(hidden(true), hidden(false))).toEqual({ confidential: true });
    expect(hiddenChange(hidden(false), hidden(false))).toEqual({});
    expect(hiddenChange({ name: 'By somebody who may not decide it' }, hidden(true))).toEqual({});
    expect(hiddenChange({ name: 'Of a service' }, { name: '' })).toEqual({});
  });
});
