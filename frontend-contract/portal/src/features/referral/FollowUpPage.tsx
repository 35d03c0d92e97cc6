import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { DateField, RadiosField, SelectField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import type { Referral } from '@/features/referral/ReferralPage';
import { needsMet } from '@/features/referral/words';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { RecordReferralFollowUpDocument, ReferralDocument } from '@/lib/gql/referral/graphql';
import type { ReferralNeedMet } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  overall: string;
  askedOn: string;
  /** What was answered for each type of service, in their order; empty for nothing. */
  services: { met: string }[];
}

/** Says whether the need was met. */
export function FollowUpPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ referral }) => (referral?.viewerCanFollowUp === true ? <FollowUpForm referral={referral} /> : <NotFoundPage />)}</Loaded>;
}

function FollowUpForm({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, record] = useMutation(RecordReferralFollowUpDocument);
  const back = referralLinks.referral(referral.id);
  const { followUp } = referral;
  const answer = (code: string) => followUp?.services.find((one) => one.type.code === code)?.met ?? '';
  const initial: Values = { overall: followUp?.overall ?? '', askedOn: today(), services: referral.services.map((type) => ({ met: answer(type.code) })) };
  const schema = z.object({ overall: rules(common).required(t('followUp.overall')), askedOn: rules(common).requiredDay(), services: z.array(z.object({ met: z.string() })) });
  const form = useEditForm<Values>({ draft: `referral-follow-up:${referral.id}`, schema, initial, version: referral.version ?? null });
  const options = needsMet.map((one) => ({ value: one, label: t(`met.${one}`) }));
  return (
    <Page
      title={t('followUp.formTitle')}
      crumbs={[
        { label: t('list.title'), to: referralLinks.all },
        { label: t('page.title', { code: referral.code }), to: back },
      ]}
    >
      <p className="govuk-body">{t('followUp.lead')}</p>
      <EditForm
        form={form}
        cancelTo={back}
        onSave={async (values, { version }) => {
          const services = referral.services.flatMap((type, index) => {
            const met = values.services[index]?.met ?? '';
            return met === '' ? [] : [{ type: type.code, met: met as ReferralNeedMet }];
          });
          const result = await record({ input: { id: referral.id, version, overall: values.overall as ReferralNeedMet, askedOn: values.askedOn, services } });
          const outcome = outcomeOf<Values>(result, result.data?.recordReferralFollowUp);
          if (outcome.kind === 'saved') {
            go(back, { notice: result.data?.recordReferralFollowUp.referral?.closed === true ? t('followUp.doneClosed') : t('followUp.done') });
          }
          return outcome;
        }}
      >
        <RadiosField name="overall" label={t('followUp.overall')} options={options} />
        {referral.services.map((type, index) => (
          <SelectField key={type.code} name={`services.${String(index)}.met`} label={type.label} optional options={options} />
        ))}
        <DateField name="askedOn" label={t('followUp.askedOn')} />
      </EditForm>
    </Page>
  );
}
