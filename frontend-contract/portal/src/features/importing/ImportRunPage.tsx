import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Failure, NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { ImportReport } from '@/features/importing/ImportReport';
import { paceOf, type Reading, withReading } from '@/features/importing/pace';
import { RunStatusTag } from '@/features/importing/RunStatusTag';
import { ImportRunDocument, type ImportRunQuery, ResumeImportDocument, StopImportDocument } from '@/lib/gql/importing/graphql';
import { useViewer } from '@/lib/viewer';

const POLL_MILLISECONDS = 1000;

type Run = NonNullable<ImportRunQuery['importRun']>;

/** One import: how far it is, what became of each row, and the means to stop and to resume it. */
export function ImportRunPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ImportRunDocument, variables: { id } });
  const [{ data, fetching }, execute] = query;
  const running = data?.importRun?.status === 'RUNNING';
  useEffect(() => {
    if (!running || fetching) {
      return;
    }
    const timer = setTimeout(() => {
      execute({ requestPolicy: 'network-only' });
    }, POLL_MILLISECONDS);
    return () => {
      clearTimeout(timer);
    };
  }, [running, fetching, execute, data]);
  return <Loaded query={query}>{({ importRun }) => (importRun == null ? <NotFoundPage /> : <Shown run={importRun} />)}</Loaded>;
}

function Shown({ run }: { readonly run: Run }) {
  const { t } = useTranslation('importing');
  const results = [
    ['CREATED', run.created],
    ['CHANGED', run.changed],
    ['UNCHANGED', run.unchanged],
    ['REFUSED', run.refused],
    ...(run.kind === 'HSDS'
      ? ([
          ['ORPHAN', run.orphan],
          ['NOTED', run.noted],
        ] as const)
      : []),
  ] as const;
  return (
    <Page
      title={run.name}
      crumbs={[{ label: t('run.crumb'), to: '/imports' }]}
      caption={
        <>
          <RunStatusTag status={run.status} />
          <span>{t(`kind.${run.kind}`)}</span>
          {run.register != null && <span>{run.register}</span>}
        </>
      }
      actions={<StopOrResume run={run} />}
    >
      {run.trial && (
        <div className="govuk-inset-text">
          {t('run.trial')} {run.status === 'FINISHED' && <Link to={`/imports/hsds?trial=${run.id}`}>{t('run.importNow')}</Link>}
        </div>
      )}
      <label className="govuk-body pp-numbers" htmlFor="import-progress" id="import-progress-words">
        {t('run.progress', { done: run.rowsDone, total: run.rowsTotal })}
      </label>
      <progress id="import-progress" className="pp-progress" max={Math.max(run.rowsTotal, 1)} value={run.rowsDone} />
      {run.status === 'RUNNING' && (
        <p className="govuk-body">
          {run.rowsTotal === 0 ? t('run.reading') : t('run.leave')} <PaceWords done={run.rowsDone} total={run.rowsTotal} />
        </p>
      )}
      <h2 className="govuk-heading-m govuk-!-margin-top-6">{t('run.counts')}</h2>
      <SummaryList
        rows={[
          ...results.map(([result, count]) => ({ key: t(`result.${result}`), value: <span className="pp-numbers">{count}</span> })),
          {
            key: t('run.started'),
            value: (
              <>
                <Instant at={run.startedAt} /> {t('runs.by', { name: run.startedBy })}
              </>
            ),
          },
          { key: t('run.ended'), value: run.endedAt != null && <Instant at={run.endedAt} /> },
        ]}
      />
      {run.status === 'FINISHED' && run.rowsTotal === 0 && <p className="govuk-inset-text">{t('run.nothing')}</p>}
      <ImportReport id={run.id} rowsDone={run.rowsDone} hsds={run.kind === 'HSDS'} />
    </Page>
  );
}

/** How fast a long import goes and how long it will take, as seen since this page was opened. */
function PaceWords({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation('importing');
  const readings = useRef<readonly Reading[]>([]);
  const [words, setWords] = useState('');
  useEffect(() => {
    readings.current = withReading(readings.current, { at: Date.now(), done });
    const pace = paceOf(readings.current, total);
    setWords(pace === null ? '' : t('run.pace', { rows: pace.rows, count: pace.minutes }));
  }, [done, total, t]);
  return <span className="pp-numbers">{words}</span>;
}

function StopOrResume({ run }: { readonly run: Run }) {
  const { t } = useTranslation('importing');
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const [stopping, stop] = useMutation(StopImportDocument);
  const [resuming, resume] = useMutation(ResumeImportDocument);
  const error = stopping.error ?? resuming.error;
  const input = () => ({ input: { id: run.id } });
  return (
    <>
      {run.status === 'RUNNING' && viewer.may('stopImport') && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('run.stop')}
        </button>
      )}
      {run.status === 'STOPPED' && viewer.may('resumeImport') && (
        <button type="button" className="govuk-button" aria-disabled={resuming.fetching} onClick={() => void (resuming.fetching || resume(input()))}>
          {t('run.resume')}
        </button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('run.stopTitle')}
          confirm={t('run.stop')}
          busy={stopping.fetching}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            void stop(input()).then(() => {
              setAsking(false);
            });
          }}
        >
          <p className="govuk-body">{t('run.stopText')}</p>
        </ConfirmDialog>
      )}
      {error !== undefined && <Failure error={error} />}
    </>
  );
}
