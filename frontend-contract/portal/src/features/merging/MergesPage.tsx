import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Tag } from '@/components/Tag';
import { mergeLinks } from '@/features/merging/links';
import { MergesDocument, type MergesQuery } from '@/lib/gql/merging/graphql';
import { useViewer } from '@/lib/viewer';

type Merge = MergesQuery['merges']['edges'][number]['node'];

/** What was merged, the latest first, and the way to undo it. */
export function MergesPage() {
  const { t } = useTranslation(['merging', 'common']);
  return (
    <Page
      title={t('merges.title')}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('duplicates.title'), to: mergeLinks.duplicates },
      ]}
    >
      <ConnectionList
        query={MergesDocument}
        variables={{ first: 20 }}
        connection={(data) => data.merges}
        keyOf={(merge) => merge.id}
        item={(merge) => <MergeItem merge={merge} />}
        typenames={['Merge']}
        empty={t('merges.empty')}
      />
    </Page>
  );
}

function MergeItem({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation('merging');
  const viewer = useViewer();
  const names = { goes: merge.goesName, stays: merge.staysName };
  const latest = merge.blockedBy[0];
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <Link to={mergeLinks.entry(merge.kind, merge.staysId)}>{t('merges.into', names)}</Link>
      </p>
      <p className="pp-list__facts">
        <span>{t(`kind.${merge.kind}`)}</span>
        <span>
          {t('merges.by', { by: merge.by })} <Instant at={merge.at} />
        </span>
        <span>{t('merge.moved', { count: merge.moved })}</span>
        {merge.undoneAt != null && (
          <>
            <Tag tone="muted">{t('merges.undone')}</Tag>
            <span>
              {t('merges.by', { by: merge.undoneBy ?? '' })} <Instant at={merge.undoneAt} />
            </span>
          </>
        )}
      </p>
      {merge.undoneAt == null && latest !== undefined && <p className="govuk-hint">{t('merges.blocked', { name: latest })}</p>}
      {merge.undoneAt == null && latest === undefined && viewer.may('undoMerge') && (
        <p className="govuk-body">
          <Link to={mergeLinks.undo(merge.id)}>
            {t('merges.undo')}
            <span className="govuk-visually-hidden"> {t('merges.into', names)}</span>
          </Link>
        </p>
      )}
    </>
  );
}
