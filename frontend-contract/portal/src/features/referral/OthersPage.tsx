import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { NotFoundPage } from '@/components/States';
import { ActorsField } from '@/features/directory/pickers';
import { referralLinks } from '@/features/referral/links';
import { Mechanisms } from '@/features/referral/Mechanisms';
import type { Referral } from '@/features/referral/ReferralPage';
import { receiverSchema, receiversInput, receiversOf, type ReferralValues, YES } from '@/features/referral/referralValues';
import { Suggestions } from '@/features/referral/Suggestions';
import { isHeld } from '@/features/referral/words';
import { useEditForm } from '@/lib/editForm';
import { AddReferralReceiversDocument, ReferralDocument, ReferralVocabularyDocument } from '@/lib/gql/referral/graphql';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

type Values = Pick<ReferralValues, 'suggested' | 'receivers' | 'mechanisms'>;

/** Sends a referral to others, too: the same form under the same code. */
export function OthersPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: ReferralDocument, variables: { id }, requestPolicy: 'network-only' });
  return <Loaded query={query}>{({ referral }) => (referral?.viewerCanAddReceivers === true ? <OthersForm referral={referral} /> : <NotFoundPage />)}</Loaded>;
}

function OthersForm({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const { t: common } = useTranslation();
  const go = useGo();
  const [dialog, ask] = useConfirmation();
  const [, add] = useMutation(AddReferralReceiversDocument);
  const abroad = referral.crossBorder == null ? [] : [YES];
  const rule = rules(common);
  const schema = z
    .object({ suggested: z.array(receiverSchema), receivers: rule.chosenMany(), mechanisms: rule.chosenMany() })
    .check(
      z.refine((values) => receiversOf({ ...values, abroad }).length > 0, {
        error: t(abroad.length === 0 ? 'missing.receivers' : 'missing.mechanisms'),
        path: [abroad.length === 0 ? 'receivers' : 'mechanisms'],
      }),
    );
  const form = useEditForm<Values>({
    draft: `referral-others:${referral.id}`,
    schema,
    initial: { suggested: [], receivers: [], mechanisms: [] },
    version: referral.version ?? null,
  });
  const back = referralLinks.referral(referral.id);
  return (
    <Page
      title={t('others.title')}
      crumbs={[
        { label: t('list.title'), to: referralLinks.all },
        { label: t('page.title', { code: referral.code }), to: back },
      ]}
    >
      <p className="govuk-body">{t('others.lead')}</p>
      {referral.followUp != null && <p className="govuk-inset-text">{t('others.askedAnew')}</p>}
      <EditForm
        form={form}
        cancelTo={back}
        submitLabel={t('others.submit')}
        onSave={async (values, { version }) => {
          const chosen = receiversOf({ ...values, abroad });
          const names = chosen.map((one) => one.name).join(', ');
          if (!(await ask({ title: t('others.confirmTitle', { names }), text: t('others.confirmText'), confirm: t('others.submit') }))) {
            return { kind: 'refused', userErrors: [] };
          }
          const result = await add({ input: { id: referral.id, version, receivers: receiversInput(chosen) } });
          const outcome = outcomeOf<Values>(result, result.data?.addReferralReceivers);
          if (outcome.kind === 'saved') {
            go(back, { notice: t('others.done', { names }) });
          }
          return outcome;
        }}
      >
        {referral.crossBorder == null ? <Providers referral={referral} /> : <OtherMechanisms referral={referral} />}
      </EditForm>
      {dialog}
    </Page>
  );
}

function Providers({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const own = useViewer().actor?.id;
  const [{ data }] = useQuery({ query: ReferralVocabularyDocument, requestPolicy: 'cache-first' });
  const labels = useMemo(() => new Map(data?.vocabulary.map((type) => [type.code, type.label])), [data]);
  const need = { services: referral.services.map((type) => type.code), area: referral.area.id, languages: referral.languages, ageBand: referral.ageBand };
  return (
    <>
      <Suggestions labels={labels} need={need} asked={referral.tracks.map((track) => track.receiver.id)} />
      <ActorsField name="receivers" label={t('others.byName')} hint={t('form.othersHint')} except={own} optional />
    </>
  );
}

function OtherMechanisms({ referral }: { readonly referral: Referral }) {
  const { t } = useTranslation('referral');
  const way = referral.crossBorder;
  return way == null ? null : (
    <Mechanisms
      name="mechanisms"
      label={t('mechanisms.legend')}
      countries={[way.origin, ...way.transit, way.destination]}
      except={referral.tracks.filter((track) => isHeld(track.status)).map((track) => track.receiver.id)}
    />
  );
}
