import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { HistoryLink } from '@/components/HistoryLink';
import { SummaryList } from '@/components/SummaryList';
import { mergeLinks } from '@/features/merging/links';
import { FormerOfOrganisationDocument, FormerOfServiceDocument } from '@/lib/gql/merging/graphql';
import type { MergeKind } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';

interface Former {
  readonly aliases: readonly string[];
  readonly mergedFrom: readonly { readonly id: string; readonly name: string }[];
}

/** Under which names an organisation was known, and what was merged into it. */
export function FormerOfOrganisation({ id }: { readonly id: string }) {
  const [{ data }] = useQuery({ query: FormerOfOrganisationDocument, variables: { id } });
  return data?.actor?.__typename === 'Organisation' ? <Shown kind="ORGANISATION" id={id} former={data.actor} /> : null;
}

/** The same of a service. */
export function FormerOfService({ id }: { readonly id: string }) {
  const [{ data }] = useQuery({ query: FormerOfServiceDocument, variables: { id } });
  return data?.service == null ? null : <Shown kind="SERVICE" id={id} former={data.service} />;
}

function Shown({ kind, id, former }: { readonly kind: MergeKind; readonly id: string; readonly former: Former }) {
  const { t } = useTranslation('merging');
  useLedHere(kind, id, former);
  return (
    <SummaryList
      rows={[
        { key: t('former.aliases'), value: former.aliases.join(', ') },
        {
          key: t('former.mergedFrom'),
          value: former.mergedFrom.length > 0 && (
            <ul className="govuk-list">
              {former.mergedFrom.map((entry) => (
                <li key={entry.id}>
                  {entry.name} <HistoryLink id={entry.id} name={entry.name} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** Whoever came by the address of what was merged is told, and has the address of what stayed from now on. */
function useLedHere(kind: MergeKind, id: string, former: Former): void {
  const { t } = useTranslation('merging');
  const { id: asked } = useParams();
  const go = useGo();
  const name = former.mergedFrom.find((entry) => entry.id === asked)?.name;
  useEffect(() => {
    if (name !== undefined) {
      go(mergeLinks.entry(kind, id), { notice: t('former.ledHere', { name }) }, { replace: true });
    }
  }, [go, id, kind, name, t]);
}
