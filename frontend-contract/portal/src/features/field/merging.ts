import type { FactorValue, MeasureValue } from '@/features/problem/answersValues';
import {
  answerAt,
  type Clash,
  type Content,
  contentOf,
  type Fetched,
  knownOf,
  type Naming,
  type Place,
  placesOf,
  said,
  same,
  samePlace,
  type Sheet,
  type SideAnswers,
  type SideSheet,
  type TextLine,
  withAnswer,
} from '@/features/field/sheet';
import { isUnsent } from '@/features/field/steps';

/**
 * Takes in what the service holds now. What somebody else changed and this device did not is taken over; what only this device
 * changed stays; what both changed otherwise becomes a clash that holds both values.
 */
export function merged(sheet: Sheet, problem: Fetched): Sheet {
  const theirs = aligned(contentOf(problem, sheet.known), sheet);
  const mine = withSidesOf(sheet, theirs);
  let result: Sheet = { ...sheet, mine };
  for (const place of placesOf(mine)) {
    result = mergedAt(result, theirs, place);
  }
  return {
    ...result,
    problem: problem.id,
    version: problem.version,
    known: knownOf(problem, sheet.known),
    base: theirs,
    clashes: result.clashes.filter((clash) => answerAt(mine, clash) !== undefined),
  };
}

/**
 * What the service holds, its factors under the refs by which this device knows them. A ref never changes on the device: a page that is
 * open ticks factors by it while they are being sent. A factor without an id is recognised by its words.
 */
function aligned(theirs: Content, sheet: Sheet): Content {
  return {
    ...theirs,
    sides: theirs.sides.map((side) => {
      const ours = [...factorsOf(sheet.mine, side.key), ...factorsOf(sheet.base, side.key)];
      const refs = new Map<string, string>();
      for (const { ref, text } of side.answers.factors) {
        const taken = new Set(refs.values());
        const known = ours.find((one) => one.id === ref) ?? ours.find((one) => one.id === null && one.text.trim() === text && !taken.has(one.ref));
        refs.set(ref, known?.ref ?? ref);
      }
      const refOf = (ref: string) => refs.get(ref) ?? ref;
      return {
        ...side,
        answers: {
          ...side.answers,
          factors: side.answers.factors.map((factor) => ({ ...factor, ref: refOf(factor.ref) })),
          countermeasures: side.answers.countermeasures.map((measure) => ({ ...measure, answers: measure.answers.map(refOf) })),
        },
      };
    }),
  };
}

function factorsOf(content: Content, side: string): readonly FactorValue[] {
  return (answerAt(content, { side, question: 'factors' }) as readonly FactorValue[] | undefined) ?? [];
}

function measuresOf(content: Content, side: string): readonly MeasureValue[] {
  return (answerAt(content, { side, question: 'countermeasures' }) as readonly MeasureValue[] | undefined) ?? [];
}

/**
 * The sides there are: those added by somebody else come in; one that somebody else took out goes, unless something of it is only
 * on this device, for that would be lost: it becomes a side to be added.
 */
function withSidesOf(sheet: Sheet, theirs: Content): Content {
  const there = new Set(theirs.sides.map((side) => side.key));
  const here = new Set(sheet.mine.sides.map((side) => side.key));
  const unsent = (side: SideSheet) =>
    (Object.keys(side.answers) as (keyof SideAnswers)[]).some((question) => isUnsent(sheet, { side: side.key, question }));
  const kept = sheet.mine.sides.filter((side) => there.has(side.key) || sheet.known[side.key] === undefined || unsent(side));
  const added = theirs.sides.filter((side) => !here.has(side.key));
  return { ...sheet.mine, sides: [...kept, ...added] };
}

function mergedAt(sheet: Sheet, theirs: Content, place: Place): Sheet {
  const now = answerAt(theirs, place);
  if (now === undefined) {
    return sheet;
  }
  const before = answerAt(sheet.base, place);
  const mine = answerAt(sheet.mine, place);
  const clashes = sheet.clashes.filter((clash) => !samePlace(clash, place));
  if (same(place.question, mine, now)) {
    // The same words, with the ids under which the service keeps them.
    return { ...sheet, mine: withAnswer(sheet.mine, place, now), clashes };
  }
  if (before !== undefined && same(place.question, mine, before)) {
    return { ...sheet, mine: withAnswer(sheet.mine, place, now), clashes };
  }
  if (before === undefined || same(place.question, before, now)) {
    return sheet;
  }
  const clash: Clash = { ...place, theirs: now };
  return { ...sheet, clashes: [...clashes, clash] };
}

interface Answered {
  readonly factors: readonly { readonly id: string }[];
  readonly countermeasures: readonly { readonly id: string; readonly text: string }[];
}

/**
 * Gives the entries of one side the ids under which the service keeps them, also where they were written on meanwhile: factors by the
 * ref they were sent with, countermeasures by their words.
 */
export function adopted(content: Content, side: string, sent: Partial<SideAnswers>, answer: Answered): Content {
  if (sent.factors === undefined) {
    return content;
  }
  const ids = new Map(said(sent.factors).map((factor, index) => [factor.ref, answer.factors[index]?.id]));
  const measures = new Map(answer.countermeasures.map((measure) => [measure.text, measure.id]));
  return withEntries(
    content,
    side,
    factorsOf(content, side).map((factor) => ({ ...factor, id: factor.id ?? ids.get(factor.ref) ?? null })),
    measuresOf(content, side).map((measure) => ({ ...measure, id: measure.id ?? measures.get(measure.text.trim()) ?? null })),
  );
}

function withEntries(content: Content, side: string, factors: readonly FactorValue[], measures: readonly MeasureValue[]): Content {
  return withAnswer(withAnswer(content, { side, question: 'factors' }, factors), { side, question: 'countermeasures' }, measures);
}

/**
 * Writes an answer that a page asked for. What was not changed there is not written; what somebody else changed since the page was
 * opened becomes a clash, and is not overwritten unseen.
 *
 * @param shown the answer with which the page was opened
 */
export function withWritten(sheet: Sheet, place: Place, answer: unknown, shown: unknown): Sheet {
  const now = answerAt(sheet.mine, place);
  if (same(place.question, answer, shown)) {
    return sheet;
  }
  const written = { ...sheet, mine: withAnswer(sheet.mine, place, withIds(sheet, place, answer)) };
  const unseen = !same(place.question, now, shown) && !same(place.question, now, answer);
  return unseen ? { ...written, clashes: [...sheet.clashes.filter((clash) => !samePlace(clash, place)), { ...place, theirs: now }] } : written;
}

/** An answer whose entries have the ids that they were given since the page was opened. */
function withIds(sheet: Sheet, place: Place, answer: unknown): unknown {
  const side = place.side ?? '';
  if (place.question === 'factors') {
    const ids = new Map(factorsOf(sheet.mine, side).map((factor) => [factor.ref, factor.id]));
    return (answer as readonly FactorValue[]).map((factor) => ({ ...factor, id: factor.id ?? ids.get(factor.ref) ?? null }));
  }
  if (place.question === 'countermeasures') {
    const ids = new Map(measuresOf(sheet.mine, side).map((measure) => [measure.text.trim(), measure.id]));
    return (answer as readonly MeasureValue[]).map((measure) => ({ ...measure, id: measure.id ?? ids.get(measure.text.trim()) ?? null }));
  }
  return answer;
}

/** How a clash is decided. */
export type Decision = 'mine' | 'theirs' | 'both';

/** Whether both values of a clash can stand together. */
export function canKeepBoth(question: Place['question']): boolean {
  return !['title', 'community', 'naming'].includes(question);
}

/** Decides a clash. An own answer that is given up is set aside and stays readable. */
export function decided(sheet: Sheet, clash: Clash, decision: Decision): Sheet {
  const mine = answerAt(sheet.mine, clash);
  const clashes = sheet.clashes.filter((one) => !samePlace(one, clash));
  switch (decision) {
    case 'mine':
      return { ...sheet, clashes };
    case 'theirs':
      return {
        ...sheet,
        clashes,
        mine: withAnswer(sheet.mine, clash, clash.theirs),
        aside: [...sheet.aside, { side: clash.side, question: clash.question, mine }],
      };
    case 'both':
      return { ...sheet, clashes, mine: withAnswer(sheet.mine, clash, together(clash.question, clash.theirs, mine)) };
  }
}

function together(question: Place['question'], theirs: unknown, mine: unknown): unknown {
  switch (question) {
    case 'definition':
      return [theirs as string, mine as string].map((text) => text.trim()).filter((text) => text !== '').join('\n\n');
    case 'sources':
    case 'phases':
    case 'forms':
      return [...new Set([...(theirs as readonly string[]), ...(mine as readonly string[])])];
    default: {
      const lines = theirs as readonly TextLine[];
      const texts = new Set(lines.map((line) => line.text.trim()));
      return [...lines, ...(mine as readonly TextLine[]).filter((line) => !texts.has(line.text.trim()))];
    }
  }
}

/** An answer in words, given how codes are called. */
export function inWords(place: Place, answer: unknown, labels: ReadonlyMap<string, string>): string[] {
  switch (place.question) {
    case 'title':
    case 'definition':
      return [answer as string].filter((text) => text.trim() !== '');
    case 'community':
      return answer === null ? [] : [(answer as { readonly name: string }).name];
    case 'sources':
    case 'phases':
    case 'forms':
      return (answer as readonly string[]).map((code) => labels.get(`${place.question}:${code}`) ?? code);
    case 'naming': {
      const { name, description } = answer as Naming;
      return [name, description].filter((text) => text.trim() !== '');
    }
    default:
      return said(answer as readonly TextLine[]).map((line) => line.text);
  }
}
