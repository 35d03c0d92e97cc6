import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { ProblemItem } from '@/components/ProblemItem';
import { Card } from '@/features/start/Card';
import { useAsOf } from '@/lib/asOf';
import { MyProblemsDocument } from '@/lib/gql/start/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

/** The problems of the viewer's unit and the units below it. */
export function MyProblemsCard({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('start');
  const asOf = useAsOf();
  const mayBoard = useViewer().may('problemBoard');
  return (
    <Card title={t('problems.title')}>
      <ConnectionList
        query={MyProblemsDocument}
        variables={{ owner: unit, asOf, first: 8 }}
        connection={(data) => data.problems}
        keyOf={(problem) => problem.id}
        item={(problem) => <ProblemItem problem={problem} context={problem.community.name} />}
        typenames={['Problem']}
        empty={t('problems.empty')}
      />
      {mayBoard && (
        <p className="govuk-body">
          <Link to={links.board}>{t('problems.board')}</Link>
        </p>
      )}
    </Card>
  );
}
