import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { ChoiceBox } from '@/components/ChoiceBox';
import type { Suggestion } from '@/components/form/Combobox';
import { useActorSearch } from '@/features/directory/pickers';
import { isDay, today } from '@/lib/day';
import { TraceSidesDocument } from '@/lib/gql/trace/graphql';
import type { Choice } from '@/lib/rules';

interface TraceFormProps {
  readonly from: Choice | null;
  readonly to: Choice | null;
  readonly asOf: string | null;
  readonly maxSteps: number;
}

const steps = [0, 1, 2, 3, 4, 5];

/** Sides of problems by name, as suggestions. */
function useSideSearch(): (text: string) => Promise<readonly Suggestion[]> {
  const client = useClient();
  const { t } = useTranslation(['trace', 'terms']);
  return useCallback(
    async (name) => {
      const result = await client.query(TraceSidesDocument, { name }, { requestPolicy: 'network-only' }).toPromise();
      if (result.data === undefined) {
        throw result.error ?? new Error('No answer');
      }
      return result.data.sides.edges.map(({ node }) => {
        const kind = t(`terms:sideKind.${node.kind}`);
        const problem = node.problems.edges[0]?.node.title;
        return { id: node.id, name: node.name, facts: problem === undefined ? kind : t('form.sideOf', { kind, problem }) };
      });
    },
    [client, t],
  );
}

/** What to trace: from whom, to which side, on which day, in how many steps. */
export function TraceForm(props: TraceFormProps) {
  const { t } = useTranslation('trace');
  const [parameters, setParameters] = useSearchParams();
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const [missing, setMissing] = useState<'from' | 'to' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const actors = useActorSearch();
  const sides = useSideSearch();

  function trace(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (from === null || to === null) {
      setMissing(from === null ? 'from' : 'to');
      form.current?.querySelector<HTMLInputElement>('input[role=combobox]')?.focus();
      return;
    }
    const data = new FormData(event.currentTarget);
    const next = new URLSearchParams({ from: from.id, to: to.id });
    const day = data.get('day');
    const chosen = typeof day === 'string' && isDay(day) ? day : (parameters.get('asOf') ?? '');
    if (chosen !== '' && chosen !== today()) {
      next.set('asOf', chosen);
    }
    const most = data.get('maxSteps');
    next.set('maxSteps', typeof most === 'string' ? most : String(props.maxSteps));
    setParameters(next, { preventScrollReset: true });
  }

  return (
    <form ref={form} className="pp-filters pp-trace-form pp-no-print" role="search" aria-label={t('form.label')} onSubmit={trace} noValidate>
      <ChoiceBox
        label={t('form.from')}
        hint={missing === 'from' ? t('form.fromMissing') : t('form.fromHint')}
        chosen={from}
        search={actors}
        onChoose={setFrom}
      />
      <ChoiceBox label={t('form.to')} hint={missing === 'to' ? t('form.toMissing') : t('form.toHint')} chosen={to} search={sides} onChoose={setTo} />
      <p className="govuk-visually-hidden" role="alert">
        {missing === null ? '' : t(`form.${missing}Missing`)}
      </p>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-day`}>
          {t('form.asOf')}
        </label>
        <input className="govuk-input" id={`${id}-day`} name="day" type="date" defaultValue={props.asOf ?? today()} />
      </div>
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={`${id}-steps`}>
          {t('form.maxSteps')}
        </label>
        <select className="govuk-select" id={`${id}-steps`} name="maxSteps" defaultValue={String(props.maxSteps)}>
          {steps.map((count) => (
            <option key={count} value={count}>
              {count === 0 ? t('form.noSteps') : t('form.steps', { count })}
            </option>
          ))}
        </select>
      </div>
      <div className="govuk-button-group">
        <button type="submit" className="govuk-button">
          {t('form.submit')}
        </button>
      </div>
    </form>
  );
}
