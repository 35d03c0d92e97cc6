import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Day } from '@/components/Day';
import { Link } from '@/components/Link';
import { OutcomeTag } from '@/features/scanning/OutcomeTag';
import { formatDay } from '@/lib/day';
import { OurConcernsDocument, type OurConcernsQuery } from '@/lib/gql/scanning/graphql';
import { useViewer } from '@/lib/viewer';

type Raised = OurConcernsQuery['ourConcerns']['edges'][number]['node'];

/** What the viewer's unit or organisation raised, each with what became of it. Nothing of a problem is in the answer of the API. */
export function OurConcerns({ first }: { readonly first: number }) {
  const { t } = useTranslation('scanning');
  const police = useViewer().may('concerns');
  return (
    <ConnectionList
      query={OurConcernsDocument}
      variables={{ first }}
      connection={(data) => data.ourConcerns}
      keyOf={(concern) => concern.id}
      item={(concern) => <RaisedItem concern={concern} />}
      typenames={['RaisedConcern', 'Concern']}
      empty={police ? t('ours.emptyUnit') : t('ours.empty')}
    />
  );
}

function RaisedItem({ concern }: { readonly concern: Raised }) {
  const { t, i18n } = useTranslation('scanning');
  return (
    <>
      <p className="pp-said">{concern.text}</p>
      <p className="pp-list__facts">
        <OutcomeTag outcome={concern.outcome} />
        <span>{concern.place == null ? concern.community.name : `${concern.community.name}, ${concern.place}`}</span>
        <span>
          {t('concern.heard')} <Day day={concern.heardOn} />
        </span>
      </p>
      {concern.outcome === 'ANSWERED' ? (
        <div className="pp-did">
          <p className="pp-did__head">{t('ours.didOn', { day: formatDay(concern.answeredOn ?? concern.heardOn, i18n.language) })}</p>
          <p>{concern.answer}</p>
        </div>
      ) : (
        <p className="pp-list__more">{t(`ours.${concern.outcome}`)}</p>
      )}
      {concern.viewerCanChange && (
        <p className="pp-list__more">
          <Link to={`/concerns/${concern.id}/change`} aria-label={t('concern.changeOne', { text: concern.text })}>
            {t('concern.change')}
          </Link>
        </p>
      )}
    </>
  );
}
