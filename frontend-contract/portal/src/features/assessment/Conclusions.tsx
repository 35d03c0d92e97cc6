import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { SummaryList } from '@/components/SummaryList';
import { Tag, type Tone } from '@/components/Tag';
import { formatNumber } from '@/features/assessment/numbers';
import type { Conclusion_ConclusionFragment } from '@/lib/gql/assessment/graphql';
import type { ConclusionEffect } from '@/lib/gql/schema';

const tones: Record<ConclusionEffect, Tone> = { WORKED: 'good', PARTLY: 'notice', NO_EFFECT: 'plain', BACKFIRED: 'bad', UNKNOWN: 'muted' };

/** What was concluded, in the five parts of EMMIE, and what followed. */
export function ConclusionView({ conclusion, level = 3 }: { readonly conclusion: Conclusion_ConclusionFragment; readonly level?: 2 | 3 }) {
  const { t, i18n } = useTranslation(['assessment', 'terms']);
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className="pp-conclusion">
      <Heading className="govuk-heading-m">
        {conclusion.outcome === 'CLOSE' ? t('conclusion.closed') : t('conclusion.back', { stage: conclusion.backTo == null ? '' : t(`terms:stage.${conclusion.backTo}`) })},{' '}
        <Day day={conclusion.concludedOn} />
      </Heading>
      <p className="pp-measure__tags">
        <Tag tone={tones[conclusion.effect]}>{t(`effect.${conclusion.effect}`)}</Tag>
        <Tag tone={conclusion.displacement === 'MOVED' ? 'notice' : 'plain'}>{t(`displacement.${conclusion.displacement}`)}</Tag>
      </p>
      <SummaryList
        rows={[
          { key: t('conclusion.effect'), value: conclusion.effectText },
          { key: t('conclusion.mechanism'), value: conclusion.mechanism },
          { key: t('conclusion.circumstances'), value: conclusion.circumstances },
          { key: t('conclusion.implementation'), value: conclusion.implementation },
          { key: t('conclusion.cost'), value: conclusion.cost },
          {
            key: t('conclusion.staffHours'),
            value: conclusion.staffHours == null ? null : formatNumber(conclusion.staffHours, i18n.language),
          },
          { key: t(conclusion.outcome === 'CLOSE' ? 'conclusion.closeReason' : 'conclusion.backReason'), value: conclusion.reason },
        ]}
      />
    </article>
  );
}
