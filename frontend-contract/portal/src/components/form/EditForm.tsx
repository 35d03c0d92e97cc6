import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldErrors, type FieldValues, FormProvider, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Failure } from '@/components/States';
import { type Basis, type EditFormState, TheirsContext } from '@/lib/editForm';
import { fieldId, placeOf } from '@/lib/fieldId';
import { GuardedTexts } from '@/lib/guardedTexts';
import { isGeneral } from '@/lib/rules';
import type { SaveOutcome, UserError } from '@/lib/userErrors';

interface EditFormProps<V extends FieldValues> {
  readonly form: EditFormState<V>;
  /** Sends the values, with what the change is based on. */
  readonly onSave: (values: V, basis: Basis<V>) => Promise<SaveOutcome<V>>;
  /** After it was saved and the draft is gone. */
  readonly onSaved?: () => void;
  /** Where "Cancel" leads; what was typed is then forgotten. */
  readonly cancelTo: string;
  /** What the button says; "Save" when left out. */
  readonly submitLabel?: string;
  /** True when the deed hurts: the button says so by its looks. */
  readonly hurts?: boolean;
  /** True when its texts pass the personal-data guard: they are checked while somebody types. */
  readonly guarded?: boolean;
  /** One step of several: its fields alone are checked, and nothing is saved yet. */
  readonly step?: FormStep<V> | undefined;
  readonly children: ReactNode;
}

/** A step of a form that is filled in on several pages. */
export interface FormStep<V extends FieldValues> {
  readonly fields: readonly Path<V>[];
  /** What the server would refuse of these, where it can be asked before everything is sent. */
  readonly check?: ((values: V) => Promise<readonly UserError[]>) | undefined;
  /** What follows when nothing is wrong with these. */
  readonly onNext: () => void;
}

/** A form with its summary of errors, its kept draft, its conflicts and its two buttons. */
export function EditForm<V extends FieldValues>(props: EditFormProps<V>) {
  const { form, onSave, onSaved, step } = props;
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);

  async function leave(now: FormStep<V>) {
    if (!(await form.methods.trigger([...now.fields]))) {
      form.refused();
      return;
    }
    const userErrors = (await now.check?.(form.methods.getValues())) ?? [];
    if (userErrors.length === 0) {
      now.onNext();
    } else {
      await form.run(() => Promise.resolve({ kind: 'refused', userErrors }));
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) {
      return;
    }
    setBusy(true);
    form.methods.clearErrors();
    try {
      if (step !== undefined) {
        await leave(step);
        return;
      }
      await form.methods.handleSubmit(
        async (values) => {
          if (await form.run((basis) => onSave(values, basis))) {
            onSaved?.();
          }
        },
        () => {
          form.refused();
        },
      )();
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormProvider {...form.methods}>
      <TheirsContext value={form.theirs}>
        <form className="pp-form" noValidate onSubmit={(event) => void submit(event)}>
          <ErrorSummary errors={form.methods.formState.errors} attempts={form.attempts} />
          {form.failure !== null && <Failure error={form.failure} />}
          {form.theirs !== null && (
            <div className="govuk-inset-text" role="status">
              {t('form.changedMeanwhile')}
            </div>
          )}
          {form.restored && <Restored startAfresh={form.startAfresh} />}
          <GuardedTexts value={props.guarded === true}>{props.children}</GuardedTexts>
          <div className="govuk-button-group">
            <button type="submit" className={`govuk-button ${props.hurts === true ? 'govuk-button--warning' : ''}`} aria-disabled={busy}>
              {busy ? t('form.saving') : (props.submitLabel ?? t('form.save'))}
            </button>
            <Link to={props.cancelTo} onClick={form.dropDraft}>
              {t('form.cancel')}
            </Link>
          </div>
        </form>
      </TheirsContext>
    </FormProvider>
  );
}

function Restored({ startAfresh }: { readonly startAfresh: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="govuk-inset-text" role="status">
      {t('form.restored')}{' '}
      <button type="button" className="pp-link-button" onClick={startAfresh}>
        {t('form.startAfresh')}
      </button>
    </div>
  );
}

interface OneError {
  readonly name: string;
  readonly message: string;
}

function flatten(errors: FieldErrors, prefix = ''): OneError[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (error == null || typeof error !== 'object') {
      return [];
    }
    const message = (error as { message?: unknown }).message;
    const own = typeof message === 'string' && message !== '' ? [{ name, message }] : [];
    if ('type' in error && own.length > 0) {
      return own;
    }
    const inner = Object.entries(error).filter(([part]) => part !== 'ref');
    return [...own, ...flatten(Object.fromEntries(inner), name)];
  });
}

/** Everything that is wrong, on top, with the focus; each line leads to its field. */
export function ErrorSummary({ errors, attempts }: { readonly errors: FieldErrors; readonly attempts: number }) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const all = flatten(errors);
  const shown = all.length > 0;
  useEffect(() => {
    if (attempts > 0 && shown) {
      summary.current?.focus();
    }
  }, [attempts, shown]);
  if (!shown) {
    return null;
  }
  return (
    <div className="govuk-error-summary" tabIndex={-1} ref={summary} data-testid="error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('form.errorSummary')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {all.map((one) => (
              <li key={one.name}>{one.name.startsWith('root') ? one.message : <FieldLink name={one.name} text={one.message} />}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function FieldLink({ name, text }: { readonly name: string; readonly text: string }) {
  const { t } = useTranslation();
  const id = fieldId(name);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const field = document.getElementById(id);
        field?.scrollIntoView({ block: 'center' });
        field?.focus();
      }}
    >
      <span
        ref={(span) => {
          // The fields are on the page by then, those of another step that is shown with the summary too.
          if (span !== null) {
            const place = placeOf(name, text, isGeneral(t, text));
            span.textContent = place === '' ? '' : `${place}: `;
          }
        }}
      />
      {text}
    </a>
  );
}
