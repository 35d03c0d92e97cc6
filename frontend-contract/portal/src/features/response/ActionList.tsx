import { useTranslation } from 'react-i18next';
import { ConnectionList } from '@/components/ConnectionList';
import { Link } from '@/components/Link';
import { ActionStatusTag, Due } from '@/features/response/ActionFacts';
import { Assignees } from '@/features/response/ActionItem';
import { actionLinks } from '@/features/response/links';
import { ActionsDocument, type ActionsQuery } from '@/lib/gql/response/graphql';
import type { ResponseActionFilter } from '@/lib/gql/schema';

type Action = ActionsQuery['responseActions']['edges'][number]['node'];

interface ActionListProps {
  readonly filter: ResponseActionFilter;
  readonly first: number;
  readonly empty: string;
}

/** Actions of many problems; each leads to the response of its own. */
export function ActionList({ filter, first, empty }: ActionListProps) {
  return (
    <ConnectionList
      query={ActionsDocument}
      variables={{ filter, first }}
      connection={(data) => data.responseActions}
      keyOf={(action) => action.id}
      item={(action) => <Item action={action} />}
      typenames={['ResponseAction']}
      empty={empty}
    />
  );
}

function Item({ action }: { readonly action: Action }) {
  const { t } = useTranslation('response');
  return (
    <>
      <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{action.text}</p>
      <p className="pp-list__facts">
        <ActionStatusTag status={action.status} />
        <Due dueOn={action.dueOn} status={action.status} overdue={action.overdue} />
      </p>
      <Assignees assignees={action.assignees} />
      <p className="pp-list__facts">
        <span>
          {t('list.of')} <Link to={actionLinks.response(action.problem.id)}>{action.problem.title}</Link>
        </span>
        <span>{action.problem.owner.name}</span>
      </p>
    </>
  );
}
