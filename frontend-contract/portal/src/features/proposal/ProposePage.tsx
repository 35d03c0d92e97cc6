import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { TextAreaField, TextField } from '@/components/form/fields';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ServiceFields } from '@/features/directory/ServiceFormPages';
import { itemsNow, listsOf } from '@/features/proposal/items';
import { ProposalForm } from '@/features/proposal/ProposalForm';
import {
  type ActorEntry,
  actorProposal,
  actorProposalSchema,
  proposeActorInput,
  proposeServiceInput,
  type ServiceEntry,
  serviceProposal,
  serviceProposalSchema,
} from '@/features/proposal/proposalValues';
import { useEditForm } from '@/lib/editForm';
import { EntryToProposeDocument } from '@/lib/gql/proposal/graphql';
import { links } from '@/lib/links';

/** Proposes a change of an entry that others keep. */
export function ProposePage() {
  const { entry = '' } = useParams();
  const query = useQuery({ query: EntryToProposeDocument, variables: { id: entry }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ node }) => {
        switch (node?.__typename) {
          case 'Service':
            return <ProposeService service={node} />;
          case 'PoliceUnit':
          case 'Organisation':
            return <ProposeActor actor={node} />;
          default:
            return <NotFoundPage />;
        }
      }}
    </Loaded>
  );
}

/** Where there is a list of telephones, the telephone is the first of it and is proposed with it. */
function hasPhones(entry: ActorEntry | ServiceEntry): boolean {
  return itemsNow(entry, 'phones').length > 0;
}

/** Lists have forms of their own. */
function OtherLists({ entry }: { readonly entry: ActorEntry | ServiceEntry }) {
  const { t } = useTranslation('proposal');
  const lists = listsOf(entry);
  return (
    lists.length > 0 && (
      <ul className="govuk-list">
        {lists.map((list) => (
          <li key={list}>
            <Link to={links.proposeItems(entry.id, list)}>{t(`items.${list}`)}</Link>
          </li>
        ))}
      </ul>
    )
  );
}

function ProposeActor({ actor }: { readonly actor: ActorEntry }) {
  const { t } = useTranslation(['proposal', 'directory']);
  const { t: common } = useTranslation();
  const before = actorProposal(actor);
  const schema = actorProposalSchema(common, { name: t('directory:actorForm.name'), source: t('form.source') });
  const form = useEditForm({ draft: `proposal:${actor.id}`, schema, initial: before });
  const to = links.actor(actor.id);
  return (
    <Page title={t('form.title', { name: actor.name })} crumbs={[{ label: actor.name, to }]}>
      <p className="govuk-body">{t('form.lead')}</p>
      <OtherLists entry={actor} />
      <ProposalForm form={form} home={to} input={(values) => ({ id: actor.id, ...proposeActorInput(values, before) })}>
        <TextField name="name" label={t('directory:actorForm.name')} />
        <TextField name="alternateName" label={t('directory:actor.alternateName')} optional />
        <TextAreaField name="description" label={t('directory:actor.description')} optional />
        {!hasPhones(actor) && <TextField name="phone" type="tel" label={t('directory:actor.phone')} optional />}
        <TextField name="email" type="email" label={t('directory:actor.email')} optional />
        <TextField name="website" type="url" label={t('directory:actor.website')} optional />
        <Remark />
      </ProposalForm>
    </Page>
  );
}

function ProposeService({ service }: { readonly service: ServiceEntry }) {
  const { t } = useTranslation(['proposal', 'directory']);
  const { t: common } = useTranslation();
  const before = serviceProposal(service);
  const schema = serviceProposalSchema(common, { name: t('directory:serviceForm.name'), agesTurned: t('directory:serviceForm.agesTurned'), source: t('form.source') });
  const form = useEditForm({ draft: `proposal:${service.id}`, schema, initial: before });
  const to = links.service(service.id);
  return (
    <Page title={t('form.title', { name: service.name })} crumbs={[{ label: service.name, to }]}>
      <p className="govuk-body">{t('form.lead')}</p>
      <OtherLists entry={service} />
      <ProposalForm form={form} home={to} input={(values) => ({ id: service.id, ...proposeServiceInput(values, before) })}>
        <ServiceFields phone={!hasPhones(service)} />
        <Remark />
      </ProposalForm>
    </Page>
  );
}

function Remark() {
  const { t } = useTranslation('proposal');
  return <TextAreaField name="remark" label={t('form.remark')} hint={t('form.remarkHint')} optional rows={3} />;
}
