import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { decided, withWritten } from '@/features/field/merging';
import { FakeService } from '@/features/field/service.testing';
import { answerAt, namedSide, newSheet, type Place, type Sheet } from '@/features/field/sheet';
import { isSent } from '@/features/field/steps';
import { addSheet, sheetOf, updateSheet } from '@/features/field/store';
import { bringUp, KEY_HOLDS, recognised, written } from '@/features/field/sync';

const here = { id: 'c1', name: 'c1' };
const at = (question: Place['question'], side: string | null = null): Place => ({ side, question });

beforeAll(() => {
  vi.stubGlobal('navigator', {});
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

async function sheetWith(change: (sheet: Sheet) => Sheet = (sheet) => sheet): Promise<string> {
  const sheet = newSheet(crypto.randomUUID(), 'officer', 0);
  await addSheet(change(sheet));
  return sheet.id;
}

/** Writes an answer on a page that was opened with what stands now, or with what is given. */
async function write(id: string, place: Place, answer: unknown, shown?: unknown): Promise<void> {
  await updateSheet(id, (sheet) => written(sheet, (one) => withWritten(one, place, answer, shown ?? answerAt(one.mine, place)), 1));
}

async function addSide(id: string, key: string, name: string): Promise<void> {
  await updateSheet(id, (sheet) => ({
    ...sheet,
    mine: { ...sheet.mine, sides: [...sheet.mine.sides, namedSide(key, 'VICTIM_GROUP', { name, description: '', population: 'CHILD' })] },
  }));
}

async function recorded(service: FakeService, title = 'Begging'): Promise<string> {
  const id = await sheetWith();
  await write(id, at('title'), title);
  await write(id, at('community'), here);
  await bringUp(service.client(), id);
  return id;
}

async function found(id: string): Promise<Sheet> {
  const sheet = await sheetOf(id);
  if (sheet === undefined) {
    throw new Error('The sheet is gone.');
  }
  return sheet;
}

const factor = (text: string, ref = text) => ({ ref, id: null, text, pull: '', group: '' });

describe('a sheet', () => {
  it('waits for a title and a community, then arrives with its sides and their answers', async () => {
    const service = new FakeService();
    const id = await sheetWith();
    await write(id, at('title'), 'Begging');
    expect(await bringUp(service.client(), id)).toBe('done');
    expect(service.problems).toHaveLength(0);
    await write(id, at('community'), here);
    await addSide(id, 'a', 'Children');
    await write(id, at('who', 'a'), [{ text: 'Under ten' }, { text: ' ' }]);
    await write(id, at('factors', 'a'), [factor('Poverty', 'p'), factor('Fear', 'f')]);
    await write(id, at('countermeasures', 'a'), [{ id: null, text: 'Visits', answers: ['f'] }]);
    expect(await bringUp(service.client(), id)).toBe('done');
    const [side] = service.only().sides;
    expect(side?.who).toEqual(['Under ten']);
    expect(side?.countermeasures[0]?.answers.map((one) => one.text)).toEqual(['Fear']);
    expect(isSent(await found(id))).toBe(true);
  });

  it('keeps the ids of entries, so that correcting a word does not make another thing of it', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    await addSide(id, 'a', 'Children');
    await write(id, at('factors', 'a'), [factor('Povrty', 'p')]);
    await write(id, at('countermeasures', 'a'), [{ id: null, text: 'Visits', answers: ['p'] }]);
    await bringUp(service.client(), id);
    const before = structuredClone(service.only().sides[0]);
    await write(id, at('factors', 'a'), [factor('Poverty', 'p')]);
    await bringUp(service.client(), id);
    const after = service.only().sides[0];
    expect(after?.factors).toEqual([{ ...before?.factors[0], text: 'Poverty' }]);
    expect(after?.countermeasures[0]?.id).toBe(before?.countermeasures[0]?.id);
  });

  it('keeps what a page ticks and corrects while its factors are being sent', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    await addSide(id, 'a', 'Children');
    const typed = [factor('Poverty', 'p'), factor('Fear', 'f')];
    await write(id, at('factors', 'a'), typed);
    await bringUp(service.client(), id);
    const [poverty, fear] = service.only().sides[0]?.factors ?? [];
    // The pages were opened before the factors arrived: they know no ids yet.
    await write(id, at('countermeasures', 'a'), [{ id: null, text: 'Visits', answers: ['f'] }]);
    await write(id, at('factors', 'a'), [factor('Poverty and debt', 'p'), factor('Fear', 'f')], typed);
    await bringUp(service.client(), id);
    const [side] = service.only().sides;
    expect(side?.factors).toEqual([{ ...poverty, text: 'Poverty and debt' }, fear]);
    expect(side?.countermeasures[0]?.answers.map((one) => one.id)).toEqual([fear?.id]);
  });

  it('shows both values of what somebody else changed too, sends neither, and loses neither', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    await write(id, at('definition'), 'Mine');
    await write(id, at('forms'), ['BEGGING']);
    service.changedByOthers((problem) => {
      problem.definition = 'Theirs';
      problem.title = 'Child begging';
    });
    await bringUp(service.client(), id);
    const sheet = await found(id);
    expect(sheet.clashes).toEqual([{ ...at('definition'), theirs: 'Theirs' }]);
    expect(answerAt(sheet.mine, at('definition'))).toBe('Mine');
    expect(answerAt(sheet.mine, at('title'))).toBe('Child begging');
    expect(service.only()).toMatchObject({ definition: 'Theirs', title: 'Child begging', forms: [{ code: 'BEGGING' }] });
    const [clash] = sheet.clashes;
    if (clash === undefined) {
      throw new Error('No clash');
    }
    await updateSheet(id, (one) => decided(one, clash, 'theirs'));
    expect((await found(id)).aside).toEqual([{ ...at('definition'), mine: 'Mine' }]);
    await updateSheet(id, () => decided(sheet, clash, 'both'));
    await bringUp(service.client(), id);
    expect(service.only().definition).toBe('Theirs\n\nMine');
  });

  it('does not write over what came in while its page was open', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    service.changedByOthers((problem) => {
      problem.title = 'Child begging';
      problem.definition = 'Theirs';
    });
    await bringUp(service.client(), id);
    // The pages were opened before, with the old title and without a definition.
    await write(id, at('title'), 'Begging', 'Begging');
    await write(id, at('definition'), 'Mine', ' ');
    await bringUp(service.client(), id);
    const sheet = await found(id);
    expect(service.only()).toMatchObject({ title: 'Child begging', definition: 'Theirs' });
    expect(sheet.clashes).toEqual([{ ...at('definition'), theirs: 'Theirs' }]);
    expect(sheet.mine.problem).toMatchObject({ title: 'Child begging', definition: 'Mine' });
  });

  it('holds back what was refused, with what was said of it, until it is written otherwise', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    service.refused = 'A telephone number.';
    await addSide(id, 'a', 'Children');
    await write(id, at('who', 'a'), [{ text: 'refuse 123' }]);
    await bringUp(service.client(), id);
    const refused = (await found(id)).refusals;
    expect(refused.map(({ place, message }) => ({ place, message }))).toEqual([{ place: at('who', 'a'), message: 'A telephone number.' }]);
    await write(id, at('behaviours', 'a'), [{ text: 'Beg' }]);
    await bringUp(service.client(), id);
    expect(service.only().sides[0]).toMatchObject({ who: [], behaviours: ['Beg'] });
    await write(id, at('who', 'a'), [{ text: 'Under ten' }]);
    expect((await found(id)).refusals).toEqual([]);
    await bringUp(service.client(), id);
    expect(service.only().sides[0]?.who).toEqual(['Under ten']);
  });

  it('sent too long ago to know is asked about, and recorded once either way', async () => {
    const service = new FakeService();
    const id = await sheetWith();
    await write(id, at('title'), 'Begging');
    await write(id, at('community'), here);
    service.line = () => 'noAnswer';
    expect(await bringUp(service.client(), id, () => 0)).toBe('unreachable');
    service.line = () => 'works';
    await bringUp(service.client(), id, () => KEY_HOLDS);
    const problem = service.only();
    expect((await found(id)).doubles).toEqual([{ id: problem.id, title: 'Begging', recordedOn: '2026-11-22' }]);
    await recognised(id, problem.id, KEY_HOLDS);
    await bringUp(service.client(), id, () => KEY_HOLDS);
    expect(service.problems).toHaveLength(1);
    expect(isSent(await found(id))).toBe(true);
  });

  it('of a problem that is gone keeps its words', async () => {
    const service = new FakeService();
    const id = await recorded(service);
    service.problems.length = 0;
    await write(id, at('definition'), 'Mine');
    await bringUp(service.client(), id);
    const sheet = await found(id);
    expect(sheet.gone).toBe(true);
    expect(answerAt(sheet.mine, at('definition'))).toBe('Mine');
  });
});

type Deed = { readonly kind: 'write'; readonly question: 'title' | 'definition' | 'who' | 'factors'; readonly text: string } | { readonly kind: 'side' } | { readonly kind: 'send'; readonly line: readonly ('works' | 'noRequest' | 'noAnswer')[] };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), question: fc.constantFrom('title' as const, 'definition' as const, 'who' as const, 'factors' as const), text: fc.stringMatching(/^[a-z]{1,4}$/) }),
  fc.constant({ kind: 'side' as const }),
  fc.record({ kind: fc.constant('send' as const), line: fc.array(fc.constantFrom('works' as const, 'noRequest' as const, 'noAnswer' as const), { maxLength: 8 }) }),
);

describe('whatever is written, and however the line fails', () => {
  it('one problem arrives, with the last answers and each side once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
        const service = new FakeService();
        const id = await sheetWith();
        await write(id, at('title'), 'begin');
        await write(id, at('community'), here);
        let sides = 0;
        for (const one of deeds) {
          if (one.kind === 'side') {
            await addSide(id, `k${String(sides)}`, `Group ${String(sides)}`);
            sides++;
          } else if (one.kind === 'send') {
            const outcomes = [...one.line];
            service.line = () => outcomes.shift() ?? 'works';
            await bringUp(service.client(), id);
          } else {
            await written1(id, one, sides);
          }
        }
        service.line = () => 'works';
        await bringUp(service.client(), id);
        const sheet = await found(id);
        expect(service.problems).toHaveLength(1);
        expect(isSent(sheet)).toBe(true);
        expect(sheet.clashes).toEqual([]);
        const problem = service.only();
        expect(problem.title).toBe(sheet.mine.problem.title);
        expect(problem.definition ?? '').toBe(sheet.mine.problem.definition);
        expect(problem.sides.map((side) => side.side.name)).toEqual(sheet.mine.sides.map((side) => side.answers.naming.name));
        expect(problem.sides.map((side) => side.who)).toEqual(sheet.mine.sides.map((side) => side.answers.who.map((line) => line.text)));
        expect(problem.sides.map((side) => side.factors.map((one) => one.text))).toEqual(sheet.mine.sides.map((side) => side.answers.factors.map((one) => one.text)));
      }),
      { numRuns: 150 },
    );
  });
});

async function written1(id: string, one: Extract<Deed, { kind: 'write' }>, sides: number): Promise<void> {
  if (one.question === 'title' || one.question === 'definition') {
    await write(id, at(one.question), one.text);
  } else if (sides > 0) {
    const side = `k${String(sides - 1)}`;
    await write(id, at(one.question, side), one.question === 'who' ? [{ text: one.text }] : [factor(one.text, `${one.text}-local`)]);
  }
}
