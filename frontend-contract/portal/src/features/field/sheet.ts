import { type Answered, answersValues, type FactorValue, type MeasureValue } from '@/features/problem/answersValues';
import type { FieldProblemQuery } from '@/lib/gql/field/graphql';
import type { Population, SideKind } from '@/lib/gql/schema';
import type { Choice } from '@/lib/rules';

/** What is answered of the problem itself (worksheet step 1); each is a page of its own. */
export interface ProblemAnswers {
  readonly title: string;
  readonly community: Choice | null;
  readonly definition: string;
  readonly sources: readonly string[];
  readonly phases: readonly string[];
  readonly forms: readonly string[];
}

/** What a group or a place is called. */
export interface Naming {
  readonly name: string;
  readonly description: string;
  readonly population: Population;
}

export interface TextLine {
  readonly text: string;
}

/** What is answered of one side (worksheet step 2, a to d). */
export interface SideAnswers {
  readonly naming: Naming;
  readonly who: readonly TextLine[];
  readonly behaviours: readonly TextLine[];
  readonly factors: readonly FactorValue[];
  readonly countermeasures: readonly MeasureValue[];
}

/** One side on the device. */
export interface SideSheet {
  /** The id of the side analysis, or one made up here for a side that was added here. It never changes. */
  readonly key: string;
  readonly kind: SideKind;
  readonly answers: SideAnswers;
}

/** Everything that the pages of a sheet ask. */
export interface Content {
  readonly problem: ProblemAnswers;
  readonly sides: readonly SideSheet[];
}

export type ProblemQuestion = keyof ProblemAnswers;
export type SideQuestion = keyof SideAnswers;

/** The order in which the pages follow each other. */
export const problemQuestions: readonly ProblemQuestion[] = ['title', 'community', 'definition', 'sources', 'phases', 'forms'];
export const sideQuestions: readonly SideQuestion[] = ['naming', 'who', 'behaviours', 'factors', 'countermeasures'];

/** Where an answer belongs: a question of the problem, or of one of its sides. */
export interface Place {
  readonly side: string | null;
  readonly question: ProblemQuestion | SideQuestion;
}

/** By which ids and versions the service knows a side of the sheet. */
export interface Known {
  readonly analysis: string;
  readonly side: string;
  readonly version: number;
  readonly sideVersion: number;
}

/** A mutation that was begun: it is written down before it is sent, and sent unchanged until it is answered. */
export interface Pending {
  readonly step: Step;
  /** Its `clientMutationId`: however often it arrives, it is done once. */
  readonly key: string;
  /** When it was written down (ms). */
  readonly since: number;
}

/** One mutation on the way from the sheet to the service. */
export type Step =
  | { readonly kind: 'record'; readonly sent: ProblemAnswers }
  | { readonly kind: 'change'; readonly version: number; readonly sent: Partial<ProblemAnswers> }
  | { readonly kind: 'addSide'; readonly side: string; readonly of: SideKind; readonly sent: Naming }
  | { readonly kind: 'changeSide'; readonly side: string; readonly of: SideKind; readonly id: string; readonly version: number; readonly sent: Naming }
  | {
      readonly kind: 'answer';
      readonly side: string;
      readonly analysis: string;
      readonly version: number;
      readonly sent: Partial<Omit<SideAnswers, 'naming'>>;
    };

/** An answer that somebody else gave otherwise meanwhile. Nothing of it is sent before it is decided. */
export interface Clash extends Place {
  readonly theirs: unknown;
}

/** An answer that the service did not take, with what it said of it. Nothing of it is sent before it is changed. */
export interface Refusal {
  /** Null when it is about the whole sheet. */
  readonly place: Place | null;
  readonly message: string;
  /** The answer that was refused, as JSON. */
  readonly value: string;
}

/** An own answer given up for somebody else's; it stays readable on the device. */
export interface SetAside extends Place {
  readonly mine: unknown;
}

/** A worksheet on this device. */
export interface Sheet {
  readonly id: string;
  /** The account that may see and send it: the subject of its tokens. */
  readonly account: string;
  /** The problem's id; null while the service knows nothing of it. */
  readonly problem: string | null;
  readonly version: number;
  readonly known: Readonly<Record<string, Known>>;
  /** What the service held when it was last heard. */
  readonly base: Content;
  /** What stands on this device. */
  readonly mine: Content;
  readonly pending: Pending | null;
  readonly clashes: readonly Clash[];
  readonly refusals: readonly Refusal[];
  readonly aside: readonly SetAside[];
  /** Problems of which one may be this one: it was sent long ago, and no answer came. */
  readonly doubles: readonly { readonly id: string; readonly title: string; readonly recordedOn: string }[];
  /** True when the problem is not there any more, or not for this account. */
  readonly gone: boolean;
  /** When it was last written into (ms). */
  readonly changedAt: number;
  /** When all of it had arrived (ms). */
  readonly sentAt: number | null;
}

const emptyProblem: ProblemAnswers = { title: '', community: null, definition: '', sources: [], phases: [], forms: [] };

const emptySide: SideAnswers = {
  naming: { name: '', description: '', population: 'ANY' },
  who: [],
  behaviours: [],
  factors: [],
  countermeasures: [],
};

/** A side that the service knows by name, and nothing more of. */
export function namedSide(key: string, kind: SideKind, naming: Naming): SideSheet {
  return { key, kind, answers: { ...emptySide, naming } };
}

export function newSheet(id: string, account: string, now: number): Sheet {
  const nothing: Content = { problem: emptyProblem, sides: [] };
  return {
    id,
    account,
    problem: null,
    version: 0,
    known: {},
    base: nothing,
    mine: nothing,
    pending: null,
    clashes: [],
    refusals: [],
    aside: [],
    doubles: [],
    gone: false,
    changedAt: now,
    sentAt: null,
  };
}

export type Fetched = NonNullable<FieldProblemQuery['problem']>;

/** What the service holds, in the terms of a sheet; its sides keep the keys that the sheet knows them by. */
export function contentOf(problem: Fetched, known: Readonly<Record<string, Known>>): Content {
  const keys = new Map(Object.entries(known).map(([key, ids]) => [ids.analysis, key]));
  const codes = (terms: readonly { readonly code: string }[]) => terms.map((term) => term.code);
  return {
    problem: {
      title: problem.title,
      community: { id: problem.community.id, name: problem.community.name },
      definition: problem.definition ?? '',
      sources: codes(problem.sources),
      phases: codes(problem.phases),
      forms: codes(problem.forms),
    },
    sides: problem.sides.map((analysis) => ({
      key: keys.get(analysis.id) ?? analysis.id,
      kind: analysis.side.kind,
      answers: { naming: namingOf(analysis.side), ...answersValues(analysis as Answered) },
    })),
  };
}

function namingOf(side: Fetched['sides'][number]['side']): Naming {
  return {
    name: side.name,
    description: side.description ?? '',
    population: side.__typename === 'VictimGroup' ? side.population : 'ANY',
  };
}

/** The ids and versions of a problem's sides, by the sheet's keys. */
export function knownOf(problem: Fetched, known: Readonly<Record<string, Known>>): Record<string, Known> {
  const keys = new Map(Object.entries(known).map(([key, ids]) => [ids.analysis, key]));
  return Object.fromEntries(
    problem.sides.map((analysis) => [
      keys.get(analysis.id) ?? analysis.id,
      { analysis: analysis.id, side: analysis.side.id, version: analysis.version, sideVersion: analysis.side.version },
    ]),
  );
}

/** What stands at a place. */
export function answerAt(content: Content, place: Place): unknown {
  if (place.side === null) {
    return content.problem[place.question as ProblemQuestion];
  }
  return content.sides.find((side) => side.key === place.side)?.answers[place.question as SideQuestion];
}

/** The content with another answer at a place. */
export function withAnswer(content: Content, place: Place, answer: unknown): Content {
  if (place.side === null) {
    return { ...content, problem: { ...content.problem, [place.question]: answer } };
  }
  return {
    ...content,
    sides: content.sides.map((side) => (side.key === place.side ? { ...side, answers: { ...side.answers, [place.question]: answer } } : side)),
  };
}

/** Whether two answers say the same: spaces around them, empty lines and the order of codes do not count. */
export function same(question: Place['question'], one: unknown, other: unknown): boolean {
  return canonical(question, one) === canonical(question, other);
}

function canonical(question: Place['question'], answer: unknown): string {
  switch (question) {
    case 'title':
    case 'definition':
      return (answer as string).trim();
    case 'community':
      return (answer as Choice | null)?.id ?? '';
    case 'sources':
    case 'phases':
    case 'forms':
      return JSON.stringify([...(answer as readonly string[])].sort());
    case 'naming': {
      const { name, description, population } = answer as Naming;
      return JSON.stringify([name.trim(), description.trim(), population]);
    }
    case 'who':
    case 'behaviours':
      return JSON.stringify(said(answer as readonly TextLine[]).map((line) => line.text.trim()));
    case 'factors':
      return JSON.stringify(said(answer as readonly FactorValue[]).map((factor) => [factor.text.trim(), factor.pull, factor.group]));
    case 'countermeasures':
      return JSON.stringify(said(answer as readonly MeasureValue[]).map((measure) => [measure.text.trim(), [...measure.answers].sort()]));
  }
}

/** The entries that say something. */
export function said<L extends TextLine>(lines: readonly L[]): L[] {
  return lines.filter((line) => line.text.trim() !== '');
}

export function samePlace(one: Place | null, other: Place | null): boolean {
  return one !== null && other !== null && one.side === other.side && one.question === other.question;
}

/** Every place of a content that has an answer page. */
export function placesOf(content: Content): Place[] {
  return [
    ...problemQuestions.map((question) => ({ side: null, question })),
    ...content.sides.flatMap((side) => sideQuestions.map((question) => ({ side: side.key, question }))),
  ];
}
