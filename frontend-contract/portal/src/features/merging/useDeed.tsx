import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { Failure } from '@/components/States';
import { outcomeOf, type UserError } from '@/lib/userErrors';

interface Answer {
  readonly result: { readonly error?: CombinedError | undefined };
  readonly payload: { readonly userErrors: readonly UserError[] } | null | undefined;
}

/** Carries out a deed that has no form, once at a time: what went wrong to show, what runs it, whether it runs. */
export function useDeed(): [ReactNode, (deed: () => Promise<Answer>) => Promise<boolean>, boolean] {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ReactNode>(null);
  const run = useCallback(
    async (deed: () => Promise<Answer>) => {
      if (busy) {
        return false;
      }
      setBusy(true);
      setFault(null);
      try {
        const { result, payload } = await deed();
        const outcome = outcomeOf(result, payload);
        if (outcome.kind === 'failed') {
          setFault(<Failure error={outcome.error} />);
        } else if (outcome.kind === 'refused') {
          setFault(
            <div className="govuk-error-summary" role="alert">
              <h2 className="govuk-error-summary__title">{t('form.errorSummary')}</h2>
              <ul className="govuk-list govuk-error-summary__list">
                {outcome.userErrors.map((error) => (
                  <li key={error.message}>{error.message}</li>
                ))}
              </ul>
            </div>,
          );
        }
        return outcome.kind === 'saved';
      } finally {
        setBusy(false);
      }
    },
    [busy, t],
  );
  return [fault, run, busy];
}
