import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { CheckboxesField, RadiosField, TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import type { Referral } from '@/features/referral/ReferralPage';
import { declineReasons } from '@/features/referral/words';
import { useEditForm } from '@/lib/editForm';
import { GiveReferralFeedbackDocument, MoveReferralTrackDocument, ReferralDocument, type Track_TrackFragment, WithdrawReferralTrackDocument } from '@/lib/gql/referral/graphql';
import type { ReferralDeclineReason } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';
import { outcomeOf } from '@/lib/userErrors';

export interface TrackFormProps {
  readonly referral: Referral;
  readonly track: Track_TrackFragment;
}

/** The track of the address, for those who may do this with it. */
export function OfTrack({ may, children }: { readonly may: (track: Track_TrackFragment) => boolean; readonly children: (props: TrackFormProps) => ReactNode }) {
  const { id = '', track: trackId } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ referral }) => {
        const track = referral?.tracks.find((one) => one.id === trackId);
        return referral == null || track === undefined || !may(track) ? <NotFoundPage /> : children({ referral, track });
      }}
    </Loaded>
  );
}

/** A form about one track: its title, and the way back. */
export function TrackPage({ title, referral, children }: { readonly title: string; readonly referral: Referral; readonly children: ReactNode }) {
  const { t } = useTranslation('referral');
  return (
    <Page
      title={title}
      crumbs={[
        { label: t('list.title'), to: referralLinks.all },
        { label: t('page.title', { code: referral.code }), to: referralLinks.referral(referral.id) },
      ]}
    >
      {children}
    </Page>
  );
}

/** Declines, with a reason. */
export function DeclinePage() {
  return <OfTrack may={(track) => track.viewerNextSteps.includes('DECLINED')}>{(props) => <DeclineForm {...props} />}</OfTrack>;
}

interface Declined {
  reason: string;
  note: string;
}

function DeclineForm({ referral, track }: TrackFormProps) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, move] = useMutation(MoveReferralTrackDocument);
  const back = referralLinks.referral(referral.id);
  const schema = z
    .object({ reason: rules(common).required(t('decline.reason')), note: rules(common).optional(500) })
    .check(z.refine((values) => values.reason !== 'OTHER' || values.note.trim() !== '', { error: t('decline.noteMissing'), path: ['note'] }));
  const form = useEditForm<Declined>({ draft: `referral-decline:${track.id}`, schema, initial: { reason: '', note: '' }, version: track.version });
  return (
    <TrackPage title={t('decline.title')} referral={referral}>
      <p className="govuk-body">{t('decline.lead')}</p>
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('decline.submit')}
        onSave={async (values, { version }) => {
          const input = { id: track.id, version, status: 'DECLINED' as const, reason: values.reason as ReferralDeclineReason, note: textOrNull(values.note) };
          const result = await move({ input });
          const payload = result.data?.moveReferralTrack;
          const outcome = outcomeOf<Declined>(result, payload);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('decline.done', { name: referral.sender.name }) });
          }
          return outcome;
        }}
      >
        <RadiosField name="reason" label={t('decline.reason')} options={declineReasons.map((one) => ({ value: one, label: t(`declineReason.${one}`) }))} />
        <TextAreaField name="note" label={t('decline.note')} hint={t('decline.noteHint')} rows={3} optional />
      </EditForm>
    </TrackPage>
  );
}

/** Takes a track back, with the reason. */
export function WithdrawPage() {
  return <OfTrack may={(track) => track.viewerNextSteps.includes('WITHDRAWN')}>{(props) => <WithdrawForm {...props} />}</OfTrack>;
}

interface Withdrawn {
  reason: string;
}

function WithdrawForm({ referral, track }: TrackFormProps) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, withdraw] = useMutation(WithdrawReferralTrackDocument);
  const back = referralLinks.referral(referral.id);
  const { name } = track.receiver;
  const schema = z.object({ reason: rules(common).required(t('withdraw.reasonMissing'), 500) });
  const form = useEditForm<Withdrawn>({ draft: `referral-withdraw:${track.id}`, schema, initial: { reason: '' }, version: track.version });
  return (
    <TrackPage title={t('withdraw.title', { name })} referral={referral}>
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('withdraw.submit')}
        onSave={async (values, { version }) => {
          const result = await withdraw({ input: { id: track.id, version, reason: values.reason.trim() } });
          const outcome = outcomeOf<Withdrawn>(result, result.data?.withdrawReferralTrack);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('withdraw.done', { name }) });
          }
          return outcome;
        }}
      >
        <TextAreaField name="reason" label={t('withdraw.reason')} hint={t('withdraw.reasonHint')} rows={3} />
      </EditForm>
    </TrackPage>
  );
}

/** Tells the sender how the service stands. */
export function FeedbackPage() {
  return <OfTrack may={(track) => track.viewerCanGiveFeedback}>{(props) => <FeedbackForm {...props} />}</OfTrack>;
}

interface Told {
  text: string;
  given: string[];
}

function FeedbackForm({ referral, track }: TrackFormProps) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, give] = useMutation(GiveReferralFeedbackDocument);
  const back = referralLinks.referral(referral.id);
  const last = track.feedback[track.feedback.length - 1];
  const schema = z.object({ text: rules(common).required(t('feedback.text'), 1000), given: rules(common).codes() });
  const initial = { text: '', given: last?.given.map((type) => type.code) ?? [] };
  const form = useEditForm<Told>({ draft: `referral-feedback:${track.id}`, schema, initial, version: track.version });
  return (
    <TrackPage title={t('feedback.formTitle', { name: referral.sender.name })} referral={referral}>
      <EditForm
        form={form}
        guarded
        cancelTo={back}
        submitLabel={t('feedback.submit')}
        onSave={async (values, { version }) => {
          const result = await give({ input: { id: track.id, version, text: values.text.trim(), given: values.given } });
          const outcome = outcomeOf<Told>(result, result.data?.giveReferralFeedback);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('feedback.done', { name: referral.sender.name }) });
          }
          return outcome;
        }}
      >
        <TextAreaField name="text" label={t('feedback.text')} hint={t('feedback.textHint')} rows={4} />
        <CheckboxesField name="given" label={t('feedback.given')} optional options={referral.services.map((type) => ({ value: type.code, label: type.label }))} />
      </EditForm>
    </TrackPage>
  );
}
