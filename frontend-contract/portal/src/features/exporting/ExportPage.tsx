import { useTranslation } from 'react-i18next';
import { DownloadButton } from '@/components/DownloadButton';
import { Page } from '@/components/Page';

const files = [
  { kind: 'hsdsTables', path: '/hsds/exports/hsds-tables', file: 'directory-hsds.zip' },
  { kind: 'hsdsJson', path: '/hsds/exports/hsds-json', file: 'directory-hsds.json' },
  { kind: 'csv', path: '/hsds/exports/csv', file: 'directory-csv.zip' },
  { kind: 'graphml', path: '/hsds/exports/graphml', file: 'directory.graphml' },
] as const;

/** The directory as files: for other directories, for a spreadsheet, for a program that draws networks. */
export function ExportPage() {
  const { t } = useTranslation(['importing', 'common']);
  return (
    <Page title={t('export.title')} crumbs={[{ label: t('common:nav.start'), to: '/' }]}>
      <p className="govuk-body">{t('export.lead')}</p>
      {files.map(({ kind, path, file }) => (
        <section key={kind}>
          <h2 className="govuk-heading-m">{t(`export.${kind}`)}</h2>
          <p className="govuk-body">{t(`export.${kind}Hint`)}</p>
          <DownloadButton path={path} file={file} label={t('export.keep', { name: file })} />
        </section>
      ))}
    </Page>
  );
}
