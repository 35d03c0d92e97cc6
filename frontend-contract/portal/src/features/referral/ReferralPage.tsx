import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Day, Instant } from '@/components/Day';
import { ButtonLink, Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { SummaryList } from '@/components/SummaryList';
import { referralLinks } from '@/features/referral/links';
import { CrossBorderSection } from '@/features/referral/CrossBorderSection';
import { BorderTag, OverdueTag, UrgencyTag } from '@/features/referral/ReferralTags';
import { TrackSection } from '@/features/referral/TrackSection';
import { isHeld } from '@/features/referral/words';
import { ReferralDocument, type ReferralQuery } from '@/lib/gql/referral/graphql';
import { links } from '@/lib/links';
import { languageName } from '@/lib/text';

export type Referral = NonNullable<ReferralQuery['referral']>;

/** One referral: how it goes with each receiver, what is owed, and the form. */
export function ReferralPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id } });
  return <Loaded query={query}>{({ referral }) => (referral == null ? <NotFoundPage /> : <Content referral={referral} />)}</Loaded>;
}

function Content({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation(['referral', 'common']);
  const { id } = referral;
  const nobody = referral.viewerCanAddReceivers && referral.tracks.every((track) => !isHeld(track.status));
  const actions = (
    <>
      {referral.viewerCanAddReceivers && (
        <ButtonLink to={referralLinks.others(id)} secondary={!nobody}>
          {t('others.open')}
        </ButtonLink>
      )}
      {referral.viewerCanFollowUp && (
        <ButtonLink to={referralLinks.followUp(id)} secondary={nobody || referral.followUpDueAt == null}>
          {referral.followUp == null ? t('followUp.ask') : t('followUp.again')}
        </ButtonLink>
      )}
      {referral.viewerCanClose && (
        <ButtonLink to={referralLinks.end(id)} secondary>
          {t('end.open')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page
      title={t('page.title', { code: referral.code })}
      crumbs={[
        { label: t('common:nav.start'), to: '/' },
        { label: t('list.title'), to: referralLinks.all },
      ]}
      actions={actions}
      caption={
        <p className="pp-list__facts">
          {referral.overdue && <OverdueTag />}
          <UrgencyTag urgency={referral.urgency} />
          {referral.crossBorder != null && <BorderTag />}
          <span>{referral.closed ? t('page.closed') : t('page.open')}</span>
          <span>
            {t('item.sentAt')} <Instant at={referral.sentAt} />
          </span>
          {!referral.sent && (
            <span>
              {t('page.from')} <Link to={links.actor(referral.sender.id)}>{referral.sender.name}</Link>
            </span>
          )}
        </p>
      }
    >
      {referral.treatedAsChild && <p className="govuk-inset-text">{t('page.child')}</p>}
      {nobody && <p className="govuk-inset-text">{t('others.nobody')}</p>}
      {referral.followUpDueAt != null && (
        <p className="govuk-inset-text">
          {t('waitingFor.FOLLOW_UP')} <Instant at={referral.followUpDueAt} />
        </p>
      )}
      {referral.tracks.map((track) => (
        <TrackSection key={track.id} referral={referral} track={track} />
      ))}
      {referral.crossBorder != null && <CrossBorderSection crossing={referral.crossBorder} />}
      <FollowUp referral={referral} />
      <Form referral={referral} />
    </Page>
  );
}

function FollowUp({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const { followUp } = referral;
  return (
    <>
      {followUp != null && (
        <section>
          <h2 className="govuk-heading-m">{t('followUp.title')}</h2>
          <SummaryList
            rows={[
              { key: t('followUp.overall'), value: t(`met.${followUp.overall}`) },
              { key: t('followUp.askedOn'), value: <Day day={followUp.askedOn} /> },
              ...followUp.services.map((one) => ({ key: one.type.label, value: t(`met.${one.met}`) })),
            ]}
          />
        </section>
      )}
      {referral.closedOn != null && (
        <p className="govuk-body">
          {t('page.closedOn')} <Day day={referral.closedOn} />
          {referral.closedReason != null && `: ${referral.closedReason}`}
        </p>
      )}
    </>
  );
}

function Form({ referral }: { readonly referral: Referral }) {
  const { t, i18n } = useTranslation('referral');
  const { consent } = referral;
  return (
    <section>
      <h2 className="govuk-heading-m">{t('check.form')}</h2>
      <SummaryList
        rows={[
          { key: t('form.services'), value: referral.services.map((type) => type.label).join(', ') },
          { key: t('form.domains'), value: referral.domains.map((one) => t(`domain.${one}`)).join(', ') },
          { key: t('form.note'), value: referral.note },
          { key: t('form.ageBand'), value: t(`ageBand.${referral.ageBand}`) },
          { key: t('form.group'), value: referral.group == null ? null : t(`group.${referral.group}`) },
          { key: t('form.languages'), value: referral.languages.map((tag) => languageName(tag, i18n.language)).join(', ') },
          { key: t('form.area'), value: <Link to={links.community(referral.area.id)}>{referral.area.name}</Link> },
        ]}
      />
      <h2 className="govuk-heading-m">{t('form.consent')}</h2>
      <SummaryList
        rows={[
          { key: t('form.askedBy'), value: t(`consentRole.${consent.askedBy}`) },
          { key: t('form.askedOn'), value: <Day day={consent.askedOn} /> },
          { key: t('form.consentServices'), value: consent.services.map((type) => type.label).join(', ') },
          { key: t('form.shareWith'), value: consent.shareWith.map((one) => (one === 'POLICE_UNIT' ? '' : t(`family.${one}`))).join(', ') },
          { key: t('form.until'), value: <Day day={consent.until} /> },
          { key: t('form.police'), value: consent.policeMayBeTold ? t('police.yes') : t('police.no') },
          { key: t('form.acrossBorders'), value: referral.crossBorder == null ? null : t(consent.acrossBorders ? 'abroad.yes' : 'abroad.no') },
        ]}
      />
    </section>
  );
}
