import { answersInput, type AnswersValues } from '@/features/problem/answersValues';
import {
  answerAt,
  type Content,
  type Place,
  type ProblemAnswers,
  type ProblemQuestion,
  problemQuestions,
  said,
  same,
  samePlace,
  type Sheet,
  type SideAnswers,
  type SideSheet,
  type Step,
} from '@/features/field/sheet';
import { changeSideInput } from '@/features/problem/sideValues';
import type { AddSideInput, AnswerSideInput, ChangeProblemInput, ChangeSideInput, RecordProblemInput } from '@/lib/gql/schema';
import { textOrNull } from '@/lib/text';

/** Whether an answer waits for a decision, or was refused as it stands. */
export function isHeld(sheet: Sheet, place: Place): boolean {
  const value = JSON.stringify(answerAt(sheet.mine, place));
  return (
    sheet.clashes.some((clash) => samePlace(clash, place)) ||
    sheet.refusals.some((refusal) => samePlace(refusal.place, place) && refusal.value === value)
  );
}

/** Whether an answer says something that the service has not got. */
export function isUnsent(sheet: Sheet, place: Place): boolean {
  const before = answerAt(sheet.base, place);
  return before === undefined || !same(place.question, before, answerAt(sheet.mine, place));
}

/** The next mutation to send: of what is there only on this device, what is not held; null when there is none. */
export function nextStep(sheet: Sheet): Step | null {
  if (sheet.problem === null) {
    return recordStep(sheet);
  }
  const changed = problemQuestions.filter((question) => isUnsent(sheet, { side: null, question }) && !isHeld(sheet, { side: null, question }));
  if (changed.length > 0) {
    const sent = Object.fromEntries(changed.map((question) => [question, sheet.mine.problem[question]])) as Partial<ProblemAnswers>;
    return { kind: 'change', version: sheet.version, sent };
  }
  for (const side of sheet.mine.sides) {
    const step = sideStep(sheet, side);
    if (step !== null) {
      return step;
    }
  }
  return null;
}

function recordStep(sheet: Sheet): Step | null {
  const { problem } = sheet.mine;
  const held = problemQuestions.some((question: ProblemQuestion) => isHeld(sheet, { side: null, question }));
  return problem.title.trim() === '' || problem.community === null || held ? null : { kind: 'record', sent: problem };
}

function sideStep(sheet: Sheet, side: SideSheet): Step | null {
  const { key, kind, answers } = side;
  const ready = (question: keyof SideAnswers) => isUnsent(sheet, { side: key, question }) && !isHeld(sheet, { side: key, question });
  const ids = sheet.known[key];
  if (ids === undefined) {
    return answers.naming.name.trim() === '' || isHeld(sheet, { side: key, question: 'naming' }) ? null : { kind: 'addSide', side: key, of: kind, sent: answers.naming };
  }
  if (ready('naming') && answers.naming.name.trim() !== '') {
    return { kind: 'changeSide', side: key, of: kind, id: ids.side, version: ids.sideVersion, sent: answers.naming };
  }
  // What can be done names the factors it answers by their place in the list: the two go together, or not at all.
  const held = isHeld(sheet, { side: key, question: 'factors' }) || isHeld(sheet, { side: key, question: 'countermeasures' });
  const causes = !held && (ready('factors') || ready('countermeasures'));
  const sent: Partial<SideAnswers> = {
    ...(ready('who') ? { who: answers.who } : {}),
    ...(ready('behaviours') ? { behaviours: answers.behaviours } : {}),
    ...(causes ? { factors: answers.factors, countermeasures: answers.countermeasures } : {}),
  };
  return Object.keys(sent).length === 0 ? null : { kind: 'answer', side: key, analysis: ids.analysis, version: ids.version, sent };
}

export function recordInput(sent: ProblemAnswers): RecordProblemInput {
  return { ...problemInput(sent), title: sent.title.trim(), community: sent.community?.id ?? '' };
}

export function changeInput(id: string, step: Extract<Step, { kind: 'change' }>): ChangeProblemInput {
  return { id, version: step.version, ...problemInput(step.sent) };
}

function problemInput(sent: Partial<ProblemAnswers>) {
  return {
    ...(sent.title === undefined ? {} : { title: sent.title.trim() }),
    ...(sent.community == null ? {} : { community: sent.community.id }),
    ...(sent.definition === undefined ? {} : { definition: textOrNull(sent.definition) }),
    ...(sent.sources === undefined ? {} : { sources: [...sent.sources] }),
    ...(sent.phases === undefined ? {} : { phases: [...sent.phases] }),
    ...(sent.forms === undefined ? {} : { forms: [...sent.forms] }),
  };
}

export function addSideInput(problem: string, step: Extract<Step, { kind: 'addSide' }>): AddSideInput {
  return { problem, kind: step.of, ...changeSideInput(step.of, step.sent) };
}

export function changeInputOfSide(step: Extract<Step, { kind: 'changeSide' }>): ChangeSideInput {
  return { id: step.id, version: step.version, ...changeSideInput(step.of, step.sent) };
}

export function answerInput(step: Extract<Step, { kind: 'answer' }>): AnswerSideInput {
  const { who, behaviours, factors, countermeasures } = step.sent;
  const all = answersInput({
    who: [...(who ?? [])],
    behaviours: [...(behaviours ?? [])],
    factors: [...(factors ?? [])],
    countermeasures: [...(countermeasures ?? [])],
  } as AnswersValues);
  return {
    analysis: step.analysis,
    version: step.version,
    ...(who === undefined ? {} : { who: all.who }),
    ...(behaviours === undefined ? {} : { behaviours: all.behaviours }),
    ...(factors === undefined ? {} : { factors: all.factors, countermeasures: all.countermeasures }),
  };
}

/** What the service held before, with what a step brought it. */
export function withSent(content: Content, step: Step): Content {
  switch (step.kind) {
    case 'record':
      return { ...content, problem: step.sent };
    case 'change':
      return { ...content, problem: { ...content.problem, ...step.sent } };
    case 'addSide':
      return content;
    case 'changeSide':
      return inSide(content, step.side, { naming: step.sent });
    case 'answer':
      return inSide(content, step.side, step.sent);
  }
}

function inSide(content: Content, key: string, answers: Partial<SideAnswers>): Content {
  return { ...content, sides: content.sides.map((side) => (side.key === key ? { ...side, answers: { ...side.answers, ...answers } } : side)) };
}

/** The question that a field of a step's input belongs to, for the faults the service finds in it. */
export function placeOfFault(step: Step, field: string): Place | null {
  if (step.kind === 'record' || step.kind === 'change') {
    const question = problemQuestions.find((one) => one === field);
    return question === undefined ? null : { side: null, question };
  }
  if (step.kind === 'answer') {
    const question = (['who', 'behaviours', 'factors', 'countermeasures'] as const).find((one) => one === field);
    return question === undefined ? null : { side: step.side, question };
  }
  return ['name', 'description', 'population'].includes(field) ? { side: step.side, question: 'naming' } : null;
}

/** Whether all of a sheet has arrived. */
export function isSent(sheet: Sheet): boolean {
  return sheet.problem !== null && sheet.pending === null && unsentPlaces(sheet).length === 0;
}

/** Every answer that is only on this device; a side that says nothing yet, not even its name, is no answer. */
export function unsentPlaces(sheet: Sheet): Place[] {
  const ofProblem = problemQuestions.map((question) => ({ side: null, question }) as Place);
  const ofSides = sheet.mine.sides.flatMap((side) =>
    (Object.keys(side.answers) as (keyof SideAnswers)[])
      .filter((question) => sheet.known[side.key] !== undefined || saysSomething(side.answers, question))
      .map((question) => ({ side: side.key, question }) as Place),
  );
  return [...ofProblem, ...ofSides].filter((place) => isUnsent(sheet, place));
}

function saysSomething(answers: SideAnswers, question: keyof SideAnswers): boolean {
  return question === 'naming' ? answers.naming.name.trim() !== '' : said(answers[question]).length > 0;
}
