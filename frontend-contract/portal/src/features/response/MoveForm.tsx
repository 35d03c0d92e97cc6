import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useConfirmation } from '@/components/confirmation';
import { EditForm } from '@/components/form/EditForm';
import { RadiosField, TextAreaField } from '@/components/form/fields';
import { actionStatuses } from '@/features/response/actionValues';
import { useEditForm } from '@/lib/editForm';
import type { ActionStatus } from '@/lib/gql/schema';
import { useGo } from '@/lib/navigation';
import { rules } from '@/lib/rules';
import { textOrNull } from '@/lib/text';
import type { SaveOutcome } from '@/lib/userErrors';
import { useViewer } from '@/lib/viewer';

interface Values {
  status: string;
  note: string;
}

/** Another status, as the API takes it. */
export interface Move {
  readonly id: string;
  readonly version: number;
  readonly status: ActionStatus;
  readonly note: string | null;
}

/** Nothing was sent, for the question was answered with no: the form stays as it is. */
const notSent: SaveOutcome<Values> = { kind: 'refused', userErrors: [] };

interface MoveFormProps {
  readonly action: { readonly id: string; readonly version: number; readonly status: ActionStatus };
  readonly noteHint: string;
  readonly back: string;
  /** Sends it; what it is now comes back for a conflict. */
  readonly send: (move: Move) => Promise<SaveOutcome<{ status: string }>>;
}

/** Says how something goes; giving it up is asked about first. */
export function MoveForm({ action, noteHint, back, send }: MoveFormProps) {
  const { t } = useTranslation('response');
  const { t: common } = useTranslation();
  const go = useGo();
  const viewer = useViewer();
  const [dialog, ask] = useConfirmation();
  const rule = rules(common);
  const schema = z
    .object({ status: rule.required(t('move.statusMissing')), note: rule.optional(500) })
    .check(
      z.refine((values) => values.status !== 'DROPPED' || values.note.trim() !== '', {
        path: ['note'],
        message: common('form.required', { label: t('move.noteMissing') }),
      }),
    );
  const form = useEditForm<Values>({ draft: `action-move:${action.id}`, schema, initial: { status: '', note: '' }, version: action.version });

  async function save(values: Values, { version }: { readonly version: number }): Promise<SaveOutcome<Values>> {
    const status = values.status as ActionStatus;
    if (status === 'DROPPED' && !(await ask({ title: t('move.dropTitle'), text: t('move.dropText'), confirm: t('move.dropConfirm') }))) {
      return notSent;
    }
    const outcome = await send({ id: action.id, version, status, note: textOrNull(values.note) });
    if (outcome.kind === 'saved') {
      go(back, { notice: t('move.done') });
    }
    return outcome.kind === 'refused'
      ? { ...outcome, current: outcome.current && { values: { ...values, status: outcome.current.values.status }, version: outcome.current.version } }
      : outcome;
  }

  return (
    <>
      <EditForm form={form} guarded={viewer.may('checkText')} cancelTo={back} submitLabel={t('move.submit')} onSave={save}>
        <RadiosField
          name="status"
          label={t('move.status')}
          options={actionStatuses
            .filter((status) => status !== action.status)
            .map((status) => ({ value: status, label: t(`status.${status}`), hint: t(`statusHint.${status}`) }))}
        />
        <TextAreaField name="note" label={t('move.note')} hint={noteHint} rows={3} optional />
      </EditForm>
      {dialog}
    </>
  );
}
