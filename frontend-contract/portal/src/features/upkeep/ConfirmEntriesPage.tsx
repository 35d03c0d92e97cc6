import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { Email, Phone } from '@/components/Contact';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { Empty, Failure, NotFoundPage } from '@/components/States';
import { type Chosen, type Entry, refused, toConfirm } from '@/features/upkeep/entries';
import { EntryChoice, useEntryName } from '@/features/upkeep/EntryChoice';
import { ConfirmEntriesDocument, DirectoryEntriesDocument, type DirectoryEntriesQuery } from '@/lib/gql/upkeep/graphql';
import { links } from '@/lib/links';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** As many as can be said to be right in one press. */
const AT_ONCE = 100;

/** Always asked anew: an entry that was changed a moment ago has another version. */
const TYPES = { additionalTypenames: ['PoliceUnit', 'Organisation', 'Service', 'Place'] };

/** Everything somebody keeps in the directory, to be looked through and said to be right. */
export function ConfirmEntriesPage() {
  const { id = '' } = useParams();
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery({ query: DirectoryEntriesDocument, variables: { actor: id, first: AT_ONCE, after }, requestPolicy: 'cache-and-network', context: TYPES });
  return (
    <Loaded query={query}>
      {(data) => (data.actor == null ? <NotFoundPage /> : <Entries key={after} actor={data.actor} connection={data.directoryEntries} onMore={setAfter} />)}
    </Loaded>
  );
}

interface EntriesProps {
  readonly actor: NonNullable<DirectoryEntriesQuery['actor']>;
  readonly connection: DirectoryEntriesQuery['directoryEntries'];
  readonly onMore: (after: string) => void;
}

function Entries({ actor, connection, onMore }: EntriesProps) {
  const { t } = useTranslation(['upkeep', 'common']);
  const viewer = useViewer();
  const entries = connection.edges.map((edge) => edge.node).filter((entry) => entry.confirmation.viewerCanConfirm);
  // Whoever works through the worklist goes back to it.
  const keepsOthers = viewer.may('staleKeepers') && viewer.actor?.id !== actor.id;
  const { endCursor, hasNextPage } = connection.pageInfo;
  return (
    <Page title={t('confirm.title')} caption={<span>{actor.name}</span>} crumbs={[...(keepsOthers ? [{ label: t('list.title'), to: '/upkeep' }] : []), { label: actor.name, to: links.actor(actor.id) }]}>
      {entries.length === 0 ? (
        <Empty>{t('confirm.empty')}</Empty>
      ) : (
        <>
          <p className="govuk-body">{t('confirm.lead', { name: actor.name })}</p>
          {viewer.actor?.id !== actor.id && (actor.phone != null || actor.email != null) && (
            <p className="pp-list__facts govuk-!-margin-bottom-4">
              <span>{t('confirm.contact')}</span>
              {actor.phone != null && <Phone number={actor.phone} />}
              {actor.email != null && <Email address={actor.email} />}
            </p>
          )}
          <EntriesForm entries={entries} />
        </>
      )}
      {hasNextPage && endCursor != null && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            onMore(endCursor);
          }}
        >
          {t('confirm.more')}
        </button>
      )}
    </Page>
  );
}

function EntriesForm({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('upkeep');
  const viewer = useViewer();
  const nameOf = useEntryName();
  const [chosen, setChosen] = useState<Chosen>(() => new Map(entries.map((entry) => [entry.id, 'whole'])));
  const [{ fetching, error }, confirm] = useMutation(ConfirmEntriesDocument);
  const [said, setSaid] = useState<{ readonly fault: boolean; readonly text: string } | null>(null);

  function namesOf(ids: readonly string[]): string {
    return entries
      .filter((entry) => ids.includes(entry.id))
      .map(nameOf)
      .join(', ');
  }

  async function stillRight(event: FormEvent) {
    event.preventDefault();
    const named = toConfirm(entries, chosen);
    if (fetching || named.length === 0) {
      setSaid(fetching ? null : { fault: true, text: t('confirm.none') });
      return;
    }
    const result = await confirm({ input: { entries: named } });
    const outcome = outcomeOf(result, result.data?.confirmEntries);
    if (outcome.kind === 'saved') {
      setSaid({ fault: false, text: t('confirm.done', { count: named.length }) });
    } else if (outcome.kind === 'refused') {
      const conflict = outcome.userErrors.some((one) => one.code === 'CONFLICT');
      setSaid({ fault: true, text: conflict ? t('confirm.changed', { names: namesOf(refused(named, outcome.userErrors)) }) : outcome.userErrors.map((one) => one.message).join(' ') });
    } else {
      setSaid(null);
    }
  }

  return (
    <form noValidate onSubmit={(event) => void stillRight(event)}>
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t('confirm.entries')}</legend>
        <ul className="govuk-list pp-entries">
          {entries.map((entry) => (
            <li key={entry.id} className="pp-list__item">
              <EntryChoice
                entry={entry}
                chosen={chosen.get(entry.id)}
                onChoose={(what) => {
                  setSaid(null);
                  setChosen(what === undefined ? new Map([...chosen].filter(([id]) => id !== entry.id)) : new Map([...chosen, [entry.id, what]]));
                }}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      {viewer.may('confirmEntries') && (
        <button type="submit" className="govuk-button" aria-disabled={fetching}>
          {t('confirm.still')}
        </button>
      )}
      <p role="status" className={said === null ? 'govuk-visually-hidden' : said.fault ? 'govuk-error-message' : 'govuk-body'}>
        {said?.text}
      </p>
      {error !== undefined && <Failure error={error} />}
    </form>
  );
}
