import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { EndsTag } from '@/components/PartnershipFacts';
import { Empty } from '@/components/States';
import { pastOf, sorted } from '@/features/sharing/shares';
import { useAsOf } from '@/lib/asOf';
import { formatDay } from '@/lib/day';
import { ProblemSharingDocument, type ProblemSharingQuery, type Share_ShareFragment } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';
import { useRefreshed } from '@/lib/refreshed';

interface SharesProps {
  readonly problem: string;
  /** Grows with each change of the problem. */
  readonly changes: number;
}

/** With whom a problem is shared, and what may be done about it. */
export function Shares({ problem, changes }: SharesProps) {
  const { t } = useTranslation('sharing');
  const asOf = useAsOf();
  // A list that is empty yet names what it would hold, so that the first share refreshes it.
  const [context] = useState({ additionalTypenames: ['Share'] });
  const query = useQuery({ query: ProblemSharingDocument, variables: { id: problem }, context });
  useRefreshed(changes, query[1]);
  return (
    <section className="pp-shares" aria-labelledby="shares">
      <h2 className="govuk-heading-m" id="shares">
        {t('shares.title')}
      </h2>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      <Loaded query={query} part>
        {(data) => (data.problem == null ? null : <Listed problem={data.problem} />)}
      </Loaded>
    </section>
  );
}

function Listed({ problem }: { readonly problem: NonNullable<ProblemSharingQuery['problem']> }) {
  const { t } = useTranslation('sharing');
  const { running, over } = sorted(problem.shares);
  return (
    <>
      {running.length === 0 && (
        <Empty>
          <p>{t('shares.none')}</p>
          <p>{t('shares.about')}</p>
        </Empty>
      )}
      {running.length > 0 && (
        <ul className="pp-list">
          {running.map((share) => (
            <li key={share.id} className="pp-list__item">
              <Running problem={problem.id} share={share} />
            </li>
          ))}
        </ul>
      )}
      {problem.viewerCanShare && (
        <ButtonLink secondary to={`/problems/${problem.id}/shares/new`}>
          {t('shares.share')}
        </ButtonLink>
      )}
      {over.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{t('shares.over', { count: over.length })}</span>
          </summary>
          <div className="govuk-details__text">
            <ul className="pp-list">
              {over.map((share) => (
                <li key={share.id} className="pp-list__item">
                  <Recipient share={share} />
                  <p className="pp-list__facts">
                    <Past share={share} />
                    <Sides share={share} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

function Recipient({ share }: { readonly share: Share_ShareFragment }) {
  const { t } = useTranslation('sharing');
  return share.recipient == null ? <span>{t('shares.somebody')}</span> : <Link to={links.actor(share.recipient.id)}>{share.recipient.name}</Link>;
}

function Sides({ share }: { readonly share: Share_ShareFragment }) {
  const { t } = useTranslation('sharing');
  return <span>{share.sides.length === 0 ? t('shares.whole') : t('shares.sides', { names: share.sides.map((one) => one.side.name).join(' · ') })}</span>;
}

function Past({ share }: { readonly share: Share_ShareFragment }) {
  const { t, i18n } = useTranslation('sharing');
  const past = pastOf(share);
  const day = (one: string) => formatDay(one, i18n.language);
  return <span>{past.kind === 'day' ? t('shares.pastDay', { day: day(past.day) }) : t('shares.past', { first: day(past.first), last: day(past.last) })}</span>;
}

function Running({ problem, share }: { readonly problem: string; readonly share: Share_ShareFragment }) {
  const { t, i18n } = useTranslation('sharing');
  const name = share.recipient?.name ?? t('shares.somebody');
  const to = `/problems/${problem}/shares/${share.id}`;
  return (
    <>
      <Recipient share={share} />
      <p className="pp-list__facts">
        <span>{t('shares.since', { day: formatDay(share.validFrom, i18n.language) })}</span>
        <EndsTag validTo={share.validTo} />
      </p>
      <p className="pp-list__facts">
        <Sides share={share} />
      </p>
      {share.message != null && <p className="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-2">{t('shares.message', { text: share.message })}</p>}
      <p className="pp-shares__actions pp-no-print">
        <Link to={to}>{t('view.as', { name })}</Link>
        {share.viewerCanChange && (
          <>
            <Link to={`${to}/change`} aria-label={t('shares.changeOne', { name })}>
              {t('shares.change')}
            </Link>
            <Link to={`${to}/end`} aria-label={t('shares.endOne', { name })}>
              {t('shares.end')}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
