import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { OpenAt } from '@/features/directory/OpenAt';
import { type Asked, changed, FILTERS, toggled, unfiltered } from '@/features/directory/serviceSearch';
import { ServiceSearchFacetsDocument } from '@/lib/gql/finding/graphql';
import { languageName } from '@/lib/text';

/** What narrows the search down, with how many services there would be; each choice is at once in the address. */
export function ServiceFacetPanel({ asked }: { readonly asked: Asked }) {
  const { t, i18n } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const [{ data }] = useQuery({ query: ServiceSearchFacetsDocument, variables: { query: asked.query, filter: asked.filter } });
  // What was counted last stays until the next is there, so that nothing folds up under the reader's hand.
  const [last, setLast] = useState(data);
  if (data !== undefined && data !== last) {
    setLast(data);
  }
  const facets = (data ?? last)?.searchServices.facets;
  const chosen = FILTERS.some((name) => parameters.has(name));
  if (facets === undefined) {
    return null;
  }
  const choose = (name: string, value: string) => {
    setParameters((before) => toggled(before, name, value), { preventScrollReset: true });
  };
  const community = parameters.get('community');
  return (
    <section aria-label={t('services.narrow')}>
      <Group title={t('services.type')} open={parameters.has('type')}>
        {facets.types.map(({ term, count }) => (
          <Choice key={term.code} name="type" value={term.code} label={term.label} count={count} choose={choose} />
        ))}
      </Group>
      <Group title={t('services.community')} open={community !== null}>
        {facets.communities.map(({ community: each, count }) => (
          <Choice
            key={each.id}
            name="community"
            value={each.id}
            label={each.name}
            count={count}
            choose={(name, value) => {
              // One at a time: what serves two of them at once is not what is looked for.
              setParameters((before) => changed(before, { [name]: before.get(name) === value ? null : value }), { preventScrollReset: true });
            }}
          />
        ))}
      </Group>
      <Group title={t('services.serves')} open={parameters.has('serves')}>
        {facets.serves.map(({ term, count }) => (
          <Choice key={term.code} name="serves" value={term.code} label={term.label} count={count} choose={choose} />
        ))}
      </Group>
      <Group title={t('services.language')} open={parameters.has('language')}>
        {facets.languages.map(({ language, count }) => (
          <Choice
            key={language}
            name="language"
            value={language}
            label={languageName(language, i18n.language)}
            count={count}
            choose={choose}
          />
        ))}
      </Group>
      <Group title={t('services.now')} open={['open', 'at', 'free', 'partners'].some((name) => parameters.has(name))} after={<OpenAt />}>
        <Choice
          name="open"
          value="yes"
          label={t('services.openNow')}
          count={facets.openNow}
          choose={(name, value) => {
            // Now, or at a time: not both.
            setParameters((before) => toggled(changed(before, { at: null }), name, value), { preventScrollReset: true });
          }}
        />
        <Choice name="free" value="yes" label={t('services.freeNow')} count={facets.freeNow} choose={choose} />
        <Choice name="partners" value="yes" label={t('services.partners')} count={facets.partners} choose={choose} />
      </Group>
      <Group title={t('services.freshness')} open={parameters.has('fresh')}>
        {facets.freshness.map(({ freshness, count }) => (
          <Choice
            key={freshness}
            name="fresh"
            value={freshness}
            label={t(`services.fresh.${freshness}`)}
            count={count}
            choose={choose}
          />
        ))}
      </Group>
      {chosen && (
        <p className="govuk-body">
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              setParameters(unfiltered);
            }}
          >
            {t('services.clear')}
          </button>
        </p>
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: readonly ReactNode[];
  /** What goes with the choices and is none of them. */
  readonly after?: ReactNode;
}

function Group({ title, open, children, after }: GroupProps) {
  if (children.length === 0) {
    return null;
  }
  return (
    <details className="govuk-details govuk-!-margin-bottom-2" open={open || undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-visually-hidden">{title}</legend>
        <div className="govuk-checkboxes govuk-checkboxes--small">{children}</div>
        {after}
      </fieldset>
    </details>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly choose: (name: string, value: string) => void;
}

function Choice({ name, value, label, count, choose }: ChoiceProps) {
  const id = useId();
  const { i18n } = useTranslation();
  const [parameters] = useSearchParams();
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={parameters.getAll(name).includes(value)}
        onChange={() => {
          choose(name, value);
        }}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        {label} ({new Intl.NumberFormat(i18n.language).format(count)})
      </label>
    </div>
  );
}
