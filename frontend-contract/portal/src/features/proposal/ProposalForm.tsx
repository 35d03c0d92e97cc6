import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EditForm } from '@/components/form/EditForm';
import { TextField } from '@/components/form/fields';
import type { EditFormState } from '@/lib/editForm';
import { ProposeChangeDocument } from '@/lib/gql/proposal/graphql';
import type { ProposeChangeInput } from '@/lib/gql/schema';
import { links } from '@/lib/links';
import { useGo } from '@/lib/navigation';
import { outcomeOf } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

interface ProposalFormProps<V extends FieldValues> {
  readonly form: EditFormState<V>;
  /** The page of the entry. */
  readonly home: string;
  readonly input: (values: V) => ProposeChangeInput;
  readonly children: ReactNode;
}

/** What is proposed, and how that is known; goes to the proposal once it is sent. */
export function ProposalForm<V extends FieldValues>({ form, home, input, children }: ProposalFormProps<V>) {
  const { t } = useTranslation('proposal');
  const viewer = useViewer();
  const go = useGo();
  const [, propose] = useMutation(ProposeChangeDocument);
  return (
    viewer.may('proposeChange') && (
      <EditForm
        form={form}
        cancelTo={home}
        submitLabel={t('form.submit')}
        onSave={async (values) => {
          const result = await propose({ input: input(values) });
          const payload = result.data?.proposeChange;
          const outcome = outcomeOf<V>(result, payload);
          if (outcome.kind === 'saved' && payload?.proposal != null) {
            go(links.proposal(payload.proposal.id), { notice: t('form.sent') });
          }
          return outcome;
        }}
      >
        {children}
        <TextField name="source" label={t('form.source')} hint={t('form.sourceHint')} />
      </EditForm>
    )
  );
}
