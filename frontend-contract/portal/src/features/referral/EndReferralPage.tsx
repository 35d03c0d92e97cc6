import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { TextAreaField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { referralLinks } from '@/features/referral/links';
import type { Referral } from '@/features/referral/ReferralPage';
import { useEditForm } from '@/lib/editForm';
import { CloseReferralDocument, ReferralDocument } from '@/lib/gql/referral/graphql';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';

interface Values {
  reason: string;
}

/** Closes a referral before its time, with the reason. */
export function EndReferralPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ referral }) => (referral?.viewerCanClose === true ? <EndForm referral={referral} /> : <NotFoundPage />)}</Loaded>;
}

function EndForm({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [, close] = useMutation(CloseReferralDocument);
  const back = referralLinks.referral(referral.id);
  const schema = z.object({ reason: rules(common).required(t('end.reasonMissing'), 500) });
  const form = useEditForm<Values>({ draft: `referral-end:${referral.id}`, schema, initial: { reason: '' }, version: referral.version ?? null });
  return (
    <Page
      title={t('end.title', { code: referral.code })}
      crumbs={[
        { label: t('list.title'), to: referralLinks.all },
        { label: t('page.title', { code: referral.code }), to: back },
      ]}
    >
      <EditForm
        form={form}
        guarded
        hurts
        cancelTo={back}
        submitLabel={t('end.submit')}
        onSave={async (values, { version }) => {
          const result = await close({ input: { id: referral.id, version, reason: values.reason.trim() } });
          const outcome = outcomeOf<Values>(result, result.data?.closeReferral);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('end.done') });
          }
          return outcome;
        }}
      >
        <div className="govuk-warning-text">
          <span className="govuk-warning-text__icon" aria-hidden="true">
            !
          </span>
          <strong className="govuk-warning-text__text">{t('end.warning')}</strong>
        </div>
        <TextAreaField name="reason" label={t('end.reason')} hint={t('end.reasonHint')} rows={3} />
      </EditForm>
    </Page>
  );
}
