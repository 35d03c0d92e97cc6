import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { Instant } from '@/components/Day';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ReadSideDocument, SideReadsDocument, type SideReadsQuery } from '@/lib/gql/reads/graphql';
import { links } from '@/lib/links';

type Read = SideReadsQuery['sideReads']['edges'][number]['node'];

/** Who was shown something of a victim group or an offender group, the latest first. */
export function SideReadsPage() {
  const { t } = useTranslation('reads');
  const { side: id = '' } = useParams();
  const query = useQuery({ query: ReadSideDocument, variables: { id } });
  return (
    <Loaded query={query}>
      {({ side }) => {
        if (side == null) {
          return <NotFoundPage />;
        }
        const problem = side.problems.edges[0]?.node;
        return (
          <Page
            title={t('title', { name: side.name })}
            crumbs={problem === undefined ? [] : [{ label: problem.title, to: links.problemCorner(problem.id, side.kind) }]}
          >
            <p className="govuk-body">{t('lead')}</p>
            <Reads side={id} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Reads({ side }: { readonly side: string }) {
  const { t } = useTranslation('reads');
  return (
    <ConnectionList
      query={SideReadsDocument}
      variables={{ side, first: 50 }}
      connection={(data) => data.sideReads}
      keyOf={(read) => read.id}
      item={(read) => <Row key={read.id} read={read} />}
      wrap={(rows) => (
        <table className="govuk-table">
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              {(['when', 'who', 'of', 'where'] as const).map((column) => (
                <th key={column} scope="col" className="govuk-table__header">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="govuk-table__body">{rows}</tbody>
        </table>
      )}
      typenames={['SideRead']}
      empty={<p className="govuk-body">{t('empty')}</p>}
    />
  );
}

function Row({ read }: { readonly read: Read }) {
  const { t } = useTranslation(['reads', 'terms']);
  // The names of fields come with the data.
  const lookUp = t as unknown as (key: string, options: { defaultValue: string }) => string;
  const roles = read.roles.map((role) => t(`terms:role.${role}`)).join(', ');
  const places = read.operation.split(', ').map((field) => lookUp(`reads:operation.${field}`, { defaultValue: t('operation.other') }));
  return (
    <tr className="govuk-table__row">
      <td className="govuk-table__cell">
        <Instant at={read.at} />
      </td>
      <td className="govuk-table__cell">{roles === '' ? read.by : t('who', { by: read.by, roles })}</td>
      <td className="govuk-table__cell">{read.actor == null ? t('noActor') : <Link to={links.actor(read.actor.id)}>{read.actor.name}</Link>}</td>
      <td className="govuk-table__cell">{[...new Set(places)].join(', ')}</td>
    </tr>
  );
}
