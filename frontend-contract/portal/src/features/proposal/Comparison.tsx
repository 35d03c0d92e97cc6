import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Tag } from '@/components/Tag';
import { useWords } from '@/features/history/words';
import type { Tree } from '@/features/profile/values';
import { itemMakeup, itemsNow, sameItems } from '@/features/proposal/items';
import { ItemsAsTheyAre, ItemsProposed } from '@/features/proposal/ItemsCompared';
import { formatDay } from '@/lib/day';
import { ServiceTypesDocument } from '@/lib/gql/directory/graphql';
import type { ProposalQuery } from '@/lib/gql/proposal/graphql';
import { languageName } from '@/lib/text';

type Proposal = NonNullable<ProposalQuery['proposal']>;
type Field = Proposal['fields'][number];
export type Entry = Exclude<NonNullable<Proposal['entry']>, { __typename: 'Place' }>;

/** The values of a field as the entry has it now, in the form in which proposals hold them. */
export function valuesNow(entry: Entry, field: string): readonly string[] {
  if (field === 'types') {
    return entry.__typename === 'Service' ? entry.types.map((type) => type.code) : [];
  }
  const value = (entry as unknown as Record<string, unknown>)[field];
  if (Array.isArray(value)) {
    return value.map(String);
  }
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

/** On which day a field of an entry was last said to be right; null if never. */
export function confirmedOn(entry: Entry, field: string): string | null {
  return entry.confirmation.fields.find((one) => one.field === field)?.confirmedOn ?? entry.confirmation.confirmedOn ?? null;
}

interface ComparisonProps {
  readonly fields: readonly Field[];
  readonly entry: Entry | null;
  /** Set while it is answered: what is ticked, and what a tick does. */
  readonly choice?: { readonly accepted: ReadonlySet<string>; readonly tick: (field: string, on: boolean) => void };
}

/** Field by field: as it was, as it is now, as it is proposed. */
export function Comparison({ fields, entry, choice }: ComparisonProps) {
  const { t } = useTranslation(['proposal', 'history']);
  const { words } = useWords();
  return (
    <ul className="govuk-list pp-comparison">
      {fields.map((field) => {
        const name = words(`history:field.${field.name}`, field.name);
        return (
          <li key={field.name} className="pp-list__item">
            <h3 className="govuk-heading-s">
              {name} {field.accepted != null && <Tag tone={field.accepted ? 'good' : 'bad'}>{t(field.accepted ? 'field.accepted' : 'field.refused')}</Tag>}
            </h3>
            {itemMakeup(field.name) === undefined ? <Values field={field} entry={entry} /> : <Lists field={field} entry={entry} />}
            {choice !== undefined && (
              <div className="govuk-checkboxes govuk-checkboxes--small">
                <div className="govuk-checkboxes__item">
                  <input
                    id={`accept-${field.name}`}
                    type="checkbox"
                    className="govuk-checkboxes__input"
                    checked={choice.accepted.has(field.name)}
                    onChange={(event) => {
                      choice.tick(field.name, event.target.checked);
                    }}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`accept-${field.name}`}>
                    {t('answer.accept', { field: name })}
                  </label>
                </div>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Values beside each other, of whatever. */
interface SidesProps {
  readonly field: Field;
  readonly entry: Entry | null;
  /** As the entry has it now; null when that is not known. */
  readonly now: ReactNode;
  readonly was: ReactNode;
  readonly proposed: ReactNode;
  /** Whether it was another when it was proposed. */
  readonly moved: boolean;
}

function Sides({ field, entry, now, was, proposed, moved }: SidesProps) {
  const { t, i18n } = useTranslation('proposal');
  const day = entry === null ? null : confirmedOn(entry, field.name);
  return (
    <dl className="pp-comparison__values">
      {field.accepted == null && now !== null && (
        <div>
          <dt>{t('field.now')}</dt>
          <dd>
            {now}
            <span className="govuk-hint pp-comparison__day">{day === null ? t('field.never') : t('field.confirmed', { day: formatDay(day, i18n.language) })}</span>
          </dd>
        </div>
      )}
      {(moved || field.accepted != null) && (
        <div>
          <dt>{t('field.was')}</dt>
          <dd>{was}</dd>
        </div>
      )}
      <div>
        <dt>{t('field.proposed')}</dt>
        <dd>{proposed}</dd>
      </div>
    </dl>
  );
}

/** A list of the profile, item by item. */
function Lists({ field, entry }: { readonly field: Field; readonly entry: Entry | null }) {
  const makeup = itemMakeup(field.name) ?? { fields: [], lists: [] };
  const was = field.itemsWas as readonly Tree[];
  const proposed = field.itemsProposed as readonly Tree[];
  const now = entry === null ? null : itemsNow(entry, field.name);
  return (
    <Sides
      field={field}
      entry={entry}
      now={now === null ? null : <ItemsAsTheyAre makeup={makeup} items={now} />}
      was={<ItemsAsTheyAre makeup={makeup} items={was} />}
      proposed={<ItemsProposed makeup={makeup} before={field.accepted == null && now !== null ? now : was} proposed={proposed} />}
      moved={now !== null && !sameItems(now, was)}
    />
  );
}

function Values({ field, entry }: { readonly field: Field; readonly entry: Entry | null }) {
  const inWords = useInWords(field.name);
  const now = entry === null ? null : valuesNow(entry, field.name);
  return (
    <Sides
      field={field}
      entry={entry}
      now={now === null ? null : inWords(now)}
      was={inWords(field.was)}
      proposed={<strong>{inWords(field.proposed)}</strong>}
      moved={now !== null && JSON.stringify([...now].sort()) !== JSON.stringify([...field.was].sort())}
    />
  );
}

/** Values in the reader's words: names of languages, labels of types. */
function useInWords(field: string): (values: readonly string[]) => string {
  const { t, i18n } = useTranslation('proposal');
  const [types] = useQuery({ query: ServiceTypesDocument, pause: field !== 'types', requestPolicy: 'cache-first' });
  return (values) => {
    if (values.length === 0) {
      return t('field.empty');
    }
    const one = (value: string) => {
      switch (field) {
        case 'languages':
          return languageName(value, i18n.language);
        case 'types':
          return types.data?.vocabulary.find((term) => term.code === value)?.label ?? value;
        default:
          return value;
      }
    };
    return values.map(one).join(', ');
  };
}
