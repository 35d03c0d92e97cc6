import type { AnyVariables, Client, DocumentInput, OperationResult } from 'urql';
import { adopted, merged } from '@/features/field/merging';
import { answerAt, namedSide, type Pending, type Place, samePlace, type Sheet, type Step } from '@/features/field/sheet';
import { addSideInput, answerInput, changeInput, changeInputOfSide, isSent, nextStep, placeOfFault, recordInput, withSent } from '@/features/field/steps';
import { sheetOf, sheets, updateSheet } from '@/features/field/store';
import { errorCode } from '@/lib/client';
import { FieldDoublesDocument, FieldProblemDocument } from '@/lib/gql/field/graphql';
import { AddSideDocument, AnswerSideDocument, ChangeProblemDocument, ChangeSideDocument, RecordProblemDocument } from '@/lib/gql/problem/graphql';
import { fieldOf, type UserError } from '@/lib/userErrors';

/** More steps than any sheet has; whatever goes round in a circle ends here. */
const MOST_STEPS = 500;

/** The service keeps an answer for 24 hours; a key older than this is not trusted to be known there any more. */
export const KEY_HOLDS = 20 * 3_600_000;

/** Why a sheet could not be brought up: there is no way to the service, nobody is signed in, it refuses, or it is all done. */
export type Halt = 'done' | 'unreachable' | 'signedOut' | 'refused';

/**
 * Brings a sheet and the service together, step by step: each mutation is written down with its key, sent until it is answered, and
 * its answer taken in, so that whatever ends in between is taken up where it stood. One tab at a time does it.
 */
export async function bringUp(client: Client, id: string, now: () => number = Date.now): Promise<Halt> {
  return alone(() => steps(client, id, now));
}

/** Brings up every sheet of an account that holds something unsent. Of the others nothing is read, so that no read of them is recorded. */
export async function bringUpAll(client: Client, account: string): Promise<void> {
  for (const sheet of await sheets()) {
    if (sheet.account === account && !sheet.gone && !isSent(sheet)) {
      await bringUp(client, sheet.id);
    }
  }
}

async function alone<R>(work: () => Promise<R>): Promise<R> {
  return 'locks' in navigator ? await navigator.locks.request('field-sync', work) : work();
}

async function steps(client: Client, id: string, now: () => number): Promise<Halt> {
  let heard = false;
  for (let count = 0; count < MOST_STEPS; count++) {
    let sheet = await sheetOf(id);
    if (sheet === undefined || sheet.gone || sheet.doubles.length > 0) {
      return 'done';
    }
    if (sheet.pending === null) {
      if (sheet.problem !== null && !heard) {
        const halt = await hear(client, sheet.id, sheet.problem);
        if (halt !== null) {
          return halt;
        }
        heard = true;
      }
      sheet = await updateSheet(id, (current) => begun(current, now()));
      if (sheet?.pending == null) {
        await updateSheet(id, (current) => (isSent(current) && current.sentAt === null ? { ...current, sentAt: now() } : current));
        return 'done';
      }
    } else if (await mayBeThere(client, sheet, sheet.pending, now())) {
      return 'done';
    }
    const halt = await send(client, id);
    if (halt !== null) {
      return halt;
    }
    heard = false;
  }
  return 'done';
}

/** Takes in what the service holds; the sheet is marked when the problem is not there any more. */
async function hear(client: Client, id: string, problem: string): Promise<Halt | null> {
  const result = await client.query(FieldProblemDocument, { id: problem }, { requestPolicy: 'network-only' }).toPromise();
  const halt = haltOf(result);
  if (halt !== null) {
    return halt;
  }
  const found = result.data?.problem;
  await updateSheet(id, (sheet) => (found == null ? { ...sheet, gone: true } : sheet.pending === null ? merged(sheet, found) : sheet));
  return null;
}

/** The sheet with its next mutation written down, unless it was refused just so. */
export function begun(sheet: Sheet, now: number): Sheet {
  const step = sheet.pending === null ? nextStep(sheet) : null;
  if (step === null || sheet.refusals.some((refusal) => refusal.place === null && refusal.value === JSON.stringify(step))) {
    return sheet;
  }
  return { ...sheet, pending: { step, key: crypto.randomUUID(), since: now }, sentAt: null };
}

/**
 * Whether a problem or a side that was sent so long ago that its key is forgotten may have arrived. A problem of that title is shown
 * to whoever wrote it, who knows; a side is recognised. Whatever carries a version needs none of this: it cannot be done twice.
 */
async function mayBeThere(client: Client, sheet: Sheet, pending: Pending, now: number): Promise<boolean> {
  const { step } = pending;
  if (now - pending.since < KEY_HOLDS || (step.kind !== 'record' && step.kind !== 'addSide')) {
    return false;
  }
  if (step.kind === 'addSide') {
    await recogniseSide(client, sheet, step);
    return false;
  }
  const title = step.sent.title.trim();
  const result = await client.query(FieldDoublesDocument, { title, community: step.sent.community?.id ?? '' }, { requestPolicy: 'network-only' }).toPromise();
  if (result.data === undefined) {
    return true;
  }
  const doubles = result.data.problems.edges.map((edge) => edge.node).filter((one) => one.title === title);
  if (doubles.length > 0) {
    await updateSheet(sheet.id, (current) => ({ ...current, doubles: doubles.map(({ id, recordedOn }) => ({ id, title, recordedOn })) }));
  }
  return doubles.length > 0;
}

async function recogniseSide(client: Client, sheet: Sheet, step: Extract<Step, { kind: 'addSide' }>): Promise<void> {
  const result = await client.query(FieldProblemDocument, { id: sheet.problem ?? '' }, { requestPolicy: 'network-only' }).toPromise();
  const ours = new Set(Object.values(sheet.known).map((ids) => ids.analysis));
  const found = result.data?.problem?.sides.find((one) => one.side.kind === step.of && one.side.name === step.sent.name.trim() && !ours.has(one.id));
  if (found !== undefined) {
    await updateSheet(sheet.id, (current) => ({ ...withSide(current, step, found.id, found.side.id), pending: null }));
  }
}

/** Says which problem a sheet is that may have arrived: one of those found, or none of them, and then it is sent again. */
export async function recognised(id: string, problem: string | null, now: number): Promise<void> {
  await updateSheet(id, (sheet) => {
    const { pending } = sheet;
    if (pending?.step.kind !== 'record') {
      return sheet;
    }
    return problem === null
      ? { ...sheet, doubles: [], pending: { ...pending, since: now } }
      : { ...sheet, doubles: [], pending: null, problem, base: withSent(sheet.base, pending.step) };
  });
}

/** Sends what is written down; null when it was answered. */
async function send(client: Client, id: string): Promise<Halt | null> {
  const sheet = await sheetOf(id);
  const pending = sheet?.pending ?? null;
  if (sheet === undefined || pending === null) {
    return null;
  }
  const { step, key } = pending;
  const answer = await sent(client, sheet.problem ?? '', step, key);
  if (answer.halt === 'refused') {
    // Not the words were refused but the whole: it is told, and not tried again by itself.
    await updateSheet(id, (current) => ({ ...current, pending: null, refusals: [...current.refusals, { place: null, message: answer.message, value: JSON.stringify(step) }] }));
    return 'refused';
  }
  if (answer.halt !== null) {
    return answer.halt;
  }
  await updateSheet(id, (current) => (current.pending?.key === key ? taken(current, step, answer) : current));
  return null;
}

interface Answer {
  readonly halt: Halt | null;
  readonly message: string;
  readonly userErrors: readonly UserError[];
  readonly problem?: string;
  readonly analysis?: { readonly id: string; readonly side?: string; readonly lists?: Parameters<typeof adopted>[3] };
}

async function sent(client: Client, problem: string, step: Step, key: string): Promise<Answer> {
  const keyed = <I extends object>(input: I) => ({ input: { ...input, clientMutationId: key } });
  switch (step.kind) {
    case 'record': {
      const result = await mutate(client, RecordProblemDocument, keyed(recordInput(step.sent)));
      const payload = result.data?.recordProblem;
      return { ...answerOf(result, payload), problem: payload?.problem?.id };
    }
    case 'change': {
      const result = await mutate(client, ChangeProblemDocument, keyed(changeInput(problem, step)));
      return answerOf(result, result.data?.changeProblem);
    }
    case 'addSide': {
      const result = await mutate(client, AddSideDocument, keyed(addSideInput(problem, step)));
      const payload = result.data?.addSide;
      const analysis = payload?.analysis;
      return { ...answerOf(result, payload), analysis: analysis == null ? undefined : { id: analysis.id, side: analysis.side.id } };
    }
    case 'changeSide': {
      const result = await mutate(client, ChangeSideDocument, keyed(changeInputOfSide(step)));
      return answerOf(result, result.data?.changeSide);
    }
    case 'answer': {
      const result = await mutate(client, AnswerSideDocument, keyed(answerInput(step)));
      const payload = result.data?.answerSide;
      const analysis = payload?.analysis;
      return { ...answerOf(result, payload), analysis: analysis == null ? undefined : { id: analysis.id, lists: analysis } };
    }
  }
}

function mutate<D, V extends AnyVariables>(client: Client, document: DocumentInput<D, V>, variables: V): Promise<OperationResult<D, V>> {
  return client.mutation(document, variables).toPromise();
}

function answerOf(result: OperationResult, payload: { readonly userErrors: readonly UserError[] } | null | undefined): Answer {
  return { halt: haltOf(result), message: result.error?.graphQLErrors[0]?.message ?? '', userErrors: payload?.userErrors ?? [] };
}

function haltOf(result: OperationResult): Halt | null {
  if (result.error === undefined) {
    return null;
  }
  if (result.error.networkError !== undefined) {
    return 'unreachable';
  }
  switch (errorCode(result.error)) {
    case 'UNAUTHENTICATED':
      return 'signedOut';
    case 'TRY_AGAIN':
    case 'INTERNAL_ERROR':
      return 'unreachable';
    default:
      return 'refused';
  }
}

/** The sheet after an answer: what arrived is what the service holds now; what was refused is marked; a conflict is heard next. */
function taken(sheet: Sheet, step: Step, answer: Answer): Sheet {
  const settled: Sheet = { ...sheet, pending: null };
  if (answer.userErrors.length > 0) {
    const refused = answer.userErrors.filter((error) => error.code !== 'CONFLICT');
    const marked = refused.map((error) => ({ place: placeOf(step, error), message: error.message }));
    return {
      ...settled,
      refusals: [
        ...sheet.refusals.filter((one) => !marked.some(({ place }) => samePlace(place, one.place))),
        ...marked.map(({ place, message }) => ({ place, message, value: place === null ? JSON.stringify(step) : JSON.stringify(sentAt(step, place)) })),
      ],
    };
  }
  const arrived: Sheet = { ...settled, base: withSent(sheet.base, step) };
  switch (step.kind) {
    case 'record':
      return { ...arrived, problem: answer.problem ?? null };
    case 'addSide':
      return withSide(arrived, step, answer.analysis?.id ?? '', answer.analysis?.side ?? '');
    case 'answer': {
      const lists = answer.analysis?.lists;
      return lists === undefined
        ? arrived
        : { ...arrived, base: adopted(arrived.base, step.side, step.sent, lists), mine: adopted(arrived.mine, step.side, step.sent, lists) };
    }
    default:
      return arrived;
  }
}

function withSide(sheet: Sheet, step: Extract<Step, { kind: 'addSide' }>, analysis: string, side: string): Sheet {
  return {
    ...sheet,
    known: { ...sheet.known, [step.side]: { analysis, side, version: 0, sideVersion: 0 } },
    base: { ...sheet.base, sides: [...sheet.base.sides, namedSide(step.side, step.of, step.sent)] },
  };
}

function placeOf(step: Step, error: UserError): Place | null {
  return placeOfFault(step, (fieldOf(error) ?? '').split('.')[0] ?? '');
}

/** The answer of a step at a place, as it stood in the sheet. */
function sentAt(step: Step, place: Place): unknown {
  const answers: Readonly<Record<string, unknown>> = step.kind === 'addSide' || step.kind === 'changeSide' ? { naming: step.sent } : { ...step.sent };
  return answers[place.question];
}

/** What stands in a sheet at a place, changed by whoever writes it: what was said of the answer before is gone. */
export function written(sheet: Sheet, change: (sheet: Sheet) => Sheet, now: number): Sheet {
  const after = change(sheet);
  const refusals = after.refusals.filter((one) => one.place !== null && JSON.stringify(answerAt(after.mine, one.place)) === one.value);
  return { ...after, refusals, changedAt: now, sentAt: isSent(after) ? after.sentAt : null };
}
