import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { Instant } from '@/components/Day';
import { Failure } from '@/components/States';
import { Tag } from '@/components/Tag';
import type { Tree } from '@/features/profile/values';
import { ReportCapacityDocument } from '@/lib/gql/profile/graphql';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** How much of a service is free: what was said, when, and whether it still holds; said anew in one action by those who may. */
export function Capacities({ service, capacities }: { readonly service: string | null; readonly capacities: readonly Tree[] }) {
  const viewer = useViewer();
  return (
    <ul className="govuk-list pp-parts">
      {capacities.map((capacity) => (
        <li key={String(capacity.id)}>
          <Capacity capacity={capacity} />
          {service !== null && viewer.may('reportCapacity') && <SayFree service={service} capacity={capacity} />}
        </li>
      ))}
    </ul>
  );
}

function unitOf(capacity: Tree): string {
  return String((capacity.unit as Tree | null)?.name ?? '');
}

function Capacity({ capacity }: { readonly capacity: Tree }) {
  const { t } = useTranslation('profile');
  const { available, maximum, description, updated } = capacity;
  const facts = { unit: unitOf(capacity), free: Number(available), most: Number(maximum) };
  const expired = capacity.expired === true;
  return (
    <>
      {expired && <Tag tone="notice">{t('capacity.expired')}</Tag>} <span className="pp-part__fact">{t(maximum == null ? 'capacity.free' : 'capacity.freeOf', facts)}</span>
      <span className="pp-part__fact pp-part__key">
        {t('field.updated')} <Instant at={String(updated)} />
      </span>
      {typeof description === 'string' && <span className="pp-part__fact">{description}</span>}
    </>
  );
}

function SayFree({ service, capacity }: { readonly service: string; readonly capacity: Tree }) {
  const { t } = useTranslation('profile');
  const id = useId();
  const [{ fetching, error }, report] = useMutation(ReportCapacityDocument);
  const [free, setFree] = useState(String(capacity.available));
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');

  async function say(event: FormEvent) {
    event.preventDefault();
    if (fetching) {
      return;
    }
    const most = capacity.maximum == null ? 1_000_000 : Number(capacity.maximum);
    if (!/^\d+$/.test(free.trim()) || Number(free) > most) {
      setSaid('');
      setFault(t('notANumber', { min: 0, max: most }));
      return;
    }
    const result = await report({ input: { service, capacity: String(capacity.id), available: Number(free) } });
    const outcome = outcomeOf(result, result.data?.reportCapacity);
    setFault(outcome.kind === 'refused' ? outcome.userErrors.map((one) => one.message).join(' ') : '');
    setSaid(outcome.kind === 'saved' ? t('capacity.said', { unit: unitOf(capacity), free }) : '');
  }

  return (
    <form className="pp-say" noValidate onSubmit={(event) => void say(event)}>
      <label className="govuk-label" htmlFor={id}>
        {t('capacity.now', { unit: unitOf(capacity) })}
      </label>
      <input
        id={id}
        className={`govuk-input govuk-input--width-4 ${fault === '' ? '' : 'govuk-input--error'}`}
        inputMode="numeric"
        autoComplete="off"
        value={free}
        aria-describedby={`${id}-said`}
        aria-invalid={fault !== ''}
        onChange={(event) => {
          setFree(event.target.value);
        }}
      />
      <button type="submit" className="govuk-button govuk-button--secondary" aria-disabled={fetching}>
        {t('capacity.say')}
        <span className="govuk-visually-hidden"> {unitOf(capacity)}</span>
      </button>
      <span id={`${id}-said`} role="status" className={fault === '' ? '' : 'govuk-error-message'}>
        {fault === '' ? said : fault}
      </span>
      {error !== undefined && <Failure error={error} />}
    </form>
  );
}
