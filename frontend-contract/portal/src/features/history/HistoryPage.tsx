import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { ConnectionList } from '@/components/ConnectionList';
import { DayForm } from '@/components/DayForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { Entry } from '@/features/history/Entry';
import { PastView } from '@/features/history/PastView';
import { useAsOf } from '@/lib/asOf';
import { isDay, today } from '@/lib/day';
import { HistoryEntriesDocument, HistoryOfDocument, type HistoryOfQuery } from '@/lib/gql/history/graphql';
import { links } from '@/lib/links';
import { shortened } from '@/lib/text';

const DAY = 'on';
/** A concern has no name; so many letters of its text stand for one. */
const NAME_LENGTH = 80;
const RECORDED = ['Actor', 'PoliceUnit', 'Organisation', 'Community', 'Service', 'Partnership', 'Problem', 'SideAnalysis', 'Share', 'ResponseAction', 'Concern', 'HistoryEntry'];

/** Who changed what about something, from what to what, and what it looked like on a day. */
export function HistoryPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: HistoryOfDocument, variables: { id } });
  return <Loaded query={query}>{({ node }) => <Found key={id} id={id} node={node} />}</Loaded>;
}

/** The name of what has a page of its own, and where that is. */
function placeOf(node: HistoryOfQuery['node']): { readonly name: string; readonly to: string } | null {
  switch (node?.__typename) {
    case 'PoliceUnit':
    case 'Organisation':
      return { name: node.name, to: links.actor(node.id) };
    case 'Community':
      return { name: node.name, to: links.community(node.id) };
    case 'Service':
      return { name: node.name, to: links.service(node.id) };
    case 'Partnership':
      return { name: node.name, to: links.partnership(node.id) };
    case 'Problem':
      return { name: node.title, to: links.problem(node.id) };
    case 'Concern':
      return { name: `“${shortened(node.text, NAME_LENGTH)}”`, to: links.concerns };
    default:
      return null;
  }
}

function Found({ id, node }: { readonly id: string; readonly node: HistoryOfQuery['node'] }) {
  const { t } = useTranslation('history');
  const [parameters] = useSearchParams();
  const asOf = useAsOf();
  const place = placeOf(node);
  if (place === null) {
    return <NotFoundPage />;
  }
  const asked = parameters.get(DAY);
  const day = isDay(asked) ? asked : asOf;
  return (
    <Page title={t('title', { name: place.name })} crumbs={[{ label: place.name, to: place.to }]}>
      <p className="govuk-body">{t('lead')}</p>
      <PastDay key={day ?? ''} day={day} />
      {day !== null && <PastView id={id} day={day} />}
      <h2 className="govuk-heading-m">{t('changes')}</h2>
      <Entries id={id} />
    </Page>
  );
}

function Entries({ id }: { readonly id: string }) {
  const { t } = useTranslation('history');
  return (
    <ConnectionList
      query={HistoryEntriesDocument}
      variables={{ id, first: 20 }}
      connection={(data) => data.history}
      keyOf={(entry) => entry.id}
      item={(entry) => (
        <li key={entry.id} className="pp-timeline__entry">
          <Entry entry={entry} subject={id} />
        </li>
      )}
      wrap={(items) => <ol className="pp-timeline">{items}</ol>}
      typenames={RECORDED}
      empty={
        <>
          <p className="govuk-body govuk-!-font-weight-bold">{t('empty.title')}</p>
          <p className="govuk-body">{t('empty.text')}</p>
        </>
      }
    />
  );
}

function PastDay({ day }: { readonly day: string | null }) {
  const { t } = useTranslation('history');
  const [, setParameters] = useSearchParams();

  function choose(chosen: string | null) {
    setParameters(
      (before) => {
        before.delete(DAY);
        before.delete('asOf');
        if (chosen !== null) {
          before.set(DAY, chosen);
        }
        return before;
      },
      { preventScrollReset: true },
    );
  }

  return (
    <DayForm
      id="past-day"
      className="pp-no-print"
      secondary
      max={today()}
      day={day ?? ''}
      label={t('past.label')}
      hint={t('past.hint')}
      invalid={t('past.invalid')}
      show={t('past.show')}
      onShow={choose}
      back={
        day === null
          ? undefined
          : {
              label: t('past.clear'),
              onBack: () => {
                choose(null);
              },
            }
      }
    />
  );
}
