import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { Tag } from '@/components/Tag';
import type { Need, ProblemWithNeeds } from '@/features/analysis/needValues';
import { formatDay } from '@/lib/day';
import { ProblemNeedsDocument } from '@/lib/gql/analysis/graphql';
import { links } from '@/lib/links';
import { useRefreshed } from '@/lib/refreshed';

interface InformationNeedsProps {
  readonly problem: string;
  /** Grows with each change of the problem. */
  readonly changes: number;
}

/** What else must be known about a problem: whom to ask what, and what they answered. */
export function InformationNeeds({ problem, changes }: InformationNeedsProps) {
  const { t } = useTranslation('analysis');
  const query = useQuery({ query: ProblemNeedsDocument, variables: { id: problem }, requestPolicy: 'cache-and-network' });
  useRefreshed(changes, query[1]);
  return (
    <section className="pp-needs" aria-labelledby="needs">
      <h2 className="govuk-heading-m" id="needs">
        {t('needs.title')}
      </h2>
      <Loaded query={query} part>
        {(data) => (data.problem == null ? null : <Listed problem={data.problem} />)}
      </Loaded>
    </section>
  );
}

function Listed({ problem }: { readonly problem: ProblemWithNeeds }) {
  const { t } = useTranslation('analysis');
  const mayChange = problem.viewerCanChange && problem.closedOn == null;
  return (
    <>
      {problem.informationNeeds.length === 0 ? (
        <Empty>
          <p>{t('needs.none')}</p>
        </Empty>
      ) : (
        <ul className="pp-list">
          {problem.informationNeeds.map((need) => (
            <li key={need.id} className="pp-list__item">
              <OneNeed problem={problem.id} need={need} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <ButtonLink secondary to={`/problems/${problem.id}/needs/new`}>
          {t('needs.add')}
        </ButtonLink>
      )}
    </>
  );
}

function OneNeed({ problem, need, mayChange }: { readonly problem: string; readonly need: Need; readonly mayChange: boolean }) {
  const { t, i18n } = useTranslation('analysis');
  const day = (one: string) => formatDay(one, i18n.language);
  const here = `/problems/${problem}/needs/${need.id}`;
  return (
    <>
      <p className="govuk-!-margin-bottom-1">
        <strong>{need.question}</strong> <Standing need={need} />
      </p>
      <p className="pp-list__facts">
        {need.analysis != null && <span>{t('needs.about', { side: need.analysis.side.name })}</span>}
        <span>
          {need.ask.length === 0
            ? t('needs.askNobody')
            : need.ask.map((actor, index) => (
                <span key={actor.id}>
                  {index === 0 ? `${t('needs.ask')} ` : ', '}
                  <Link to={links.actor(actor.id)}>{actor.name}</Link>
                </span>
              ))}
        </span>
        {need.askedOn != null && <span>{t('needs.asked', { day: day(need.askedOn) })}</span>}
      </p>
      {need.answer != null && need.answeredOn != null && (
        <blockquote className="govuk-inset-text govuk-!-margin-top-1 govuk-!-margin-bottom-1">
          {need.answer} <span className="pp-list__facts">{t('needs.answeredOn', { day: day(need.answeredOn) })}</span>
        </blockquote>
      )}
      {mayChange && (
        <p className="pp-shares__actions pp-no-print">
          <Link to={`${here}/change`} aria-label={t(need.answer == null ? 'needs.answerOne' : 'needs.changeOne', { question: need.question })}>
            {t(need.answer == null ? 'needs.answer' : 'needs.change')}
          </Link>
          <Link to={`${here}/withdraw`} aria-label={t('needs.withdrawOne', { question: need.question })}>
            {t('needs.withdraw')}
          </Link>
        </p>
      )}
    </>
  );
}

function Standing({ need }: { readonly need: Need }) {
  const { t } = useTranslation('analysis');
  if (need.answer != null) {
    return <Tag tone="good">{t('needs.state.answered')}</Tag>;
  }
  return <Tag tone={need.askedOn == null ? 'muted' : 'notice'}>{t(need.askedOn == null ? 'needs.state.open' : 'needs.state.waits')}</Tag>;
}
