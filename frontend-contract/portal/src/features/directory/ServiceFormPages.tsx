import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { CloseForm } from '@/components/CloseForm';
import { EditForm } from '@/components/form/EditForm';
import { CheckboxesField, LinesField, NumberField, TextAreaField, TextField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { emptyService, serviceInput, serviceSchema, type ServiceValues, serviceValues } from '@/features/directory/serviceValues';
import { useEditForm } from '@/lib/editForm';
import { ChangeServiceDocument, CloseServiceDocument, CreateServiceDocument, ServiceDocument, ServiceProviderDocument, type ServiceQuery, ServiceTypesDocument } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { changedOnly } from '@/lib/threeWay';
import { outcomeOf } from '@/lib/userErrors';

type Service = NonNullable<ServiceQuery['service']>;

function useSchema() {
  const { t } = useTranslation('directory');
  const { t: common } = useTranslation();
  return serviceSchema(common, { name: t('serviceForm.name'), agesTurned: t('serviceForm.agesTurned') });
}

/** Adds a service to an organisation. */
export function CreateServicePage() {
  const { id = '' } = useParams();
  const provider = useQuery({ query: ServiceProviderDocument, variables: { id } });
  return (
    <Loaded query={provider}>
      {({ actor }) => (actor?.__typename === 'Organisation' ? <CreateForm id={actor.id} provider={actor.name} /> : <NotFoundPage />)}
    </Loaded>
  );
}

function CreateForm({ id, provider }: { readonly id: string; readonly provider: string }) {
  const { t } = useTranslation('directory');
  const go = useGo();
  const [, create] = useMutation(CreateServiceDocument);
  const form = useEditForm({ draft: `service-of:${id}`, schema: useSchema(), initial: emptyService });
  return (
    <Page
      title={t('serviceForm.createTitle', { name: provider })}
      crumbs={[
        { label: t('actor.crumb'), to: '/actors' },
        { label: provider, to: links.actor(id) },
      ]}
    >
      <EditForm
        form={form}
        cancelTo={`${links.actor(id)}?tab=services`}
        onSave={async (values) => {
          const result = await create({ input: { ...serviceInput(values), organisation: id } });
          const payload = result.data?.createService;
          const outcome = outcomeOf<ServiceValues>(result, payload);
          if (outcome.kind === 'saved' && payload?.service != null) {
            go(links.service(payload.service.id), { notice: t('serviceForm.created', { name: payload.service.name }) });
          }
          return outcome;
        }}
      >
        <ServiceFields />
      </EditForm>
    </Page>
  );
}

/** Changes a service. */
export function ChangeServicePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ service }) => (service == null ? <NotFoundPage /> : <ChangeForm service={service} />)}</Loaded>;
}

function ChangeForm({ service }: { readonly service: Service }) {
  const { t } = useTranslation('directory');
  const go = useGo();
  const { id, name } = service;
  const [, change] = useMutation(ChangeServiceDocument);
  const form = useEditForm({ draft: `service:${id}`, schema: useSchema(), initial: serviceValues(service), version: service.version });
  return (
    <Page title={t('serviceForm.changeTitle', { name })} crumbs={crumbs(t('service.crumb'), service)}>
      <EditForm
        form={form}
        cancelTo={links.service(id)}
        onSaved={() => {
          go(links.service(id), { notice: t('serviceForm.saved', { name }) });
        }}
        onSave={async (values, { version, base }) => {
          // Whoever gives a field says that it is right today: only what was changed is given.
          const result = await change({ input: { ...changedOnly(serviceInput(values), serviceInput(base)), id, version } });
          const payload = result.data?.changeService;
          const now = payload?.service;
          return outcomeOf(result, payload, now != null ? { values: serviceValues(now), version: now.version } : null);
        }}
      >
        <ServiceFields />
      </EditForm>
    </Page>
  );
}

function crumbs(services: string, service: Service) {
  return [
    { label: services, to: '/services' },
    { label: service.organisation.name, to: links.actor(service.organisation.id) },
    { label: service.name, to: links.service(service.id) },
  ];
}

/** Ends a service on a day. */
export function CloseServicePage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ service }) => (service == null ? <NotFoundPage /> : <Close service={service} />)}</Loaded>;
}

function Close({ service }: { readonly service: Service }) {
  const { t } = useTranslation('directory');
  const go = useGo();
  const { id, name } = service;
  const [, close] = useMutation(CloseServiceDocument);
  return (
    <Page title={t('closeService.title', { name })} crumbs={crumbs(t('service.crumb'), service)}>
      <CloseForm
        draft={`service-close:${id}`}
        version={service.version}
        warning={t('closeService.warning')}
        dayLabel={t('closeService.day')}
        submitLabel={t('closeService.submit')}
        cancelTo={links.service(id)}
        onSaved={() => {
          go(links.service(id), { notice: t('closeService.done', { name }) });
        }}
        close={async (closedOn, context) => {
          const result = await close({ input: { id, version: context.version, closedOn } });
          const payload = result.data?.closeService;
          const now = payload?.service;
          return outcomeOf(result, payload, now != null ? { values: { closedOn: now.closedOn ?? '' }, version: now.version } : null);
        }}
      />
    </Page>
  );
}

/** What is said of a service, as fields of a form. */
export function ServiceFields({ phone = true }: { /** Left out where a list holds it. */ readonly phone?: boolean }) {
  const { t } = useTranslation('directory');
  const [types] = useQuery({ query: ServiceTypesDocument, requestPolicy: 'cache-first' });
  return (
    <>
      <TextField name="name" label={t('serviceForm.name')} />
      <TextField name="alternateName" label={t('serviceForm.alternateName')} optional />
      <CheckboxesField
        name="types"
        label={t('serviceForm.types')}
        optional
        options={(types.data?.vocabulary ?? []).map((term) => ({ value: term.code, label: term.label }))}
      />
      <TextAreaField name="description" label={t('serviceForm.description')} optional />
      <TextAreaField name="eligibility" rows={3} label={t('serviceForm.eligibility')} hint={t('serviceForm.eligibilityHint')} optional />
      <NumberField name="minimumAge" label={t('serviceForm.minimumAge')} hint={t('serviceForm.ageHint')} optional />
      <NumberField name="maximumAge" label={t('serviceForm.maximumAge')} hint={t('serviceForm.ageHint')} optional />
      <LinesField name="languages" label={t('serviceForm.languages')} hint={t('serviceForm.languagesHint')} optional />
      <TextAreaField name="coverage" rows={3} label={t('serviceForm.coverage')} optional />
      {phone && <TextField name="phone" type="tel" label={t('serviceForm.phone')} optional />}
      <TextField name="email" type="email" label={t('serviceForm.email')} optional />
      <TextField name="website" type="url" label={t('serviceForm.website')} optional />
    </>
  );
}
