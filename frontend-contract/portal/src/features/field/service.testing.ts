import { type Client, CombinedError } from 'urql';

interface StoredSide {
  id: string;
  version: number;
  who: string[];
  behaviours: string[];
  factors: { id: string; text: string; pull: string | null; group: string | null }[];
  countermeasures: { id: string; text: string; answers: { id: string; text: string }[] }[];
  side: { __typename: string; id: string; name: string; kind: string; description: string | null; version: number; population?: string };
}

interface StoredProblem {
  id: string;
  title: string;
  definition: string | null;
  version: number;
  viewerCanChange: boolean;
  recordedOn: string;
  community: { id: string; name: string };
  phases: { code: string }[];
  forms: { code: string }[];
  sources: { code: string }[];
  sides: StoredSide[];
}

type Input = Record<string, unknown> & { clientMutationId: string };

const typenames: Readonly<Record<string, string>> = { VICTIM_GROUP: 'VictimGroup', LOCATION: 'Location', OFFENDER_GROUP: 'OffenderGroup' };

/** A service for tests: it does each key once, refuses old versions, and its line fails as told. */
export class FakeService {
  readonly problems: StoredProblem[] = [];
  /** Before each request: lost on the way there, on the way back, or neither. */
  line: () => 'works' | 'noRequest' | 'noAnswer' = () => 'works';
  /** Words that are refused, as personal data are. */
  refused = '';
  private readonly answers = new Map<string, { readonly input: string; readonly data: unknown }>();
  private count = 0;

  client(): Client {
    const request = (document: unknown, variables: Record<string, unknown>) => ({ toPromise: () => Promise.resolve(this.answer(document, variables)) });
    return { query: request, mutation: request } as unknown as Client;
  }

  only(): StoredProblem {
    const [problem] = this.problems;
    if (problem === undefined) {
      throw new Error('Nothing arrived.');
    }
    return problem;
  }

  /** Somebody else changes the problem. */
  changedByOthers(change: (problem: StoredProblem) => void): void {
    const problem = this.only();
    change(problem);
    problem.version++;
  }

  private answer(document: unknown, variables: Record<string, unknown>): { readonly data?: unknown; readonly error?: CombinedError } {
    const lost = { error: new CombinedError({ networkError: new Error('lost') }) };
    const line = this.line();
    if (line === 'noRequest') {
      return lost;
    }
    const data = structuredClone(this.done(nameOf(document), variables));
    return line === 'noAnswer' ? lost : { data };
  }

  private done(name: string, variables: Record<string, unknown>): unknown {
    if (name === 'FieldProblem') {
      return { problem: this.problems.find((one) => one.id === variables['id']) ?? null };
    }
    if (name === 'FieldDoubles') {
      return { problems: { edges: this.problems.map((node) => ({ node })) } };
    }
    const input = variables['input'] as Input;
    const given = JSON.stringify(input);
    const before = this.answers.get(input.clientMutationId);
    if (before !== undefined) {
      if (before.input !== given) {
        throw new Error(`The key of ${before.input} came again with ${given}`);
      }
      return before.data;
    }
    const payload = given.includes('"refuse') && this.refused !== '' ? this.refusal(given) : this.mutated(name, input);
    const data = { [name.charAt(0).toLowerCase() + name.slice(1)]: payload };
    this.answers.set(input.clientMutationId, { input: given, data: structuredClone(data) });
    return data;
  }

  private refusal(given: string): unknown {
    const field = Object.entries(JSON.parse(given) as object).find(([, value]) => JSON.stringify(value).includes('"refuse'))?.[0] ?? '';
    return { userErrors: [{ code: 'PERSONAL_DATA', message: this.refused, path: [field, '0'] }] };
  }

  private mutated(name: string, input: Input): unknown {
    switch (name) {
      case 'RecordProblem':
        return { problem: this.recorded(input), userErrors: [] };
      case 'ChangeProblem': {
        const problem = this.problems.find((one) => one.id === input['id']);
        return problem === undefined ? notFound() : versioned(problem, input, () => this.fields(problem, input));
      }
      case 'AddSide':
        return { analysis: this.sideAdded(input), userErrors: [] };
      case 'ChangeSide': {
        const side = this.sides().find((one) => one.side.id === input['id'])?.side;
        return side === undefined
          ? notFound()
          : versioned(side, input, () => {
              Object.assign(side, { name: input['name'], description: input['description'], ...('population' in input ? { population: input['population'] } : {}) });
            });
      }
      case 'AnswerSide': {
        const analysis = this.sides().find((one) => one.id === input['analysis']);
        return analysis === undefined ? notFound() : { ...versioned(analysis, input, () => this.answered(analysis, input)), analysis };
      }
      default:
        throw new Error(name);
    }
  }

  private sides(): StoredSide[] {
    return this.problems.flatMap((problem) => problem.sides);
  }

  private id(): string {
    this.count++;
    return `s${String(this.count)}`;
  }

  private recorded(input: Input): StoredProblem {
    const problem: StoredProblem = {
      id: this.id(),
      title: '',
      definition: null,
      version: 1,
      viewerCanChange: true,
      recordedOn: '2026-11-22',
      community: { id: '', name: '' },
      phases: [],
      forms: [],
      sources: [],
      sides: [],
    };
    this.fields(problem, input);
    this.problems.push(problem);
    return problem;
  }

  private fields(problem: StoredProblem, input: Input): void {
    const codes = (list: unknown) => (list as readonly string[]).map((code) => ({ code }));
    for (const [field, value] of Object.entries(input)) {
      switch (field) {
        case 'title':
        case 'definition':
          Object.assign(problem, { [field]: value });
          break;
        case 'community':
          problem.community = { id: value as string, name: value as string };
          break;
        case 'phases':
        case 'forms':
        case 'sources':
          problem[field] = codes(value);
          break;
        default:
          break;
      }
    }
  }

  private sideAdded(input: Input): StoredSide {
    const kind = input['kind'] as string;
    const side: StoredSide = {
      id: this.id(),
      version: 1,
      who: [],
      behaviours: [],
      factors: [],
      countermeasures: [],
      side: {
        __typename: typenames[kind] ?? '',
        id: this.id(),
        name: input['name'] as string,
        kind,
        description: input['description'] as string | null,
        version: 1,
        ...(kind === 'VICTIM_GROUP' ? { population: input['population'] as string } : {}),
      },
    };
    this.problems.find((one) => one.id === input['problem'])?.sides.push(side);
    return side;
  }

  private answered(analysis: StoredSide, input: Input): void {
    Object.assign(analysis, 'who' in input ? { who: input['who'] } : {}, 'behaviours' in input ? { behaviours: input['behaviours'] } : {});
    if ('factors' in input) {
      analysis.factors = (input['factors'] as StoredSide['factors']).map((factor) => ({ ...factor, id: (factor.id as string | null) ?? this.id() }));
      analysis.countermeasures = (input['countermeasures'] as { id: string | null; text: string; answers: number[] }[]).map((measure) => ({
        id: measure.id ?? this.id(),
        text: measure.text,
        answers: measure.answers.flatMap((position) => analysis.factors[position] ?? []),
      }));
    }
  }
}

function versioned(thing: { version: number }, input: Input, change: () => void): { readonly userErrors: readonly object[] } {
  if (thing.version !== input['version']) {
    return { userErrors: [{ code: 'CONFLICT', message: 'Somebody else changed it.', path: ['version'] }] };
  }
  change();
  thing.version++;
  return { userErrors: [] };
}

function notFound() {
  return { userErrors: [{ code: 'NOT_FOUND', message: 'There is no such thing.', path: ['id'] }] };
}

function nameOf(document: unknown): string {
  return (document as { readonly definitions: readonly { readonly name?: { readonly value: string } }[] }).definitions[0]?.name?.value ?? '';
}
