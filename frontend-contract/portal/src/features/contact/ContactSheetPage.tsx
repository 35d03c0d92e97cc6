import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { KeepPanel } from '@/features/contact/KeepPanel';
import { KeptSheet } from '@/features/contact/KeptSheetPage';
import { PaperSheet } from '@/features/contact/PaperSheet';
import { isEmpty, type Sheet } from '@/features/contact/sheet';
import { SheetActions } from '@/features/contact/SheetActions';
import { SheetView } from '@/features/contact/SheetView';
import { useKeptSheet } from '@/features/contact/useKept';
import { ContactSheetDocument } from '@/lib/gql/contact/graphql';
import { links } from '@/lib/links';

/** Whom to call in a community: made anew each time; where the network is gone, the copy on the device stands in. */
export function ContactSheetPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ContactSheetDocument, variables: { community: id }, requestPolicy: 'network-only' });
  const kept = useKeptSheet(id);
  const [{ data, error }] = query;
  if (data == null && error?.networkError !== undefined && kept != null) {
    return <KeptSheet kept={kept} />;
  }
  return <Loaded query={query}>{({ contactSheet }) => (contactSheet == null ? <NotFoundPage /> : <Shown key={id} sheet={contactSheet} />)}</Loaded>;
}

function Shown({ sheet }: { readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation(['contact', 'directory']);
  const shown = useRef<HTMLElement>(null);
  return (
    <Page
      title={t('title', { name: sheet.community.name })}
      crumbs={[
        { label: t('crumb'), to: links.contactSheets },
        { label: sheet.community.name, to: links.community(sheet.community.id) },
      ]}
      actions={isEmpty(sheet) ? undefined : <SheetActions sheet={sheet} shown={shown} />}
    >
      {/* Before the sheet, which is many screens long on a phone. */}
      {!isEmpty(sheet) && <KeepPanel sheet={sheet} />}
      <SheetView sheet={sheet} language={i18n.language} linked ref={shown} />
      {!isEmpty(sheet) && <PaperSheet sheet={sheet} language={i18n.language} />}
    </Page>
  );
}
