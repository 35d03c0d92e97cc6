import { useTranslation } from 'react-i18next';
import { Page } from '@/components/Page';
import { useViewer } from '@/lib/viewer';

/** The first screen: what matters to the viewer's role. */
export function StartPage() {
  const { t } = useTranslation('start');
  const viewer = useViewer();
  return <Page title={t('title', { name: viewer.name })}>{null}</Page>;
}
