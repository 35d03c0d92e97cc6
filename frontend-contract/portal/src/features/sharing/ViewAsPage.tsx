import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, NotFoundPage } from '@/components/States';
import { SharedProblemView } from '@/features/sharing/SharedProblemView';
import { ViewFrame } from '@/features/sharing/ViewFrame';
import { SharedProblemDocument } from '@/lib/gql/sharing/graphql';
import { links } from '@/lib/links';

/** What the recipient of a share sees now, for those who see the problem itself. */
export function ViewAsPage() {
  const { t } = useTranslation(['sharing', 'problem']);
  const { id = '', share: shareId = '' } = useParams();
  const query = useQuery({ query: SharedProblemDocument, variables: { id: shareId }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ share }) => {
        if (share == null) {
          return <NotFoundPage />;
        }
        const { shown, recipient } = share;
        const name = recipient?.name ?? t('shares.somebody');
        return (
          <Page
            title={t('view.as', { name })}
            crumbs={[
              { label: t('problem:problem.crumb'), to: '/problems' },
              { label: shown?.title ?? t('view.theProblem'), to: links.problem(id) },
            ]}
          >
            {shown == null ? (
              <Empty>{t('view.over', { name })}</Empty>
            ) : (
              <>
                <p className="govuk-body">{t('view.exactly')}</p>
                <ViewFrame title={shown.title} level={2}>
                  <SharedProblemView problem={shown} recipient={recipient?.id ?? ''} validTo={share.validTo} message={share.message ?? null} level={3} />
                </ViewFrame>
              </>
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}
