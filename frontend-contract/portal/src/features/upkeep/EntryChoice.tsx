import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfidentialTag } from '@/components/Confidential';
import { FreshnessTag } from '@/components/FreshnessTag';
import { Link } from '@/components/Link';
import { useWords } from '@/features/history/words';
import { usePlaceName } from '@/features/profile/placeName';
import { byDay, type Entry, fieldsOf, pageOf } from '@/features/upkeep/entries';
import { formatDay } from '@/lib/day';

interface EntryChoiceProps {
  readonly entry: Entry;
  readonly chosen: 'whole' | ReadonlySet<string> | undefined;
  /** Undefined for nothing of it. */
  readonly onChoose: (what: 'whole' | ReadonlySet<string> | undefined) => void;
}

/** What an entry is called. */
export function useEntryName() {
  const placeName = usePlaceName();
  return (entry: Entry) =>
    entry.__typename === 'Place' ? placeName(entry.profile == null ? null : { ...entry.profile, addresses: entry.profile.addresses.map((address) => ({ ...address, country: '' })) }) : entry.name;
}

/** One entry with its tick, how fresh it is, and single fields to tick instead. */
export function EntryChoice({ entry, chosen, onChoose }: EntryChoiceProps) {
  const { t } = useTranslation('upkeep');
  const nameOf = useEntryName();
  const id = useId();
  const name = nameOf(entry);
  return (
    <>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <div className="govuk-checkboxes__item">
          <input
            id={id}
            type="checkbox"
            className="govuk-checkboxes__input"
            checked={chosen === 'whole'}
            aria-describedby={`${id}-facts`}
            onChange={(event) => {
              onChoose(event.target.checked ? 'whole' : undefined);
            }}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {t('confirm.tick', { name })}
          </label>
        </div>
      </div>
      <p id={`${id}-facts`} className="pp-list__facts">
        <span>{t(`confirm.thing.${entry.__typename}`)}</span>
        {'types' in entry && entry.types.length > 0 && <span>{entry.types.map((type) => type.label).join(', ')}</span>}
        {entry.__typename === 'Place' && entry.confidential && <ConfidentialTag />}
        <FreshnessTag said={entry.confirmation} />
        <Link to={pageOf(entry)} aria-label={t('confirm.changeOne', { name })}>
          {t('confirm.change')}
        </Link>
      </p>
      <OwnDays entry={entry} />
      <SingleFields entry={entry} name={name} chosen={chosen} onChoose={onChoose} />
    </>
  );
}

/** The fields that are fresher than the whole. */
function OwnDays({ entry }: { readonly entry: Entry }) {
  const { t, i18n } = useTranslation(['upkeep', 'history']);
  const { words } = useWords();
  const { fields } = entry.confirmation;
  if (fields.length === 0) {
    return null;
  }
  return (
    <p className="pp-list__facts">
      <span>{t('confirm.ownTitle')}</span>
      {byDay(fields).map(({ day, fields: names }) => (
        <span key={day}>{t('confirm.own', { fields: names.map((field) => words(`history:field.${field}`, field)).join(', '), day: formatDay(day, i18n.language) })}</span>
      ))}
    </p>
  );
}

function SingleFields({ entry, name, chosen, onChoose }: EntryChoiceProps & { readonly name: string }) {
  const { t } = useTranslation(['upkeep', 'history']);
  const { words } = useWords();
  const id = useId();
  const ticked = chosen === undefined || chosen === 'whole' ? new Set<string>() : chosen;

  function tick(field: string, on: boolean) {
    const next = new Set(ticked);
    if (on) {
      next.add(field);
    } else {
      next.delete(field);
    }
    onChoose(next.size === 0 ? undefined : next);
  }

  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {t('confirm.single')}
          <span className="govuk-visually-hidden">: {name}</span>
        </span>
      </summary>
      <fieldset className="govuk-fieldset govuk-details__text">
        <legend className="govuk-visually-hidden">{t('confirm.fields', { name })}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small pp-fields">
          {fieldsOf[entry.__typename].map((field) => (
            <div key={field} className="govuk-checkboxes__item">
              <input
                id={`${id}-${field}`}
                type="checkbox"
                className="govuk-checkboxes__input"
                checked={ticked.has(field)}
                onChange={(event) => {
                  tick(field, event.target.checked);
                }}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={`${id}-${field}`}>
                {words(`history:field.${field}`, field)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
