import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage } from '@/components/States';
import { CheckReferral } from '@/features/referral/CheckReferral';
import { referralLinks } from '@/features/referral/links';
import { ReferralFields } from '@/features/referral/ReferralFields';
import { emptyReferral, referralInput, referralSchema, type ReferralValues } from '@/features/referral/referralValues';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { ReferralVocabularyDocument, type ReferralVocabularyQuery, SendReferralDocument } from '@/lib/gql/referral/graphql';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** Sends a referral: the form, then what will be sent, then the code. */
export function NewReferralPage() {
  const viewer = useViewer();
  const query = useQuery({ query: ReferralVocabularyDocument, requestPolicy: 'cache-first' });
  return viewer.may('sendReferral') ? <Loaded query={query}>{(vocabulary) => <Sending vocabulary={vocabulary} />}</Loaded> : <ForbiddenPage />;
}

function useSchema() {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  return referralSchema(common, {
    services: t('missing.services'),
    urgency: t('form.urgency'),
    ageBand: t('form.ageBand'),
    area: t('form.area'),
    receivers: t('missing.receivers'),
    given: t('missing.given'),
    askedBy: t('missing.askedBy'),
    covered: t('missing.covered'),
    shareWith: t('missing.shareWith'),
  });
}

function Sending({ vocabulary }: { readonly vocabulary: ReferralVocabularyQuery }) {
  const { t } = useTranslation(['referral', 'common']);
  const go = useGo();
  const [, send] = useMutation(SendReferralDocument);
  const form = useEditForm<ReferralValues>({ draft: 'referral:new', schema: useSchema(), initial: emptyReferral(today()) });
  const [checked, setChecked] = useState<ReferralValues | null>(null);
  const [busy, setBusy] = useState(false);
  const crumbs = [
    { label: t('common:nav.start'), to: '/' },
    { label: t('list.title'), to: referralLinks.all },
  ];
  if (checked !== null) {
    const sendIt = async () => {
      setBusy(true);
      const saved = await form.run(async () => {
        const result = await send({ input: referralInput(checked) });
        const payload = result.data?.sendReferral;
        const outcome = outcomeOf<ReferralValues>(result, payload);
        if (outcome.kind === 'saved' && payload?.referral != null) {
          go(referralLinks.sent(payload.referral.id));
        }
        return outcome;
      });
      if (!saved) {
        // What is wrong stands above the form.
        setChecked(null);
      }
      setBusy(false);
    };
    return (
      <Page key="check" title={t('check.title')} crumbs={crumbs}>
        <CheckReferral
          values={checked}
          vocabulary={vocabulary}
          busy={busy}
          onSend={() => void sendIt()}
          onBack={() => {
            setChecked(null);
          }}
        />
      </Page>
    );
  }
  return (
    <Page key="form" title={t('new.title')} crumbs={crumbs}>
      <p className="govuk-body">{t('new.lead')}</p>
      <p className="govuk-inset-text">{t('new.help')}</p>
      <EditForm
        form={form}
        guarded
        cancelTo={referralLinks.all}
        submitLabel={t('new.check')}
        onSave={(values) => {
          setChecked(values);
          // Nothing is sent yet: the draft stays until it is.
          return Promise.resolve({ kind: 'refused', userErrors: [] });
        }}
      >
        <ReferralFields vocabulary={vocabulary} />
      </EditForm>
    </Page>
  );
}
