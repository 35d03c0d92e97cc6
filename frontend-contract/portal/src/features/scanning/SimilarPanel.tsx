import { type ReactNode, useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProblemValues } from '@/features/problem/problemValues';
import { type Similar, useSimilar } from '@/features/scanning/similar';
import { SimilarList } from '@/features/scanning/SimilarList';

interface SimilarPanelProps {
  /** What can be done with one; nothing beyond looking at it when left out. */
  readonly action?: (problem: Similar['problem']) => ReactNode;
}

/** Offers problems like the one that is being typed, without getting in the way: it comes when somebody pauses. */
export function SimilarPanel({ action }: SimilarPanelProps) {
  const { t } = useTranslation('scanning');
  const id = useId();
  const { watch } = useFormContext<ProblemValues>();
  const [title, definition, community, phases, forms] = watch(['title', 'definition', 'community', 'phases', 'forms']);
  const { similar, failed } = useSimilar({ title, definition, community: community?.id ?? null, phases, forms });
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        {similar.length === 0 ? '' : t('similar.count', { count: similar.length })}
      </p>
      {failed && <p className="govuk-hint">{t('similar.failed')}</p>}
      {similar.length > 0 && (
        <section className="pp-similar" aria-labelledby={id}>
          <h2 className="govuk-heading-s" id={id}>
            {t('similar.title')}
          </h2>
          <p className="govuk-body">{t('similar.lead')}</p>
          <SimilarList similar={similar} action={action} />
        </section>
      )}
    </>
  );
}
