import { describe, expect, it } from 'vitest';
import { parts } from '@/features/profile/makeup';
import { isEmpty, newPart } from '@/features/profile/values';

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
