import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { referralLinks } from '@/features/referral/links';
import { Mechanisms } from '@/features/referral/Mechanisms';
import { RouteLine } from '@/features/referral/RouteLine';
import { OfTrack, TrackPage, type TrackFormProps } from '@/features/referral/TrackPages';
import { isHeld } from '@/features/referral/words';
import { useEditForm } from '@/lib/editForm';
import { PassOnReferralDocument } from '@/lib/gql/referral/graphql';
import { useGo } from '@/lib/navigation';
import { type Choice, rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  mechanisms: Choice[];
}

/** Passes a referral on to the national mechanism of another country. */
export function PassOnPage() {
  return <OfTrack may={(track) => track.viewerCanPassOn}>{(props) => <PassOnForm {...props} />}</OfTrack>;
}

function PassOnForm({ referral, track }: TrackFormProps) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [dialog, ask] = useConfirmation();
  const [, passOn] = useMutation(PassOnReferralDocument);
  const back = referralLinks.referral(referral.id);
  const schema = z.object({ mechanisms: rules(common).chosenMany().check(z.refine((list) => list.length > 0, t('missing.mechanisms'))) });
  const form = useEditForm<Values>({ draft: `referral-pass-on:${track.id}`, schema, initial: { mechanisms: [] }, version: track.version });
  const way = referral.crossBorder;
  if (way == null) {
    return null;
  }
  const had = [referral.sender.id, ...way.passedOn.filter((one) => isHeld(one.status)).map((one) => one.to.id)];
  return (
    <TrackPage title={t('passOn.title')} referral={referral}>
      <p className="govuk-body">{t('passOn.lead')}</p>
      <RouteLine way={way} />
      <EditForm
        form={form}
        cancelTo={back}
        submitLabel={t('passOn.submit')}
        onSave={async (values, { version }) => {
          const names = values.mechanisms.map((one) => one.name).join(', ');
          if (!(await ask({ title: t('passOn.confirmTitle', { names }), text: t('passOn.confirmText'), confirm: t('passOn.submit') }))) {
            return { kind: 'refused', userErrors: [] };
          }
          const result = await passOn({ input: { id: track.id, version, receivers: values.mechanisms.map((one) => one.id) } });
          const outcome = outcomeOf<Values>(result, result.data?.passOnReferral);
          const next = result.data?.passOnReferral.referral;
          if (outcome.kind === 'saved' && next != null) {
            go(referralLinks.referral(next.id), { notice: t('passOn.done', { names, code: next.code }) });
          }
          return outcome;
        }}
      >
        <Mechanisms name="mechanisms" label={t('passOn.to')} countries={[way.origin, ...way.transit, way.destination]} except={had} />
      </EditForm>
      {dialog}
    </TrackPage>
  );
}
