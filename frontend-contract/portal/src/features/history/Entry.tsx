import { useTranslation } from 'react-i18next';
import { Instant } from '@/components/Day';
import { difference, fieldName, nameOf, type Value, wordsOf } from '@/features/history/terms';
import { useWords } from '@/features/history/words';
import type { Entry_EntryFragment } from '@/lib/gql/history/graphql';

type Change = Entry_EntryFragment['changes'][number];

/** One change: what was done, by whom and when, and every field from what to what. */
export function Entry({ entry, subject }: { readonly entry: Entry_EntryFragment; readonly subject: string }) {
  const { t } = useTranslation(['history', 'terms']);
  const { words } = useWords();
  const done = words(`history:operation.${entry.operation}`, t('operation.other'));
  const roles = entry.roles.map((role) => t(`terms:role.${role}`)).join(', ');
  const name = nameOf(entry.objectType, entry.objectName, words);
  const ofPart = entry.objectId !== subject && name !== null;
  return (
    <article>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{ofPart ? t('entry.ofPart', { what: done, name }) : done}</h3>
      <p className="govuk-body-s pp-timeline__who">
        <Instant at={entry.at} />
        <span>{t('entry.who', { by: entry.by, roles: roles === '' ? t('entry.noRole') : roles })}</span>
      </p>
      {entry.reason != null && (
        <p className="govuk-body">
          <strong>{t('entry.reason')}</strong> {entry.reason}
        </p>
      )}
      {entry.kind !== 'REMOVED' && entry.changes.length === 0 && <p className="govuk-body-s">{t('entry.noFields')}</p>}
      {entry.changes.length > 0 && (
        <dl className="pp-changes">
          {entry.changes.map((change) => (
            <div key={change.field} className="pp-changes__row">
              <dt>{fieldName(entry.objectType, change.field, words)}</dt>
              <dd>
                <Changed entry={entry} change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

function Changed({ entry, change }: { readonly entry: Entry_EntryFragment; readonly change: Change }) {
  const { t } = useTranslation('history');
  const { before, after } = change;
  const show = (label: string | null, values: readonly Value[], gone = false) => <Values label={label} gone={gone} type={entry.objectType} field={change.field} values={values} />;
  if (before.length === 0) {
    return show(entry.kind === 'CREATED' ? null : t('change.first'), after);
  }
  if (before.length === 1 && after.length <= 1) {
    return (
      <>
        {show(t('change.before'), before, true)}
        {show(t('change.after'), after)}
      </>
    );
  }
  const { removed, added } = difference(before, after);
  return (
    <>
      {removed.length === 0 && added.length === 0 && t('change.order')}
      {removed.length > 0 && show(t('change.removed'), removed, true)}
      {added.length > 0 && show(t('change.added'), added)}
    </>
  );
}

interface ValuesProps {
  /** What these values are; null where nothing was before. */
  readonly label: string | null;
  readonly gone: boolean;
  readonly type: string;
  readonly field: string;
  readonly values: readonly Value[];
}

function Values({ label, gone, type, field, values }: ValuesProps) {
  const { t } = useTranslation('history');
  const { words, language } = useWords();
  const texts = values.map((value) => wordsOf(type, field, value, language, words));
  return (
    <div className={gone ? 'pp-changes__gone' : undefined}>
      {label !== null && <span className="pp-changes__label">{label} </span>}
      {texts.length === 0 && <em>{t('change.nothing')}</em>}
      {texts.length === 1 && <span className="pp-changes__value">{texts[0]}</span>}
      {texts.length > 1 && (
        <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
          {texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
