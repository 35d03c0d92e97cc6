import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { fieldName, nameOf, wordsOf } from '@/features/history/terms';
import { useWords } from '@/features/history/words';
import { formatDay, formatInstant } from '@/lib/day';
import { ObjectAsOfDocument, type PastFields_ObjectFragment } from '@/lib/gql/history/graphql';

/** What something looked like at the end of a day. */
export function PastView({ id, day }: { readonly id: string; readonly day: string }) {
  const { t, i18n } = useTranslation('history');
  const query = useQuery({ query: ObjectAsOfDocument, variables: { id, day } });
  const written = formatDay(day, i18n.language);
  return (
    <section aria-labelledby="as-it-was" className="pp-past">
      <h2 className="govuk-heading-m" id="as-it-was">
        {t('past.title', { day: written })}
      </h2>
      <Loaded query={query} part>
        {({ objectAsOf }) =>
          objectAsOf == null ? (
            <Empty>
              <p className="govuk-body">{t('past.empty', { day: written })}</p>
            </Empty>
          ) : (
            <>
              <Fields object={objectAsOf.object} />
              {objectAsOf.parts.length > 0 && <h3 className="govuk-heading-s">{t('past.parts')}</h3>}
              {objectAsOf.parts.map((part) => (
                <details key={part.objectId} className="govuk-details">
                  <summary className="govuk-details__summary">
                    <span className="govuk-details__summary-text"><PartName part={part} /></span>
                  </summary>
                  <div className="govuk-details__text">
                    <Fields object={part} />
                  </div>
                </details>
              ))}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

/** What a part is called: a share by its recipient, what has no name by what it says, the rest by what it is. */
function PartName({ part }: { readonly part: PastFields_ObjectFragment }) {
  const { t } = useTranslation('history');
  const { words } = useWords();
  const said = (...names: readonly string[]) => part.fields.find((field) => names.includes(field.name))?.values[0];
  const recipient = said('recipientId');
  if (recipient !== undefined) {
    return <>{t('past.share', { name: recipient.text ?? t('notShown') })}</>;
  }
  return <>{nameOf(part.objectType, part.objectName, words) ?? said('text', 'question')?.text ?? words(`history:past.kind.${part.objectType}`, t('past.kind.other'))}</>;
}

function Fields({ object }: { readonly object: PastFields_ObjectFragment }) {
  const { t, i18n } = useTranslation('history');
  const { words, language } = useWords();
  return (
    <>
      <p className="govuk-body-s">{t('past.since', { by: object.by, at: formatInstant(object.since, i18n.language) })}</p>
      <SummaryList
        rows={object.fields.map((field) => ({
          key: fieldName(object.objectType, field.name, words),
          value: <Texts texts={field.values.map((value) => wordsOf(object.objectType, field.name, value, language, words))} />,
        }))}
      />
    </>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return texts.length === 1 ? (
    <span className="pp-changes__value">{texts[0]}</span>
  ) : (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}
