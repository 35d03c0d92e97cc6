import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Email, Phone } from '@/components/Contact';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { OverdueTag, UrgencyTag } from '@/features/referral/ReferralTags';
import { OverdueReferralsDocument, type OverdueReferralsQuery } from '@/lib/gql/referral/graphql';
import { links } from '@/lib/links';

type Late = OverdueReferralsQuery['overdueReferrals']['edges'][number]['node'];

/** Who owes what to whom, and for how long; whom to call. */
export function OverdueList({ first }: { readonly first: number }) {
  const { t } = useTranslation('referral');
  return (
    <ConnectionList
      query={OverdueReferralsDocument}
      variables={{ first }}
      connection={(data) => data.overdueReferrals}
      keyOf={(late) => late.id}
      item={(late) => <LateItem late={late} />}
      typenames={['Referral', 'ReferralTrack']}
      empty={t('late.empty')}
    />
  );
}

function LateItem({ late }: { readonly late: Late }) {
  const { t } = useTranslation('referral');
  const debtor = late.receiver ?? late.sender;
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Link to={links.actor(debtor.id)}>{debtor.name}</Link>
      </p>
      <p className="pp-list__facts">
        <OverdueTag />
        <UrgencyTag urgency={late.urgency} />
        <span>
          {t(`waitingFor.${late.waitingFor}`)} <Instant at={late.dueAt} />
        </span>
        <span>{t('late.days', { count: late.daysOverdue })}</span>
      </p>
      <p className="pp-list__facts">
        <span>{late.services.map((type) => type.label).join(', ')}</span>
        {late.receiver != null && <span>{t('item.from', { name: late.sender.name })}</span>}
        {debtor.phone != null && <Phone number={debtor.phone} />}
        {debtor.email != null && <Email address={debtor.email} />}
      </p>
    </>
  );
}
