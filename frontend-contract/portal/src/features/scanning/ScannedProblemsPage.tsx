import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { ButtonLink, Link } from '@/components/Link';
import { Page } from '@/components/Page';
import { Tag } from '@/components/Tag';
import { CommunityFilter } from '@/features/problem/CommunityFilter';
import { CommunityDocument } from '@/lib/gql/directory/graphql';
import { ScannedProblemsDocument, type ScannedProblemsQuery } from '@/lib/gql/scanning/graphql';
import { links } from '@/lib/links';
import { useViewer } from '@/lib/viewer';

type Scanned = ScannedProblemsQuery['scannedProblems']['edges'][number]['node'];

/** The problems of a community with what raised them, the most urgent first (worksheet step 1). */
export function ScannedProblemsPage() {
  const { t } = useTranslation(['scanning', 'problem', 'common']);
  const [parameters] = useSearchParams();
  const community = parameters.get('community');
  const [{ data }] = useQuery({ query: CommunityDocument, variables: { id: community ?? '' }, pause: community === null, requestPolicy: 'cache-first' });
  const mayRecord = useViewer().may('recordProblem');
  const name = data?.community?.name;
  return (
    <Page
      title={name === undefined ? t('scanned.title') : t('scanned.titleOf', { name })}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('page.crumb'), to: '/problems' },
      ]}
      actions={mayRecord ? <ButtonLink to={community === null ? '/problems/new' : `/problems/new?community=${community}`}>{t('problem:problems.record')}</ButtonLink> : undefined}
    >
      <p className="govuk-body">{t('scanned.lead')}</p>
      <CommunityFilter />
      <ConnectionList
        query={ScannedProblemsDocument}
        variables={{ community, first: 20 }}
        connection={(found) => found.scannedProblems}
        keyOf={(problem) => problem.id}
        item={(problem) => <ScannedItem problem={problem} />}
        typenames={['Problem', 'Priority', 'Concern']}
        empty={t('scanned.empty')}
      />
    </Page>
  );
}

function ScannedItem({ problem }: { readonly problem: Scanned }) {
  const { t } = useTranslation(['scanning', 'terms']);
  const mayRate = useViewer().may('rateProblem');
  const { id, title, priority, sources } = problem;
  return (
    <>
      <Link to={links.problemScanning(id)}>{title}</Link>
      <p className="pp-list__facts">
        <Tag tone={priority == null ? 'muted' : 'notice'}>{priority == null ? t('scanned.unrated') : t('scanned.total', { total: priority.total })}</Tag>
        <span>{t(`terms:stage.${problem.stage}`)}</span>
        <span>{problem.community.name}</span>
        <span>{t('scanned.concerns', { count: problem.concernsTotal })}</span>
      </p>
      <p className="pp-list__more">
        {sources.length === 0 ? t('scanned.noSources') : t('scanned.sources', { sources: sources.map((source) => source.label).join(', ') })}
      </p>
      {priority == null && mayRate && (
        <p className="pp-list__actions">
          <Link to={`${links.problemScanning(id)}/rate`} aria-label={t('scanned.rateOne', { title })}>
            {t('scanned.rate')}
          </Link>
        </p>
      )}
    </>
  );
}
