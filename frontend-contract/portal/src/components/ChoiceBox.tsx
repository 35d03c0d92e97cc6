import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox, type Suggestion } from '@/components/form/Combobox';
import type { Choice } from '@/lib/rules';

interface ChoiceBoxProps {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: Choice | null;
  readonly search: (text: string) => Promise<readonly Suggestion[]>;
  /** Null when the choice is taken back. */
  readonly onChoose: (choice: Choice | null) => void;
}

/** One thing picked by its name, outside a form that is saved: what a page is narrowed to or asked for. */
export function ChoiceBox({ label, hint, chosen, search, onChoose }: ChoiceBoxProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const focus = (selector: string) => {
    setTimeout(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  if (chosen !== null) {
    return (
      <div className="govuk-form-group" ref={box}>
        <p className="govuk-label">{label}</p>
        <div className="pp-chosen__item pp-chosen__item--alone">
          <span>{chosen.name}</span>
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              onChoose(null);
              focus('input');
            }}
          >
            {t('picker.change')}
            <span className="govuk-visually-hidden">
              {' '}
              {label}: {chosen.name}
            </span>
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="govuk-form-group" ref={box}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <Combobox
        control={{ id, 'aria-describedby': hint === undefined ? undefined : `${id}-hint` }}
        search={search}
        onPick={(choice) => {
          onChoose(choice);
          focus('button');
        }}
      />
    </div>
  );
}
