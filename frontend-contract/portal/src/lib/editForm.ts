import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form';
import type { CombinedError } from 'urql';
import { dropDraft, readDraft, writeDraft } from '@/lib/drafts';
import { fieldId } from '@/lib/fieldId';
import { rebased, threeWay } from '@/lib/threeWay';
import { type Current, fieldOf, nearestField, type SaveOutcome, type UserError } from '@/lib/userErrors';

const DRAFT_DELAY = 300;
/** How often a change is sent again that only met changes elsewhere. */
const RETRIES = 3;

interface EditFormOptions<V extends FieldValues> {
  /** Names the draft: what is edited, with its id. Two forms never share one. */
  readonly draft: string;
  /** What must hold before anything is sent; a zod/mini schema made with `rules(t)`. */
  readonly schema: StandardSchemaV1<V, V>;
  /** The values to start from. */
  readonly initial: V;
  /** The version they were read at; null for something new. */
  readonly version?: number | null;
  /** True when the form shows a part that stands by itself: what changed elsewhere is then nothing to decide again about. */
  readonly apart?: true;
}

/** What a change is based on. */
export interface Basis<V> {
  readonly version: number;
  /** The values at that version. */
  readonly base: V;
}

/** A form being filled in; hand it to `<EditForm>`. */
export interface EditFormState<V extends FieldValues> {
  readonly methods: UseFormReturn<V>;
  /** The version that the change is based on: the one shown, or the one conflicted with. */
  readonly version: number | null;
  /** True when the values are those of an earlier, unsaved visit. */
  readonly restored: boolean;
  readonly startAfresh: () => void;
  /** What both changed, as somebody else left it; null while nobody did. */
  readonly theirs: Partial<V> | null;
  readonly failure: CombinedError | null;
  /** Grows with each refused attempt, so that the summary takes the focus again. */
  readonly attempts: number;
  readonly refused: () => void;
  /** Sends; true when it was saved, and the draft is gone. */
  readonly run: (send: (basis: Basis<V>) => Promise<SaveOutcome<V>>) => Promise<boolean>;
  readonly dropDraft: () => void;
}

/**
 * A form that loses nothing: what is typed is kept in the tab as it is typed, a lost connection or session does not touch
 * it, and in a conflict what only the other changed is taken over, and the other value is shown beside one's own.
 */
export function useEditForm<V extends FieldValues>(options: EditFormOptions<V>): EditFormState<V> {
  const { draft: key, schema, initial, version: initialVersion = null, apart = false } = options;
  const [found] = useState(() => readDraft<V>(key));
  const [restored, setRestored] = useState(found !== null);
  const [basis, setBasis] = useState({ version: found?.version ?? initialVersion, base: found?.base ?? initial });
  const [theirs, setTheirs] = useState<Partial<V> | null>(null);
  const [failure, setFailure] = useState<CombinedError | null>(null);
  const [attempts, setAttempts] = useState(0);
  const saved = useRef(false);
  const methods = useForm<V>({
    resolver: standardSchemaResolver(schema) as never,
    defaultValues: { ...initial, ...found?.values } as DefaultValues<V>,
    mode: 'onSubmit',
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = methods.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (!saved.current) {
            writeDraft(key, { values, ...basis });
          }
        }, DRAFT_DELAY);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [methods, key, basis]);

  const settle = useCallback(
    (outcome: SaveOutcome<V>, base: V) => {
      if (outcome.kind === 'failed') {
        setFailure(outcome.error);
      } else if (outcome.kind === 'refused') {
        showUserErrors(methods, outcome);
        if (outcome.current !== undefined) {
          const { values, version } = outcome.current;
          setTheirs(takeOver(methods, base, values));
          setBasis({ version, base: rebased(base, values) });
        }
      }
      setAttempts((count) => count + 1);
    },
    [methods],
  );

  const run = useCallback(
    async (send: (basis: Basis<V>) => Promise<SaveOutcome<V>>) => {
      setFailure(null);
      let based: Basis<V> = { version: basis.version ?? 0, base: basis.base };
      let outcome = await send(based);
      for (let tries = 0; apart && tries < RETRIES && untouched(outcome, based.base); tries++) {
        based = { version: outcome.current.version, base: based.base };
        outcome = await send(based);
      }
      if (outcome.kind === 'saved') {
        saved.current = true;
        dropDraft(key);
        return true;
      }
      settle(outcome, based.base);
      return false;
    },
    [key, settle, basis, apart],
  );

  return {
    methods,
    version: basis.version,
    restored,
    theirs,
    failure,
    attempts,
    run,
    refused: () => {
      setAttempts((count) => count + 1);
    },
    startAfresh: () => {
      methods.reset(initial);
      setBasis({ version: initialVersion, base: initial });
      setTheirs(null);
      setRestored(false);
      dropDraft(key);
    },
    dropDraft: () => {
      saved.current = true;
      dropDraft(key);
    },
  };
}

/** Puts into the form what only the other changed. Gives what both changed, as the other left it. */
function takeOver<V extends FieldValues>(methods: UseFormReturn<V>, base: V, theirs: V): Partial<V> {
  const mine = methods.getValues();
  const { values, conflicts } = threeWay(base, mine, theirs);
  for (const name of Object.keys(values)) {
    if (values[name] !== mine[name]) {
      methods.setValue(name as never, values[name] as never, { shouldDirty: true });
    }
  }
  return conflicts;
}

/** Whether a change was refused for one elsewhere only: what the form shows is as it was. */
function untouched<V extends FieldValues>(outcome: SaveOutcome<V>, base: V): outcome is Refused<V> {
  if (outcome.kind !== 'refused' || outcome.current === undefined) {
    return false;
  }
  const { taken, conflicts } = threeWay(base, base, outcome.current.values);
  return taken.length === 0 && Object.keys(conflicts).length === 0;
}

type Refused<V> = SaveOutcome<V> & { readonly kind: 'refused'; readonly current: Current<V> };

/** Puts each error at the nearest field on the page; what belongs to none stands in the summary alone. */
function showUserErrors<V extends FieldValues>(methods: UseFormReturn<V>, outcome: { readonly userErrors: readonly UserError[] }): void {
  const onPage = (name: string) => document.getElementById(fieldId(name)) !== null;
  outcome.userErrors.forEach((one, index) => {
    const path = fieldOf(one);
    const field = path === null ? null : nearestField(path, onPage);
    const name = field ?? `root.server${String(index)}`;
    methods.setError(name as never, { type: one.code, message: one.message });
  });
}

/** What the fields of a form need to know beyond react-hook-form: the values in conflict. */
export const TheirsContext = createContext<Record<string, unknown> | null>(null);

/** The value somebody else gave this field meanwhile, if it differs from what is typed here. */
export function useTheirValue(name: string, mine: unknown): { readonly value: unknown } | null {
  const theirs = useContext(TheirsContext);
  return useMemo(() => {
    if (theirs === null || !(name in theirs)) {
      return null;
    }
    return JSON.stringify(theirs[name]) === JSON.stringify(mine) ? null : { value: theirs[name] };
  }, [theirs, name, mine]);
}
