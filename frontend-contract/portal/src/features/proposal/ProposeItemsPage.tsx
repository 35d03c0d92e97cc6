import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ProfileFields } from '@/features/profile/ProfileFields';
import { inputOf, schemaOf, sectionOf, type Tree, type Typed, typedOf } from '@/features/profile/values';
import { type ItemList, itemsNow, listsOf } from '@/features/proposal/items';
import { ProposalForm } from '@/features/proposal/ProposalForm';
import { useEditForm } from '@/lib/editForm';
import { EntryToProposeDocument, type EntryToProposeQuery } from '@/lib/gql/proposal/graphql';
import { links } from '@/lib/links';
import { rules } from '@/lib/rules';

type Entry = Extract<NonNullable<EntryToProposeQuery['node']>, { __typename: 'Organisation' | 'Service' }>;

/** Proposes other telephones or hours of an entry that others keep. */
export function ProposeItemsPage() {
  const { entry = '', list = '' } = useParams();
  const query = useQuery({ query: EntryToProposeDocument, variables: { id: entry }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ node }) => {
        const known = node?.__typename === 'Service' || node?.__typename === 'Organisation' ? listsOf(node).find((one) => one === list) : undefined;
        return known === undefined ? <NotFoundPage /> : <ProposeItems key={known} entry={node as Entry} list={known} />;
      }}
    </Loaded>
  );
}

/** An entry that has no list yet, but a telephone: that one is where the list begins. */
function itemsToChange(entry: Entry, list: ItemList): readonly Tree[] {
  const items = itemsNow(entry, list);
  return list === 'phones' && items.length === 0 && entry.phone != null ? [{ number: entry.phone }] : items;
}

function ProposeItems({ entry, list }: { readonly entry: Entry; readonly list: ItemList }) {
  const { t } = useTranslation(['proposal', 'profile']);
  const { t: profile } = useTranslation('profile');
  const { t: common } = useTranslation();
  const makeup = sectionOf('service', list) ?? { fields: [], lists: [] };
  const schema = z.extend(schemaOf(makeup, { common, profile }), { source: rules(common).required(t('form.source')) });
  const initial: Typed = { ...typedOf(makeup, { [list]: itemsToChange(entry, list) }), source: '' };
  const form = useEditForm<Typed>({ draft: `proposal:${entry.id}:${list}`, schema: schema as never, initial });
  const home = entry.__typename === 'Service' ? links.service(entry.id) : links.actor(entry.id);
  return (
    <Page
      title={t('items.title', { list: t(`profile:field.${list}`), name: entry.name })}
      crumbs={[
        { label: entry.name, to: home },
        { label: t('form.title', { name: entry.name }), to: links.propose(entry.id) },
      ]}
    >
      <p className="govuk-body">{t('items.lead')}</p>
      {list === 'phones' && <p className="govuk-body">{t('profile:listsHint')}</p>}
      <ProposalForm form={form} home={home} input={(values) => ({ id: entry.id, source: (values.source as string).trim(), ...inputOf(makeup, values) })}>
        <ProfileFields makeup={makeup} />
      </ProposalForm>
    </Page>
  );
}
