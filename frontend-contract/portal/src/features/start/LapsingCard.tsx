import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { EndsTag } from '@/components/PartnershipFacts';
import { ThingLink } from '@/components/ThingLink';
import { Card } from '@/features/start/Card';
import { useAsOf, useShownDay } from '@/lib/asOf';
import { plusDays } from '@/lib/day';
import { LapsingPartnershipsDocument, type LapsingPartnershipsQuery } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';

const AHEAD_DAYS = 90;

type Partnership = LapsingPartnershipsQuery['partnerships']['edges'][number]['node'];

/** What breaks soon unless somebody renews it; of one actor, or of all. */
export function LapsingCard({ actor }: { readonly actor: string | null }) {
  const { t } = useTranslation('start');
  const asOf = useAsOf();
  const endsBefore = plusDays(useShownDay(), AHEAD_DAYS + 1);
  return (
    <Card title={actor === null ? t('lapsing.all') : t('lapsing.mine')}>
      <ConnectionList
        query={LapsingPartnershipsDocument}
        variables={{ actor, endsBefore, asOf, first: 5 }}
        connection={(data) => data.partnerships}
        keyOf={(partnership) => partnership.id}
        item={(partnership) => <Lapsing partnership={partnership} />}
        typenames={['Partnership']}
        empty={t('lapsing.empty')}
      />
      <p className="govuk-body">
        <Link to="/partnerships?status=ACTIVE&ending=yes">{t('lapsing.list')}</Link>
      </p>
    </Card>
  );
}

function Lapsing({ partnership }: { readonly partnership: Partnership }) {
  const { t } = useTranslation('start');
  const names = partnership.parties.edges.map((edge) => edge.node.actor.name).join(', ');
  return (
    <>
      <ThingLink kind="PARTNERSHIP" id={partnership.id} name={partnership.name} />
      <p className="pp-list__facts">
        <EndsTag validTo={partnership.validTo} />
        <span>{partnership.kind.label}</span>
        <span>
          {names}
          {partnership.parties.pageInfo.hasNextPage && ` ${t('lapsing.more')}`}
        </span>
        {partnership.viewerCanChange && (
          <Link to={links.changePartnership(partnership.id)} aria-label={t('lapsing.renewOne', { name: partnership.name })}>
            {t('lapsing.renew')}
          </Link>
        )}
      </p>
    </>
  );
}
