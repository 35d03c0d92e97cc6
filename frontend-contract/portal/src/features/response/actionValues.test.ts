import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { actionSchema, actionValues, type ActionValues, addInput, changeInput, emptyAction, joint, outside, valuesFrom } from '@/features/response/actionValues';
import { dueOf } from '@/features/response/due';

const t = ((key: string, options?: { label?: string }) => (options?.label === undefined ? key : `${key} ${options.label}`)) as unknown as TFunction;
const schema = actionSchema(t, 'what');
const mission = { id: 'm', name: 'Mission' };
const church = { id: 'c', name: 'Church' };
const values: ActionValues = { text: ' Light the stairs ', assignees: [mission], dueOn: '2027-01-31', countermeasures: ['d1'], partnership: '', note: ' ' };

function faults(changes: Partial<ActionValues>): string[] {
  const result = schema.safeParse({ ...values, ...changes });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('what is typed about an action', () => {
  it('needs a text alone; who and by when can follow', () => {
    expect(faults({ assignees: [], dueOn: '', countermeasures: [] })).toEqual([]);
    expect(faults({ text: ' ', dueOn: '2027-02-30' })).toEqual(['text: form.required what', 'dueOn: form.notADay']);
  });

  it('is nothing to the API where nothing is typed, and comes back as it was', () => {
    const input = { text: 'Light the stairs', assignees: ['m'], dueOn: '2027-01-31', countermeasures: ['d1'], partnership: null, note: null };
    expect(addInput('p', values)).toEqual({ problem: 'p', ...input });
    expect(changeInput('a', 3, values)).toEqual({ id: 'a', version: 3, ...input });
    expect(actionValues({ text: 'Light the stairs', assignees: [mission], dueOn: '2027-01-31', serves: [{ id: 'd1' }], partnership: null, note: null })).toEqual({
      ...values,
      text: 'Light the stairs',
      note: '',
    });
  });
});

describe('who is told', () => {
  const owner = { id: 'station', name: 'Station', superiors: [{ id: 'region' }] };

  it('is everybody but the unit that owns the problem and those above it', () => {
    expect(outside([{ id: 'station' }, mission, { id: 'region' }, { id: 'sister' }], owner)).toEqual([mission, { id: 'sister' }]);
  });

  it('may be asked under partnerships of all of them alone', () => {
    const partnership = (id: string, name: string, ...parties: string[]) => ({
      node: { id, name, parties: { edges: parties.map((party) => ({ node: { id: `${id}${party}`, actor: { __typename: 'Organisation' as const, id: party } } })) } },
    });
    const actor = { __typename: 'Organisation' as const, id: 'm', partnerships: { edges: [partnership('2', 'Wide forum', 'm', 'c'), partnership('1', 'Quay forum', 'm'), partnership('3', 'Alliance', 'c', 'm')] } };
    expect(joint(actor, [mission], 'en').map((one) => one.name)).toEqual(['Alliance', 'Quay forum', 'Wide forum']);
    expect(joint(actor, [mission, church], 'en').map((one) => one.name)).toEqual(['Alliance', 'Wide forum']);
    expect(joint(null, [mission], 'en')).toEqual([]);
  });
});

describe('a form begun from a proposal', () => {
  const actor = { __typename: 'Organisation' as const, ...mission };
  const proposal = {
    countermeasure: { id: 'd1', text: 'Light the stairs', side: { __typename: 'Location' as const, id: 's', name: 'Stairs', kind: 'LOCATION' as const } },
    influencers: [{ standing: 'PARTNER' as const, influence: { id: 'i', means: 'Owns the lamps', actor } }],
  };

  it('has the words of the countermeasure, serves it, and asks whom was chosen', () => {
    expect(valuesFrom(proposal, 'm')).toEqual({ ...emptyAction, text: 'Light the stairs', countermeasures: ['d1'], assignees: [mission] });
    expect(valuesFrom(proposal, null).assignees).toEqual([]);
    expect(valuesFrom(proposal, 'somebody else').assignees).toEqual([]);
    expect(valuesFrom(undefined, 'm')).toEqual(emptyAction);
  });
});

describe('what is due', () => {
  it('is overdue only while it is to be done', () => {
    expect(dueOf('2026-11-20', 'PLANNED', true, '2026-11-22')).toEqual({ kind: 'overdue', day: '2026-11-20', count: 2 });
    expect(dueOf('2026-11-20', 'DONE', false, '2026-11-22')).toEqual({ kind: 'was', day: '2026-11-20' });
    expect(dueOf('2026-11-22', 'IN_PROGRESS', false, '2026-11-22')).toEqual({ kind: 'today', day: '2026-11-22' });
    expect(dueOf('2026-11-23', 'IN_PROGRESS', false, '2026-11-22')).toEqual({ kind: 'on', day: '2026-11-23' });
    expect(dueOf(null, 'PLANNED', false, '2026-11-22')).toEqual({ kind: 'none' });
  });

  it('counts one day at least where the server is a day ahead', () => {
    expect(dueOf('2026-11-22', 'PLANNED', true, '2026-11-22')).toEqual({ kind: 'overdue', day: '2026-11-22', count: 1 });
  });
});
