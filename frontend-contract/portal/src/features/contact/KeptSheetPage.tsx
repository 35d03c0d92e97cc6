import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Page } from '@/components/Page';
import { Empty, Loading } from '@/components/States';
import { KeptList } from '@/features/contact/KeptList';
import { PaperSheet } from '@/features/contact/PaperSheet';
import { RemoveButton } from '@/features/contact/RemoveButton';
import { ageOf, OLD_AFTER_DAYS } from '@/features/contact/sheet';
import { SheetActions } from '@/features/contact/SheetActions';
import { SheetView } from '@/features/contact/SheetView';
import type { Kept } from '@/features/contact/store';
import { useKeptSheet, useKeptSheets } from '@/features/contact/useKept';
import { formatDay, today } from '@/lib/day';
import { links } from '@/lib/links';
import { languageName } from '@/lib/text';

/** The contact sheet of a community on a device without a network: the copy there, or how to get one. */
export function KeptSheetPage() {
  const { t } = useTranslation('contact');
  const { id = '' } = useParams();
  const kept = useKeptSheet(id);
  if (kept === undefined) {
    return <Loading />;
  }
  return kept !== null ? (
    <KeptSheet kept={kept} />
  ) : (
    <Page title={t('kept.none.title')} crumbs={[{ label: t('crumb'), to: links.contactSheets }]}>
      <p className="govuk-body">{t('kept.none.text')}</p>
      <KeptList />
    </Page>
  );
}

/** All copies on a device without a network. */
export function KeptSheetsPage() {
  const { t } = useTranslation('contact');
  const kept = useKeptSheets();
  return (
    <Page title={t('list.title')}>
      {kept === undefined ? (
        <Loading />
      ) : kept.length === 0 ? (
        <Empty>
          <p className="govuk-body">{t('list.noKept')}</p>
        </Empty>
      ) : (
        <>
          <p className="govuk-body">{t('list.offline')}</p>
          <KeptList />
        </>
      )}
    </Page>
  );
}

/** A copy, with its age. */
export function KeptSheet({ kept }: { readonly kept: Kept }) {
  const { t, i18n } = useTranslation('contact');
  const shown = useRef<HTMLElement>(null);
  const { sheet, language } = kept;
  const age = ageOf(sheet, today());
  return (
    <Page
      title={t('title', { name: sheet.community.name })}
      crumbs={[{ label: t('crumb'), to: links.contactSheets }]}
      actions={
        <>
          <SheetActions sheet={sheet} shown={shown} />
          <RemoveButton kept={kept} />
        </>
      }
    >
      <div className="govuk-inset-text" role="status">
        <p>
          {t('kept.offline')} {age === 0 ? t('kept.today') : t('kept.age', { count: age, day: formatDay(sheet.day, i18n.language) })}
          {language !== i18n.language && ` ${t('kept.language', { language: languageName(language, i18n.language) })}`}
        </p>
        {age > OLD_AFTER_DAYS && <p className="govuk-!-font-weight-bold">{t('kept.old', { days: OLD_AFTER_DAYS })}</p>}
        <p>
          {t('kept.online')}{' '}
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t('kept.renew')}
          </button>
        </p>
      </div>
      <SheetView sheet={sheet} language={language} linked={false} ref={shown} />
      <PaperSheet sheet={sheet} language={language} />
    </Page>
  );
}
