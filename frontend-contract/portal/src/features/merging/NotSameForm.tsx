import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface NotSameFormProps {
  readonly id: string;
  readonly names: string;
  readonly onSave: (reason: string | null) => Promise<void>;
}

const LONGEST = 500;

/** Says of two entries that they only look alike, and why; folded until somebody wants to. */
export function NotSameForm({ id, names, onSave }: NotSameFormProps) {
  const { t } = useTranslation('merging');
  const [reason, setReason] = useState('');
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {t('notSame.summary')}
          <span className="govuk-visually-hidden"> {names}</span>
        </span>
      </summary>
      <div className="govuk-details__text">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void onSave(reason.trim() === '' ? null : reason.trim());
          }}
        >
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor={`reason-${id}`}>
              {t('notSame.reason')}
            </label>
            <div id={`hint-${id}`} className="govuk-hint">
              {t('notSame.hint')}
            </div>
            <input
              id={`reason-${id}`}
              className="govuk-input"
              aria-describedby={`hint-${id}`}
              maxLength={LONGEST}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
          </div>
          <button type="submit" className="govuk-button govuk-button--secondary govuk-!-margin-bottom-0">
            {t('notSame.save')}
          </button>
        </form>
      </div>
    </details>
  );
}
