import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Email, Phone, Website } from '@/components/Contact';
import { FreshnessTag, StaleNote } from '@/components/FreshnessTag';
import { HistoryLink } from '@/components/HistoryLink';
import { ButtonLink } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { entryText, EntryTextNote, writtenOf } from '@/features/directory/EntryText';
import { useShownDay } from '@/lib/asOf';
import { formatDay } from '@/lib/day';
import { ServiceDocument, type ServiceQuery } from '@/lib/gql/directory/graphql';
import { links } from '@/lib/links';
import { languageName } from '@/lib/text';
import { useViewer } from '@/lib/viewer';

type Service = NonNullable<ServiceQuery['service']>;

/** One service: what is offered, to whom, where and how to reach it; and below, what a later feature adds. */
export function ServicePage({ below }: { readonly below?: (service: string) => ReactNode }) {
  const { id = '' } = useParams();
  const query = useQuery({ query: ServiceDocument, variables: { id } });
  return <Loaded query={query}>{({ service }) => (service == null ? <NotFoundPage /> : <Shown service={service} below={below?.(service.id)} />)}</Loaded>;
}

function Shown({ service, below }: { readonly service: Service; readonly below: ReactNode }) {
  const { t, i18n } = useTranslation('directory');
  const shown = useShownDay();
  const closed = service.closedOn;
  const written = writtenOf(service);
  return (
    <Page
      title={service.translation?.name ?? service.name}
      titleLanguage={service.translation?.name == null ? written.writtenIn : service.translation.language}
      crumbs={[
        { label: t('service.crumb'), to: '/services' },
        { label: service.organisation.name, to: links.actor(service.organisation.id) },
      ]}
      caption={
        <>
          <span>{service.types.map((type) => type.label).join(', ')}</span>
          {closed != null && (
            <Tag tone={closed <= shown ? 'bad' : 'notice'}>
              {t(closed <= shown ? 'service.closed' : 'service.closesOn', { day: formatDay(closed, i18n.language) })}
            </Tag>
          )}
          <FreshnessTag said={service.confirmation} />
          <HistoryLink id={service.id} name={service.name} />
        </>
      }
      actions={closed == null ? <Actions service={service} /> : undefined}
    >
      {closed == null && <StaleNote said={service.confirmation} />}
      <EntryTextNote written={written} />
      <Facts service={service} />
      {below}
    </Page>
  );
}

function Actions({ service }: { readonly service: Service }) {
  const { t } = useTranslation('directory');
  const viewer = useViewer();
  const { id, confirmation, organisation, viewerCanChange } = service;
  return (
    <>
      {viewerCanChange && <ButtonLink to={`${links.service(id)}/change`}>{t('service.change')}</ButtonLink>}
      {viewerCanChange && (
        <ButtonLink secondary to={`${links.service(id)}/close`}>
          {t('service.close')}
        </ButtonLink>
      )}
      {!viewerCanChange && viewer.may('proposeChange') && (
        <ButtonLink secondary to={links.propose(id)}>
          {t('actor.propose')}
        </ButtonLink>
      )}
      {confirmation.viewerCanConfirm && (
        <ButtonLink secondary to={links.confirmEntries(organisation.id)}>
          {t('actor.entries')}
        </ButtonLink>
      )}
    </>
  );
}

function useAges({ minimumAge: from, maximumAge: to }: Service): string | null {
  const { t } = useTranslation('directory');
  if (from != null && to != null) {
    return t('service.agesBetween', { from, to });
  }
  return from != null ? t('service.agesFrom', { from }) : to != null ? t('service.agesTo', { to }) : null;
}

function Facts({ service }: { readonly service: Service }) {
  const { t, i18n } = useTranslation('directory');
  const { organisation } = service;
  const written = writtenOf(service);
  const phone = service.phone ?? organisation.phone;
  const email = service.email ?? organisation.email;
  return (
    <SummaryList
      rows={[
        { key: t('service.provider'), value: <ThingLink kind="ACTOR" id={organisation.id} name={organisation.name} /> },
        { key: t('service.alternateName'), value: service.alternateName },
        { key: t('service.description'), value: entryText(written, service.translation?.description, service.description) },
        { key: t('service.eligibility'), value: entryText(written, service.translation?.eligibility, service.eligibility) },
        { key: t('service.ages'), value: useAges(service) },
        { key: t('service.languages'), value: service.languages.map((tag) => languageName(tag, i18n.language)).join(', ') },
        { key: t('service.coverage'), value: service.coverage },
        { key: t('service.phone'), value: phone != null && <Phone number={phone} /> },
        { key: t('service.email'), value: email != null && <Email address={email} /> },
        { key: t('service.website'), value: service.website != null && <Website address={service.website} /> },
      ]}
    />
  );
}
