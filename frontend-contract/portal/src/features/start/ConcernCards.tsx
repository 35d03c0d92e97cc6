import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink, Link } from '@/components/Link';
import { ConcernItem } from '@/features/scanning/ConcernItem';
import { OurConcerns } from '@/features/scanning/OurConcerns';
import { Card } from '@/features/start/Card';
import { ConcernsDocument } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** What was noted for the communities of the viewer's unit and nobody has looked at. */
export function ConcernsToLookAtCard() {
  const { t } = useTranslation('scanning');
  return (
    <Card title={t('start.toLookAt')}>
      <ConnectionList
        query={ConcernsDocument}
        variables={{ filter: { outcome: 'OPEN' }, first: 3 }}
        connection={(data) => ({ ...data.concerns, pageInfo: { hasNextPage: false } })}
        keyOf={(concern) => concern.id}
        item={(concern) => <ConcernItem concern={concern} />}
        typenames={['Concern', 'RaisedConcern']}
        empty={t('start.none')}
      />
      <p className="govuk-body">
        <Link to={links.concerns}>{t('start.all')}</Link>
      </p>
    </Card>
  );
}

/** What became of what the viewer's organisation raised. */
export function OurConcernsCard() {
  const { t } = useTranslation('scanning');
  const mayNote = useViewer().may('noteConcern');
  return (
    <Card title={t('ours.title')}>
      <OurConcerns first={3} />
      <p className="govuk-body">
        <Link to={links.concerns}>{t('ours.all')}</Link>
      </p>
      {mayNote && (
        <ButtonLink secondary to="/concerns/new">
          {t('start.note')}
        </ButtonLink>
      )}
    </Card>
  );
}
