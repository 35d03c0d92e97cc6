import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { Tag, type Tone } from '@/components/Tag';
import { ConclusionView } from '@/features/assessment/Conclusions';
import { stagePage } from '@/features/problem/stages';
import { ActionStatusTag } from '@/features/response/ActionFacts';
import { actionLinks } from '@/features/response/links';
import type { WhatWorkedQuery } from '@/lib/gql/planning/graphql';
import type { ResponseEnding } from '@/lib/gql/schema';
import { links } from '@/lib/links';

type Earlier = NonNullable<WhatWorkedQuery['problem']>['whatWorked'][number];

const tones: Record<ResponseEnding, Tone> = { WORKED: 'good', MIXED: 'notice', DID_NOT_WORK: 'bad', UNCLEAR: 'muted', NOT_ASSESSED: 'plain' };

interface EarlierItemProps {
  readonly earlier: Earlier;
  /** The problem that learns from it, if an action may be added to it. */
  readonly takeOverTo: string | null;
}

/** An earlier problem: how it ended, why it is shown, what was done and how that was assessed. */
export function EarlierItem({ earlier, takeOverTo }: EarlierItemProps) {
  const { t } = useTranslation('planning');
  const { problem } = earlier;
  return (
    <article className="pp-earlier" aria-labelledby={`earlier-${problem.id}`}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={`earlier-${problem.id}`}>
        <Link to={links.problem(problem.id)}>{problem.title}</Link>
      </h2>
      <p className="pp-list__facts">
        <Tag tone={tones[earlier.ending]}>{t(`ending.${earlier.ending}`)}</Tag>
        <span>{t('earlier.alike', { points: earlier.points })}</span>
        <span>{problem.community.name}</span>
        <span>{t('earlier.owner', { name: problem.owner.name })}</span>
        <span>
          {problem.closedOn == null ? t('earlier.recorded') : t('earlier.closed')} <Day day={problem.closedOn ?? problem.recordedOn} />
          {problem.closedOn == null && `, ${t('earlier.open')}`}
        </span>
      </p>
      {problem.definition != null && <p className="govuk-body">{problem.definition}</p>}
      <p className="govuk-body govuk-!-font-weight-bold">{earlier.endingText}</p>
      <Why reasons={earlier.reasons} />
      <Done actions={problem.actions} takeOverTo={takeOverTo} />
      <Assessed problem={problem} />
    </article>
  );
}

function Why({ reasons }: { readonly reasons: Earlier['reasons'] }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{t('earlier.why')}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map((reason) => (
          <li key={`${reason.way} ${reason.corner ?? ''}`}>
            {reason.text} <span className="pp-fact-hint">{t('earlier.points', { count: reason.points })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Done({ actions, takeOverTo }: { readonly actions: Earlier['problem']['actions']; readonly takeOverTo: string | null }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{t('earlier.done')}</h3>
      {actions.length === 0 ? (
        <p className="govuk-body">{t('earlier.nothingDone')}</p>
      ) : (
        <ul className="pp-list">
          {actions.map((action) => {
            const note = action.statusChanges.at(-1)?.note;
            return (
              <li key={action.id} className="pp-list__item">
                <p className="govuk-body govuk-!-margin-bottom-1">{action.text}</p>
                <p className="pp-list__facts">
                  <ActionStatusTag status={action.status} />
                  {note != null && <span>{note}</span>}
                  <span>{action.assignees.length === 0 ? t('earlier.nobody') : action.assignees.map((one) => one.name).join(', ')}</span>
                  {action.partnership != null && <span>{t('earlier.under', { name: action.partnership.name })}</span>}
                </p>
                {takeOverTo !== null && (
                  <p className="pp-list__actions pp-no-print">
                    <Link to={actionLinks.takeOver(takeOverTo, action.id)} aria-label={t('earlier.takeOverOne', { text: action.text })}>
                      {t('earlier.takeOver')}
                    </Link>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Assessed({ problem }: { readonly problem: Earlier['problem'] }) {
  const { t } = useTranslation('planning');
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{t('earlier.assessed')}</h3>
      {problem.measures.length === 0 ? (
        <p className="govuk-body">{t('earlier.nothingMeasured')}</p>
      ) : (
        <dl className="pp-earlier__measures">
          {problem.measures.map((measure) => (
            <div key={measure.id}>
              <dt>{measure.name}</dt>
              <dd>
                <Found measure={measure} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {problem.conclusions.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {t(problem.conclusions.length > 1 ? 'earlier.concludedTwice' : 'earlier.concluded')}
              <span className="govuk-visually-hidden">: {problem.title}</span>
            </span>
          </summary>
          {problem.conclusions.map((conclusion) => (
            <ConclusionView key={conclusion.id} conclusion={conclusion} />
          ))}
        </details>
      )}
      <p className="govuk-body pp-no-print">
        <Link to={stagePage(problem.id, 'ASSESSMENT')}>
          {t('earlier.whole')}
          <span className="govuk-visually-hidden">: {problem.title}</span>
        </Link>
      </p>
    </>
  );
}

function Found({ measure }: { readonly measure: Earlier['problem']['measures'][number] }) {
  const { t } = useTranslation(['planning', 'assessment']);
  const last = measure.results.at(-1);
  if (measure.progress != null) {
    return measure.progress.text;
  }
  if (last === undefined) {
    return t('earlier.noResult');
  }
  return (
    <>
      {last.comparison != null && <>{t(`assessment:comparison.${last.comparison}`)}. </>}
      {measure.baselineText != null && <>{t('earlier.wordsBefore', { text: measure.baselineText })} </>}
      {last.text != null && t('earlier.wordsNow', { text: last.text })}
    </>
  );
}
