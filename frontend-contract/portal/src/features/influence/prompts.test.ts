import { describe, expect, it } from 'vitest';
import { type Candidate, promptsFor, type Typical } from '@/features/influence/prompts';

function typical(kind: string, phase: string, population: Typical['population'] = 'ANY', note: string | null = null): Typical {
  return { code: `${phase}-${kind}-${String(note)}`, phase, population, note, kind: { code: kind, label: kind } };
}

const school: Candidate = { __typename: 'Organisation', id: 's', name: 'School no. 3', kind: { code: 'SCHOOL', label: 'School' } };
const codes = (found: readonly { readonly kind: { readonly code: string } }[]) => found.map((one) => one.kind.code);

describe('who typically can influence', () => {
  const all = [typical('CLINIC', 'PRE_EXPLOITATION'), typical('SCHOOL', 'PRE_EXPLOITATION'), typical('COURT', 'EXPLOITATION'), typical('NURSERY', 'EXPLOITATION', 'CHILD')];

  it('is what the phases of the problem ask for, and everybody when it has none', () => {
    expect(codes(promptsFor(all, [], ['RECRUITMENT', 'TRANSFER'], null))).toEqual(['CLINIC', 'SCHOOL']);
    expect(codes(promptsFor(all, [], ['EXPLOITATION'], null))).toEqual(['COURT', 'NURSERY']);
    expect(codes(promptsFor(all, [], [], null))).toEqual(['CLINIC', 'SCHOOL', 'COURT', 'NURSERY']);
  });

  it('leaves out who is about children when the group is of adults', () => {
    expect(codes(promptsFor(all, [], ['EXPLOITATION'], 'ADULT'))).toEqual(['COURT']);
    expect(codes(promptsFor(all, [], ['EXPLOITATION'], 'CHILD'))).toEqual(['COURT', 'NURSERY']);
  });

  it('puts kinds first of which somebody serves the community', () => {
    const found = promptsFor(all, [school], ['RECRUITMENT'], null);
    expect(codes(found)).toEqual(['SCHOOL', 'CLINIC']);
    expect(found[0]?.actors).toEqual([school]);
    expect(found[1]?.actors).toEqual([]);
  });

  it('names each kind once, with all its notes', () => {
    const twice = [typical('LOCAL_GOVERNMENT', 'EXPLOITATION', 'ANY', 'licensing'), typical('LOCAL_GOVERNMENT', 'EXPLOITATION', 'ANY', 'housing')];
    expect(promptsFor(twice, [], [], null)).toMatchObject([{ notes: ['licensing', 'housing'] }]);
  });
});
