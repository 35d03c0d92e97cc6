import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { DateField, RadiosField } from '@/components/form/fields';
import { Loaded } from '@/components/Loaded';
import { Page } from '@/components/Page';
import { ForbiddenPage, NotFoundPage } from '@/components/States';
import { statuses } from '@/features/partnership/partnershipValues';
import { formatDay, today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { ChangePartnershipStatusDocument, PartnershipToChangeDocument, type PartnershipToChangeQuery } from '@/lib/gql/partnership/graphql';
import type { PartnershipStatus } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { outcomeOf, type SaveOutcome } from '@/lib/userErrors';

type Partnership = NonNullable<PartnershipToChangeQuery['partnership']>;

interface Values {
  status: string;
  from: string;
}

/** Nothing was sent, for the question was answered with no: the form stays as it is. */
const notSent: SaveOutcome<Values> = { kind: 'refused', userErrors: [] };

/** Gives a partnership another status from a day on; what breaks chains is asked first. */
export function StatusPage() {
  const { id = '' } = useParams();
  const query = useQuery({ query: PartnershipToChangeDocument, variables: { id }, requestPolicy: 'network-only' });
  return (
    <Loaded query={query}>
      {({ partnership }) => {
        if (partnership == null) {
          return <NotFoundPage />;
        }
        return partnership.viewerCanChange ? <StatusForm partnership={partnership} /> : <ForbiddenPage />;
      }}
    </Loaded>
  );
}

function useStatusForm(partnership: Partnership) {
  const { t } = useTranslation('partnership');
  const { t: common } = useTranslation();
  const schema = z.object({ status: rules(common).required(t('status.status')), from: rules(common).requiredDay() });
  const initial: Values = { status: '', from: today() };
  return useEditForm({ draft: `partnership-status:${partnership.id}`, schema, initial, version: partnership.version });
}

function StatusForm({ partnership }: { readonly partnership: Partnership }) {
  const { t, i18n } = useTranslation(['partnership', 'common', 'terms']);
  const go = useGo();
  const { id, name } = partnership;
  const [, change] = useMutation(ChangePartnershipStatusDocument);
  const [dialog, ask] = useConfirmation();
  const form = useStatusForm(partnership);
  const others = statuses.filter((status) => (partnership.status === 'ENDED' ? status === 'ACTIVE' : status !== partnership.status));

  async function save(values: Values, context: { readonly version: number }): Promise<SaveOutcome<Values>> {
    const status = values.status as PartnershipStatus;
    if (status !== 'ACTIVE') {
      const texts = { name, day: formatDay(values.from, i18n.language) };
      const question = { title: t(`status.${status}.title`, texts), text: t(`status.${status}.text`, texts), confirm: t(`status.${status}.confirm`) };
      if (!(await ask(question))) {
        return notSent;
      }
    }
    const result = await change({ input: { id, version: context.version, status, from: values.from } });
    const payload = result.data?.changePartnershipStatus;
    const now = payload?.partnership;
    return outcomeOf(result, payload, now != null ? { values: { status: now.status, from: values.from }, version: now.version } : null);
  }

  return (
    <Page
      title={t('status.title', { name })}
      crumbs={[
        { label: t('crumb'), to: '/partnerships' },
        { label: name, to: links.partnership(id) },
      ]}
    >
      <p className="govuk-body">{t('status.now', { status: t(`terms:partnershipStatus.${partnership.status}`) })}</p>
      <EditForm
        form={form}
        cancelTo={links.partnership(id)}
        submitLabel={t('status.submit')}
        onSaved={() => {
          go(links.partnership(id), { notice: t('status.done', { name }) });
        }}
        onSave={save}
      >
        <RadiosField
          name="status"
          label={t('status.status')}
          options={others.map((status) => ({ value: status, label: t(`terms:partnershipStatus.${status}`), hint: t(`statusHint.${status}`) }))}
        />
        <DateField name="from" label={t('status.from')} />
      </EditForm>
      {dialog}
    </Page>
  );
}
