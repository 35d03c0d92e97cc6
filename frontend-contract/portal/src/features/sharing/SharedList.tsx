import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { EndsTag } from '@/components/PartnershipFacts';
import { Tag } from '@/components/Tag';
import { SharedWithUsDocument } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';

/** What is shared with the viewer's actor, the newest first. */
export function SharedList({ first }: { readonly first: number }) {
  const { t } = useTranslation(['sharing', 'terms']);
  return (
    <ConnectionList
      query={SharedWithUsDocument}
      variables={{ first }}
      connection={(data) => data.sharedWithUs}
      keyOf={(share) => share.id}
      item={({ id, validTo, shown }) => (
        <>
          <Link to={links.share(id)}>{shown?.title ?? t('with.gone')}</Link>
          {shown != null && (
            <p className="pp-list__facts">
              <Tag tone="plain">{t(`terms:stage.${shown.stage}`)}</Tag>
              <span>{shown.community.name}</span>
              <span>{t('with.from', { unit: shown.owner.name })}</span>
              <EndsTag validTo={validTo} />
            </p>
          )}
        </>
      )}
      typenames={['Share']}
      empty={t('with.none')}
    />
  );
}
