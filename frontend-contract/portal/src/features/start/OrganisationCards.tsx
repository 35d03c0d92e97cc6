import { useTranslation } from 'react-i18next';
import { ActorPartnerships, ActorServices } from '@/features/directory/ActorLists';
import { Card } from '@/features/start/Card';
import { useViewer } from '@/lib/viewer';

/** What the viewer's organisation offers. */
export function MyServicesCard({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('start');
  const viewer = useViewer();
  return (
    <Card title={t('services.title')}>
      <ActorServices id={actor} mayAdd={viewer.may('createService')} />
    </Card>
  );
}

/** What the viewer's organisation takes part in. */
export function MyPartnershipsCard({ actor }: { readonly actor: string }) {
  const { t } = useTranslation('start');
  return (
    <Card title={t('partnerships.title')}>
      <ActorPartnerships id={actor} unit={false} />
    </Card>
  );
}
