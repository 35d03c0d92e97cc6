import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, useForm, type UseFormReturn } from 'react-hook-form';
import type { CombinedError } from 'urql';
import { dropDraft, readDraft, writeDraft } from '@/lib/drafts';
import { fieldId } from '@/lib/fieldId';
import { type Current, fieldOf, nearestField, type SaveOutcome, type UserError } from '@/lib/userErrors';

const DRAFT_DELAY = 300;

interface EditFormOptions<V extends FieldValues> {
  /** Names the draft: what is edited, with its id. Two forms never share one. */
  readonly draft: string;
  /** What must hold before anything is sent; a zod/mini schema made with `rules(t)`. */
  readonly schema: StandardSchemaV1<V, V>;
  /** The values to start from. */
  readonly initial: V;
  /** The version they were read at; null for something new. */
  readonly version?: number | null;
}

/** A form being filled in; hand it to `<EditForm>`. */
export interface EditFormState<V extends FieldValues> {
  readonly methods: UseFormReturn<V>;
  /** The version that the change is based on: the one shown, or the one conflicted with. */
  readonly version: number | null;
  /** True when the values are those of an earlier, unsaved visit. */
  readonly restored: boolean;
  readonly startAfresh: () => void;
  /** Values of the object as somebody else left it, while they are in conflict. */
  readonly theirs: V | null;
  readonly failure: CombinedError | null;
  /** Grows with each refused attempt, so that the summary takes the focus again. */
  readonly attempts: number;
  readonly refused: () => void;
  /** Sends; true when it was saved, and the draft is gone. */
  readonly run: (send: () => Promise<SaveOutcome<V>>) => Promise<boolean>;
  readonly dropDraft: () => void;
}

/**
 * A form that loses nothing: what is typed is kept in the tab as it is typed, a lost connection or session does not touch
 * it, and a conflict shows the other value beside one's own.
 */
export function useEditForm<V extends FieldValues>(options: EditFormOptions<V>): EditFormState<V> {
  const { draft: key, schema, initial, version: initialVersion = null } = options;
  const [found] = useState(() => readDraft<V>(key));
  const [restored, setRestored] = useState(found !== null);
  const [version, setVersion] = useState(found?.version ?? initialVersion);
  const [theirs, setTheirs] = useState<V | null>(null);
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
            writeDraft(key, { values, version });
          }
        }, DRAFT_DELAY);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [methods, key, version]);

  const settle = useCallback(
    (outcome: SaveOutcome<V>) => {
      if (outcome.kind === 'failed') {
        setFailure(outcome.error);
      } else if (outcome.kind === 'refused') {
        showUserErrors(methods, outcome);
        if (outcome.current !== undefined) {
          takeOver(outcome.current, setTheirs, setVersion);
        }
      }
      setAttempts((count) => count + 1);
    },
    [methods],
  );

  const run = useCallback(
    async (send: () => Promise<SaveOutcome<V>>) => {
      setFailure(null);
      const outcome = await send();
      if (outcome.kind === 'saved') {
        saved.current = true;
        dropDraft(key);
        return true;
      }
      settle(outcome);
      return false;
    },
    [key, settle],
  );

  return {
    methods,
    version,
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
      setVersion(initialVersion);
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

function takeOver<V>(current: Current<V>, setTheirs: (values: V) => void, setVersion: (version: number) => void): void {
  setTheirs(current.values);
  setVersion(current.version);
}

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
