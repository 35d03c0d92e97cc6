import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { Link } from '@/components/Link';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage } from '@/components/States';
import { CheckReferral } from '@/features/referral/CheckReferral';
import { referralLinks } from '@/features/referral/links';
import { fieldsOf, ReferralFields, type Step, steps } from '@/features/referral/ReferralFields';
import { emptyReferral, referralInput, referralSchema, type ReferralValues } from '@/features/referral/referralValues';
import { useTextCheck } from '@/lib/textCheck';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { ReferralVocabularyDocument, type ReferralVocabularyQuery, SendReferralDocument } from '@/lib/gql/referral/graphql';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

/** Sends a referral: the form step by step, then what will be sent, then the code. */
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
    origin: t('missing.origin'),
    destination: t('missing.destination'),
    transit: t('missing.transit'),
    sameCountry: t('missing.sameCountry'),
    mechanisms: t('missing.mechanisms'),
    acrossBorders: t('missing.acrossBorders'),
  });
}

/** The last step, where everything is looked at once more. */
const CHECK = 'check';

/** In which step a field of the API is asked for; the first when that is not known. */
function stepOf(field: string | undefined): Step {
  return steps.find((step) => (fieldsOf[step] as readonly string[]).includes(field ?? '')) ?? 'needs';
}

function Sending({ vocabulary }: { readonly vocabulary: ReferralVocabularyQuery }) {
  const { t } = useTranslation(['referral', 'common']);
  const go = useGo();
  const [parameters, setParameters] = useSearchParams();
  const [, send] = useMutation(SendReferralDocument);
  const findings = useTextCheck();
  const schema = useSchema();
  const form = useEditForm<ReferralValues>({ draft: 'referral:new', schema, initial: emptyReferral(today()) });
  const [busy, setBusy] = useState(false);
  const asked = parameters.get('step');
  const show = (step: Step | typeof CHECK) => {
    setParameters({ step });
  };
  const values = form.methods.getValues();
  // Whoever comes by an old address, or changed something after, is led to what is missing.
  const fault = asked === CHECK ? schema.safeParse(values).error?.issues[0] : undefined;
  const crumbs = [
    { label: t('common:nav.start'), to: '/' },
    { label: t('list.title'), to: referralLinks.all },
  ];
  if (asked === CHECK && fault === undefined) {
    const sendIt = async () => {
      setBusy(true);
      await form.run(async () => {
        const result = await send({ input: referralInput(values) });
        const payload = result.data?.sendReferral;
        const outcome = outcomeOf<ReferralValues>(result, payload);
        if (outcome.kind === 'saved' && payload?.referral != null) {
          go(referralLinks.sent(payload.referral.id));
        } else if (outcome.kind === 'refused') {
          // What is wrong stands above the step in which it was asked.
          show(stepOf(outcome.userErrors[0]?.path[0]));
        }
        return outcome;
      });
      setBusy(false);
    };
    return (
      <Page key={CHECK} title={t('check.title')} crumbs={crumbs}>
        <Steps current={CHECK} />
        <CheckReferral
          values={values}
          vocabulary={vocabulary}
          busy={busy}
          failure={form.failure}
          onSend={() => void sendIt()}
          onBack={() => {
            show('needs');
          }}
        />
      </Page>
    );
  }
  const step = fault !== undefined ? stepOf(String(fault.path[0])) : (steps.find((one) => one === asked) ?? 'needs');
  const index = steps.indexOf(step);
  const previous = steps[index - 1];
  const next = steps[index + 1] ?? CHECK;
  return (
    <Page key={step} title={t('new.stepTitle', { step: t(`steps.${step}`) })} crumbs={crumbs}>
      <Steps current={step} />
      {step === 'needs' && (
        <>
          <p className="govuk-body">{t('new.lead')}</p>
          <p className="govuk-inset-text">{t('new.help')}</p>
        </>
      )}
      <EditForm
        form={form}
        guarded
        cancelTo={referralLinks.all}
        submitLabel={next === CHECK ? t('new.check') : t('new.next')}
        step={{
          fields: fieldsOf[step],
          check: step === 'needs' ? (now) => findings('note', now.note) : undefined,
          onNext: () => {
            show(next);
          },
        }}
        onSave={() => Promise.resolve({ kind: 'refused', userErrors: [] })}
      >
        <ReferralFields step={step} vocabulary={vocabulary} />
      </EditForm>
      {previous !== undefined && (
        <p className="govuk-body">
          <Link to={`?step=${previous}`}>{t('new.back', { step: t(`steps.${previous}`) })}</Link>
        </p>
      )}
    </Page>
  );
}

/** Where one stands; what was filled in can be gone back to, nothing is lost by it. */
function Steps({ current }: { readonly current: Step | typeof CHECK }) {
  const { t } = useTranslation('referral');
  const all = [...steps, CHECK] as const;
  const now = all.indexOf(current);
  return (
    <nav aria-label={t('steps.label', { number: now + 1, total: all.length })}>
      <ol className="pp-steps">
        {all.map((one, index) => (
          <li key={one} aria-current={one === current ? 'step' : undefined}>
            {index < now ? <Link to={`?step=${one}`}>{t(`steps.${one}`)}</Link> : t(`steps.${one}`)}
          </li>
        ))}
      </ol>
      <p className="govuk-body-s">{t('steps.label', { number: now + 1, total: all.length })}</p>
    </nav>
  );
}
