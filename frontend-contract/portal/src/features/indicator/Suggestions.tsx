import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { ThingLink } from '@/components/ThingLink';
import type { CountValues } from '@/features/indicator/countValues';
import { type ProblemIndicatorsQuery, SuggestFromIndicatorsDocument, type SuggestFromIndicatorsQuery, type Suggested_TermFragment, TakeOverSuggestionDocument } from '@/lib/gql/indicator/graphql';

type Problem = NonNullable<ProblemIndicatorsQuery['problem']>;
type Suggested = SuggestFromIndicatorsQuery['suggestFromIndicators'];

interface SuggestionsProps {
  readonly problem: Problem;
  /** Asks for the problem again, after it was changed. */
  readonly onChanged: () => void;
}

/** What the ticked signs suggest, beside the form; the caution stands above anything else, also when nothing is ticked. */
export function Suggestions({ problem, onChanged }: SuggestionsProps) {
  const { t } = useTranslation('indicator');
  const counts = useWatch<CountValues, 'counts'>({ name: 'counts' });
  const [adultsOnly, setAdultsOnly] = useState(false);
  const codes = counts.map((one) => one.indicator).sort();
  const query = useQuery({ query: SuggestFromIndicatorsDocument, variables: { codes, community: problem.community.id, adultsOnly } });
  return (
    <section className="pp-suggestions" aria-labelledby="suggestions">
      <h2 className="govuk-heading-m" id="suggestions">
        {t('suggest.title')}
      </h2>
      <Loaded query={query} part>
        {({ suggestFromIndicators: suggested }) => (
          <>
            <div className="govuk-inset-text">
              <p>
                <strong>{suggested.caution}</strong>
              </p>
              <p>{suggested.threshold}</p>
              <p>{suggested.childNote}</p>
            </div>
            <div className="govuk-checkboxes govuk-checkboxes--small">
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  id="adults-only"
                  type="checkbox"
                  checked={adultsOnly}
                  onChange={(event) => {
                    setAdultsOnly(event.target.checked);
                  }}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor="adults-only">
                  {t('suggest.adults')}
                </label>
              </div>
            </div>
            {codes.length === 0 ? <p className="govuk-body">{t('suggest.nothing')}</p> : <Suggested suggested={suggested} problem={problem} onChanged={onChanged} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Suggested({ suggested, problem, onChanged }: SuggestionsProps & { readonly suggested: Suggested }) {
  const { t } = useTranslation('indicator');
  const [said, takeOver] = useTakeOver(problem, onChanged);
  return (
    <>
      <p role="status" className={said === '' ? 'govuk-visually-hidden' : 'govuk-body'}>
        {said}
      </p>
      <h3 className="govuk-heading-s">{t('suggest.phases')}</h3>
      <Terms
        terms={suggested.phases}
        present={problem.phases}
        nothing={t('suggest.noPhases')}
        onTake={(term) => {
          void takeOver('phases', term);
        }}
        mayTake={problem.viewerCanChange && problem.closedOn == null}
      />
      <h3 className="govuk-heading-s">{t('suggest.forms')}</h3>
      <Terms
        terms={suggested.forms}
        present={problem.forms}
        nothing={t('suggest.noForms')}
        onTake={(term) => {
          void takeOver('forms', term);
        }}
        mayTake={problem.viewerCanChange && problem.closedOn == null}
      />
      <h3 className="govuk-heading-s">{t('suggest.actors')}</h3>
      <Involved of={suggested.actorKinds.map((one) => ({ ...one, term: one.kind }))} nobody={t('suggest.nobody', { name: problem.community.name })} />
      <h3 className="govuk-heading-s">{t('suggest.services')}</h3>
      <Involved of={suggested.services.map((one) => ({ ...one, term: one.type }))} nobody={t('suggest.noProvider', { name: problem.community.name })} />
    </>
  );
}

interface Term {
  readonly code: string;
  readonly label: string;
}

/** Takes a suggested phase or form over into the problem; says how it went. */
function useTakeOver(problem: Problem, onChanged: () => void) {
  const { t } = useTranslation('indicator');
  const [said, setSaid] = useState('');
  const [, change] = useMutation(TakeOverSuggestionDocument);
  const takeOver = async (field: 'phases' | 'forms', term: Term) => {
    const result = await change({ input: { id: problem.id, version: problem.version, [field]: [...problem[field].map((one) => one.code), term.code] } });
    const errors = result.data?.changeProblem.userErrors ?? [];
    if (result.error !== undefined || errors.length > 0) {
      setSaid(errors.some((one) => one.code === 'CONFLICT') ? t('suggest.meanwhile') : (errors[0]?.message ?? result.error?.message ?? ''));
    } else {
      setSaid(t('suggest.took', { term: term.label }));
    }
    onChanged();
  };
  return [said, takeOver] as const;
}

interface TermsProps {
  readonly terms: readonly Suggested_TermFragment[];
  readonly present: readonly { readonly code: string }[];
  readonly nothing: string;
  readonly mayTake: boolean;
  readonly onTake: (term: Term) => void;
}

function Terms({ terms, present, nothing, mayTake, onTake }: TermsProps) {
  const { t } = useTranslation('indicator');
  if (terms.length === 0) {
    return <p className="govuk-body">{nothing}</p>;
  }
  return (
    <ul className="govuk-list pp-suggestions__terms">
      {terms.map(({ term, indicators }) => (
        <li key={term.code}>
          <strong>{term.label}</strong>
          <span className="govuk-hint">{t('suggest.because', { signs: indicators.map((sign) => sign.label).join(' · ') })}</span>
          {present.some((one) => one.code === term.code) ? (
            <span>{t('suggest.taken')}</span>
          ) : (
            mayTake && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                aria-label={t('suggest.takeOne', { term: term.label })}
                onClick={() => {
                  onTake(term);
                }}
              >
                {t('suggest.take')}
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}

interface InvolvedProps {
  readonly of: readonly { readonly term: Term; readonly reasons: readonly string[]; readonly indicators: readonly Term[]; readonly actors: readonly { readonly id: string; readonly name: string }[] }[];
  readonly nobody: string;
}

/** Those of whom somebody is there come first, for with them something can be done today. */
function Involved({ of, nobody }: InvolvedProps) {
  const { t } = useTranslation('indicator');
  const sorted = [...of.filter((one) => one.actors.length > 0), ...of.filter((one) => one.actors.length === 0)];
  return (
    <ul className="govuk-list pp-suggestions__involved">
      {sorted.map((one) => (
        <li key={one.term.code}>
          <strong>{one.term.label}</strong>
          {': '}
          {one.actors.length === 0
            ? nobody
            : one.actors.map((actor, index) => (
                <span key={actor.id}>
                  {index > 0 && ', '}
                  <ThingLink kind="ACTOR" id={actor.id} name={actor.name} />
                </span>
              ))}
          <details className="govuk-details">
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{t('suggest.why', { what: one.term.label })}</span>
            </summary>
            <div className="govuk-details__text">
              {one.reasons.map((reason) => (
                <p key={reason}>{reason}</p>
              ))}
              <p>{t('suggest.because', { signs: one.indicators.map((sign) => sign.label).join(' · ') })}</p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
