import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Empty } from '@/components/States';
import { StagePage } from '@/features/problem/StagePage';
import { ActionItem } from '@/features/response/ActionItem';
import { actionLinks } from '@/features/response/links';
import { Proposals } from '@/features/response/Proposals';
import { useAsOf } from '@/lib/asOf';
import { type Action_ActionFragment, ProblemResponseDocument, type ProblemResponseQuery } from '@/lib/gql/response/graphql';
import { links } from '@/lib/links';

type Problem = NonNullable<ProblemResponseQuery['problem']>;

/** The response to a problem: its actions, and what could be one. */
export function ResponsePage() {
  const { t } = useTranslation('response');
  return (
    <StagePage
      stage="RESPONSE"
      actions={(problem) => (problem.viewerCanChange && problem.closedOn == null ? <ButtonLink to={actionLinks.add(problem.id)}>{t('page.add')}</ButtonLink> : null)}
    >
      {(problem) => <Response key={problem.id} id={problem.id} />}
    </StagePage>
  );
}

function Response({ id }: { readonly id: string }) {
  // A list that is empty yet names what it would hold, so that the first action refreshes it.
  const [context] = useState({ additionalTypenames: ['ResponseAction'] });
  const query = useQuery({ query: ProblemResponseDocument, variables: { id }, context });
  return (
    <Loaded query={query} part>
      {({ problem }) => (problem == null ? null : <Shown problem={problem} />)}
    </Loaded>
  );
}

function Shown({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation('response');
  const asOf = useAsOf();
  const open = problem.actions.filter((action) => action.status === 'PLANNED' || action.status === 'IN_PROGRESS');
  const over = problem.actions.filter((action) => !open.includes(action));
  return (
    <>
      <p className="govuk-body">{t('page.lead')}</p>
      <p className="govuk-body pp-no-print">
        <Link to={links.whatWorked(problem.id)}>{t('page.whatWorked')}</Link>
      </p>
      {asOf !== null && <p className="govuk-body">{t('today')}</p>}
      <Listed
        title={t('page.open')}
        id="open"
        problem={problem.id}
        actions={open}
        empty={t(!problem.viewerCanAddAction ? 'page.noneReadOnly' : over.length === 0 ? 'page.none' : 'page.noneOpen')}
      />
      <Proposals problem={problem.id} mayAdd={problem.viewerCanAddAction} />
      {over.length > 0 && <Listed title={t('page.over')} id="over" problem={problem.id} actions={over} empty={null} />}
    </>
  );
}

interface ListedProps {
  readonly title: string;
  readonly id: string;
  readonly problem: string;
  readonly actions: readonly Action_ActionFragment[];
  readonly empty: ReactNode;
}

function Listed({ title, id, problem, actions, empty }: ListedProps) {
  return (
    <section aria-labelledby={`actions-${id}`}>
      <h2 className="govuk-heading-m" id={`actions-${id}`}>
        {title}
      </h2>
      {actions.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <ul className="pp-list">
          {actions.map((action) => (
            <li key={action.id} className="pp-list__item">
              <ActionItem problem={problem} action={action} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
