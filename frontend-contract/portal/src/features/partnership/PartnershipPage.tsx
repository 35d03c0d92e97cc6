import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { PartnershipStatusTag } from '@/components/PartnershipFacts';
import { NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { Parties } from '@/features/partnership/Parties';
import { useAsOf, useShownDay } from '@/lib/asOf';
import { daysBetween, formatDay, lastDayOf } from '@/lib/day';
import { PartnershipDocument, type PartnershipQuery } from '@/lib/gql/partnership/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

const SOON_DAYS = 90;

type Partnership = NonNullable<PartnershipQuery['partnership']>;

interface PartnershipPageProps {
  /** What later features have to say about the partnership. */
  readonly below: (partnership: string) => ReactNode;
}

/** One partnership: what it is, until when, and who takes part in which role. */
export function PartnershipPage({ below }: PartnershipPageProps) {
  const { id = '' } = useParams();
  const asOf = useAsOf();
  const query = useQuery({ query: PartnershipDocument, variables: { id, asOf } });
  return <Loaded query={query}>{({ partnership }) => (partnership == null ? <NotFoundPage /> : <Shown key={id} partnership={partnership} below={below(id)} />)}</Loaded>;
}

function Shown({ partnership, below }: { readonly partnership: Partnership; readonly below: ReactNode }) {
  const { t } = useTranslation(['partnership', 'common', 'terms']);
  return (
    <Page
      title={partnership.name}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('crumb'), to: '/partnerships' },
      ]}
      caption={
        <>
          <span>{partnership.kind.label}</span>
          <PartnershipStatusTag status={partnership.status} />
          <LapsesTag partnership={partnership} />
          <HistoryLink id={partnership.id} name={partnership.name} />
        </>
      }
      actions={partnership.viewerCanChange ? <Actions partnership={partnership} /> : undefined}
    >
      <StandingNote partnership={partnership} />
      <SummaryList rows={useRows(partnership)} />
      <Parties id={partnership.id} version={partnership.version} mayChange={partnership.viewerCanChange && partnership.status !== 'ENDED'} />
      {below}
    </Page>
  );
}

function Actions({ partnership }: { readonly partnership: Partnership }) {
  const { t } = useTranslation('partnership');
  return (
    <>
      <ButtonLink to={links.changePartnership(partnership.id)}>{t('page.change')}</ButtonLink>
      <ButtonLink secondary to={`${links.partnership(partnership.id)}/status`}>
        {t('page.status')}
      </ButtonLink>
    </>
  );
}

/** How many days of an active partnership are left on the day shown; null when that is far off, or not the question. */
function useDaysLeft({ status, validTo }: Partnership): number | null {
  const shown = useShownDay();
  if (status !== 'ACTIVE' || validTo == null) {
    return null;
  }
  const left = daysBetween(shown, lastDayOf(validTo));
  return left <= SOON_DAYS ? left : null;
}

function LapsesTag({ partnership }: { readonly partnership: Partnership }) {
  const { t } = useTranslation('partnership');
  const left = useDaysLeft(partnership);
  if (left === null) {
    return null;
  }
  return <Tag tone="notice">{left === 0 ? t('page.lapsesToday') : t('page.lapses', { count: left })}</Tag>;
}

/** What the status means for the chains that lead through it. */
function StandingNote({ partnership }: { readonly partnership: Partnership }) {
  const { t, i18n } = useTranslation('partnership');
  const left = useDaysLeft(partnership);
  const texts = {
    ENDED: partnership.viewerCanChange ? t('page.endedText') : t('page.endedTextReadOnly'),
    SUSPENDED: t('page.suspendedText'),
    PROPOSED: t('page.proposedText'),
    ACTIVE: left === null || partnership.validTo == null ? null : t('page.lapsesText', { day: formatDay(lastDayOf(partnership.validTo), i18n.language) }),
  };
  const text = texts[partnership.status];
  if (text === null) {
    return null;
  }
  return (
    <p className="govuk-inset-text govuk-!-margin-top-0">
      {text}
      {left !== null && partnership.viewerCanChange && (
        <>
          {' '}
          <Link to={links.changePartnership(partnership.id)}>{t('page.renew')}</Link>
        </>
      )}
    </p>
  );
}

function useRows(partnership: Partnership) {
  const { t } = useTranslation('partnership');
  return [
    { key: t('page.kind'), value: <WithHint text={partnership.kind.label} hint={partnership.kind.description} /> },
    { key: t('page.level'), value: t(`level.${partnership.level}`) },
    { key: t('page.formality'), value: t(`formality.${partnership.formality}`) },
    { key: t('page.forms'), value: partnership.forms.length === 0 ? t('page.noForms') : <Items items={partnership.forms.map((form) => form.label)} /> },
    { key: t('page.about'), value: partnership.description },
    { key: t('page.term'), value: <Term partnership={partnership} /> },
    { key: t('page.review'), value: <Review day={partnership.reviewOn ?? null} over={partnership.status === 'ENDED'} /> },
    { key: t('page.communities'), value: <Covered communities={partnership.communities} /> },
  ];
}

function WithHint({ text, hint }: { readonly text: string; readonly hint: string | null | undefined }) {
  return (
    <>
      {text}
      {hint != null && hint !== '' && <span className="pp-fact-hint">{hint}</span>}
    </>
  );
}

function Items({ items }: { readonly items: readonly ReactNode[] }) {
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

function Term({ partnership }: { readonly partnership: Partnership }) {
  const { t, i18n } = useTranslation('partnership');
  const from = formatDay(partnership.validFrom, i18n.language);
  return partnership.validTo == null
    ? t('page.termOpen', { from })
    : t('page.termWithEnd', { from, to: formatDay(lastDayOf(partnership.validTo), i18n.language) });
}

/** When the parties look at it again, marked when that is due or overdue on the day shown. */
function Review({ day, over }: { readonly day: string | null; readonly over: boolean }) {
  const { t, i18n } = useTranslation('partnership');
  const shown = useShownDay();
  if (day === null) {
    return t('page.reviewNone');
  }
  const left = daysBetween(shown, day);
  return (
    <>
      {formatDay(day, i18n.language)}{' '}
      {!over && left < 0 && <Tag tone="bad">{t('page.reviewOverdue', { count: -left })}</Tag>}
      {!over && left === 0 && <Tag tone="notice">{t('page.reviewToday')}</Tag>}
      {!over && left > 0 && left <= SOON_DAYS && <Tag tone="notice">{t('page.reviewSoon', { count: left })}</Tag>}
    </>
  );
}

function Covered({ communities }: { readonly communities: Partnership['communities'] }) {
  const { t } = useTranslation('partnership');
  const viewer = useViewer();
  if (communities.length === 0) {
    return t('page.noCommunities');
  }
  return (
    <Items
      items={communities.map((community) => (
        <span key={community.id} className="pp-pair">
          <ThingLink kind="COMMUNITY" id={community.id} name={community.name} />
          {viewer.may('partnershipMap') && (
            <span className="pp-no-print">
              <Link to={links.networkOfCommunity(community.id)}>{t('page.network', { name: community.name })}</Link>
            </span>
          )}
        </span>
      ))}
    />
  );
}
