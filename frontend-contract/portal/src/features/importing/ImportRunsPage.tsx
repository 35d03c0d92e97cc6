import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Instant } from '@/components/Day';
import { ButtonLink, Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { RunStatusTag } from '@/features/importing/RunStatusTag';
import { ImportRunsDocument } from '@/lib/gql/importing/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** The imports so far, latest first. */
export function ImportRunsPage() {
  const { t } = useTranslation(['importing', 'common']);
  const viewer = useViewer();
  return (
    <Page
      title={t('runs.title')}
      crumbs={[{ label: t('common:nav.start'), to: '/' }]}
      actions={
        viewer.may('startImport') ? (
          <>
            <ButtonLink to="/imports/new">{t('runs.start')}</ButtonLink>
            <ButtonLink to="/imports/hsds">{t('runs.startHsds')}</ButtonLink>
          </>
        ) : undefined
      }
    >
      <p className="govuk-body">
        <Link to="/export">{t('export.link')}</Link>
      </p>
      <ConnectionList
        query={ImportRunsDocument}
        variables={{ first: 20 }}
        connection={(data) => data.importRuns}
        keyOf={(run) => run.id}
        item={(run) => (
          <>
            <Link to={links.importRun(run.id)}>{run.name}</Link>
            <p className="pp-list__facts">
              <RunStatusTag status={run.status} />
              <span>{t(`kind.${run.kind}`)}</span>
              <span>{t('runs.rows', { count: run.rowsTotal })}</span>
              {run.trial && <span>{t('hsds.trial')}</span>}
              {run.refused + run.orphan > 0 && <span>{t('runs.refused', { count: run.refused + run.orphan })}</span>}
              <span>
                <Instant at={run.startedAt} /> {t('runs.by', { name: run.startedBy })}
              </span>
            </p>
          </>
        )}
        typenames={['ImportRun']}
        empty={t('runs.empty')}
      />
    </Page>
  );
}
