import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { EditForm } from '@/components/form/EditForm';
import { DateField } from '@/components/form/fields';
import { today } from '@/lib/day';
import { useEditForm } from '@/lib/editForm';
import { rules } from '@/lib/rules';
import type { SaveOutcome } from '@/lib/userErrors';

interface Values {
  closedOn: string;
}

interface CloseFormProps {
  readonly draft: string;
  readonly version: number;
  /** What ends with it. */
  readonly warning: string;
  readonly dayLabel: string;
  readonly submitLabel: string;
  readonly cancelTo: string;
  readonly close: (closedOn: string, context: { readonly version: number }) => Promise<SaveOutcome<Values>>;
  readonly onSaved: () => void;
}

/** Ends something on a day, after saying what ends with it. */
export function CloseForm(props: CloseFormProps) {
  const { t } = useTranslation();
  const schema = z.object({ closedOn: rules(t).requiredDay() });
  const form = useEditForm<Values>({ draft: props.draft, schema, initial: { closedOn: today() }, version: props.version });
  return (
    <EditForm
      form={form}
      hurts
      submitLabel={props.submitLabel}
      cancelTo={props.cancelTo}
      onSaved={props.onSaved}
      onSave={(values, context) => props.close(values.closedOn, context)}
    >
      <div className="govuk-warning-text">
        <span className="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong className="govuk-warning-text__text">{props.warning}</strong>
      </div>
      <DateField name="closedOn" label={props.dayLabel} />
    </EditForm>
  );
}
