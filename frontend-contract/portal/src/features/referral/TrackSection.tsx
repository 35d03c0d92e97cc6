import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { useConfirmation } from '@/components/confirmation';
import { Instant } from '@/components/Day';
import { ButtonLink, Link } from '@/components/Link';
import { Failure } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import type { Referral } from '@/features/referral/ReferralPage';
import { OverdueTag, TrackTag } from '@/features/referral/ReferralTags';
import { isHeld } from '@/features/referral/words';
import { MoveReferralTrackDocument, type Track_TrackFragment } from '@/lib/gql/referral/graphql';
import type { ReferralTrackStatus } from '@/lib/gql/schema';
import { links } from '@/lib/links';

interface TrackProps {
  readonly referral: Referral;
  readonly track: Track_TrackFragment;
}

/** How it goes on with one receiver: where it stands, what comes next, what was told. */
export function TrackSection({ referral, track }: TrackProps) {
  const { t } = useTranslation('referral');
  const id = useId();
  return (
    <section className="pp-card pp-track" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {referral.sent ? <Link to={links.actor(track.receiver.id)}>{track.receiver.name}</Link> : t('track.ours')}
      </h2>
      <p className="pp-list__facts">
        {track.overdue && <OverdueTag />}
        <TrackTag status={track.status} />
        {track.service != null && <Link to={links.service(track.service.id)}>{track.service.name}</Link>}
        {track.declineReason != null && <span>{t(`declineReason.${track.declineReason}`)}</span>}
        {track.waitingFor != null && track.dueAt != null && (
          <span>
            {t(`waitingFor.${track.waitingFor}`)} <Instant at={track.dueAt} />
          </span>
        )}
      </p>
      <WhyEnded track={track} />
      <NextSteps referral={referral} track={track} />
      {track.feedback.length > 0 && <Feedback title={t(referral.sent ? 'feedback.title' : 'feedback.ours')} track={track} />}
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t('track.steps')}</span>
        </summary>
        <div className="govuk-details__text">
          <ol className="govuk-list">
            {track.steps.map((step) => (
              <li key={step.at + step.status}>
                <TrackTag status={step.status} /> <Instant at={step.at} />
                {step.by != null && `, ${step.by.name}`}
                {step.note != null && `: ${step.note}`}
              </li>
            ))}
          </ol>
        </div>
      </details>
    </section>
  );
}

/** In the words of whoever declined it or took it back. */
function WhyEnded({ track }: { readonly track: Track_TrackFragment }) {
  const note = track.steps.at(-1)?.note;
  return !isHeld(track.status) && note != null ? <p className="govuk-body">{note}</p> : null;
}

function Feedback({ title, track }: { readonly title: string; readonly track: Track_TrackFragment }) {
  const { t } = useTranslation('referral');
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list">
        {track.feedback.map((told) => (
          <li key={told.at}>
            <Instant at={told.at} />: {told.text}
            {told.given.length > 0 && <span className="pp-list__more"> {t('feedback.givenSoFar', { types: told.given.map((type) => type.label).join(', ') })}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The steps that are allowed now; those that need words lead to a form. */
function NextSteps({ referral, track }: TrackProps) {
  const { t } = useTranslation('referral');
  const [dialog, ask] = useConfirmation();
  const [{ error, fetching }, move] = useMutation(MoveReferralTrackDocument);
  const [said, setSaid] = useState('');
  async function go(status: ReferralTrackStatus) {
    const yes = status !== 'CLOSED' || (await ask({ title: t('step.CLOSED'), text: t('track.closeText'), confirm: t('step.CLOSED') }));
    if (yes) {
      const result = await move({ input: { id: track.id, version: track.version, status } });
      setSaid(result.data?.moveReferralTrack.userErrors.map((one) => one.message).join(' ') ?? '');
    }
  }
  const simple = track.viewerNextSteps.filter((status) => status !== 'DECLINED' && status !== 'WITHDRAWN');
  return (
    <>
      <div className="govuk-button-group">
        {simple.map((status) => (
          <button key={status} type="button" className="govuk-button" disabled={fetching} onClick={() => void go(status)}>
            {t(`step.${status}`)}
          </button>
        ))}
        {track.viewerCanGiveFeedback && (
          <ButtonLink to={referralLinks.track(referral.id, track.id, 'feedback')} secondary>
            {t('feedback.give')}
          </ButtonLink>
        )}
        {track.viewerCanPassOn && (
          <ButtonLink to={referralLinks.track(referral.id, track.id, 'pass-on')} secondary>
            {t('passOn.open')}
          </ButtonLink>
        )}
        {track.viewerNextSteps.includes('DECLINED') && (
          <ButtonLink to={referralLinks.track(referral.id, track.id, 'decline')} secondary>
            {t('step.DECLINED')}
          </ButtonLink>
        )}
        {track.viewerNextSteps.includes('WITHDRAWN') && (
          <Link to={referralLinks.track(referral.id, track.id, 'withdraw')} aria-label={t('track.withdrawOne', { name: track.receiver.name })}>
            {t('step.WITHDRAWN')}
          </Link>
        )}
      </div>
      {error !== undefined && <Failure error={error} />}
      <p role="status">{said}</p>
      {dialog}
    </>
  );
}
