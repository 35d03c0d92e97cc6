import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { slugOf } from '@/features/indicator/lists';
import { Card } from '@/features/start/Card';
import { formatDay, plusDays, today } from '@/lib/day';
import { IndicatorListsDueDocument, type IndicatorListsDueQuery } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';

const AHEAD_DAYS = 30;

type List = IndicatorListsDueQuery['indicatorListsDue']['edges'][number]['node'];

/** The lists of signs that the manager decides on and that are to be looked at again, the longest overdue first. */
export default function IndicatorListsCard() {
  const { t } = useTranslation('indicator');
  return (
    <Card title={t('due.title')}>
      <ConnectionList
        query={IndicatorListsDueDocument}
        variables={{ by: plusDays(today(), AHEAD_DAYS), first: 5 }}
        connection={(data) => data.indicatorListsDue}
        keyOf={(list) => list.id}
        item={(list) => <Due list={list} />}
        typenames={['IndicatorList']}
        empty={t('due.empty')}
      />
    </Card>
  );
}

function Due({ list }: { readonly list: List }) {
  const { t, i18n } = useTranslation(['indicator', 'terms']);
  const name = t(`terms:indicatorList.${list.kind}`);
  const day = formatDay(list.reviseBy, i18n.language);
  return (
    <>
      <Link to={links.communityIndicators(list.community.id)}>
        {list.community.name}: {name}
      </Link>
      <p className="pp-list__facts">
        <Tag tone={list.revisionDue ? 'bad' : 'notice'}>{list.revisionDue ? t('due.overdue', { day }) : t('due.soon', { day })}</Tag>
        <Link to={links.changeIndicatorList(list.community.id, slugOf(list.kind))} aria-label={t('due.reviseOne', { list: name, name: list.community.name })}>
          {t('due.revise')}
        </Link>
      </p>
    </>
  );
}
