import { useTranslation } from 'react-i18next';
import { Day } from '@/components/Day';
import { ButtonLink, Link } from '@/components/Link';
import { SummaryList } from '@/components/SummaryList';
import { Tag, type Tone } from '@/components/Tag';
import { type Measure, withUnit } from '@/features/assessment/numbers';
import { ResultChart } from '@/features/assessment/ResultChart';
import { ResultTable, Withdrawn } from '@/features/assessment/ResultTable';
import { today } from '@/lib/day';
import type { MeasureProgressState } from '@/lib/gql/schema';
import { links } from '@/lib/links';

const tones: Record<MeasureProgressState, Tone> = { TARGET_REACHED: 'good', BETTER: 'good', SAME: 'plain', WORSE: 'bad' };

interface MeasureSectionProps {
  readonly problem: string;
  readonly measure: Measure;
  readonly mayCorrect: boolean;
}

/** One measure: what is asked, from where to where, how far it came, all results. */
export function MeasureSection({ problem, measure, mayCorrect }: MeasureSectionProps) {
  const { t } = useTranslation('assessment');
  const heading = `measure-${measure.id}`;
  return (
    <section aria-labelledby={heading} className="pp-measure">
      <h3 className="govuk-heading-m" id={heading} tabIndex={-1}>
        {measure.name}
      </h3>
      <p className="pp-measure__tags">
        {measure.progress != null && <Tag tone={tones[measure.progress.state]}>{t(`progress.${measure.progress.state}`)}</Tag>}
        <Due measure={measure} />
      </p>
      {measure.progress != null && <p className="govuk-body">{measure.progress.text}</p>}
      <Facts measure={measure} />
      <ResultChart measure={measure} />
      {measure.results.length === 0 && <p className="govuk-body pp-measure__none">{t('measure.noResult')}</p>}
      <ResultTable problem={problem} measure={measure} mayCorrect={mayCorrect} />
      <Withdrawn measure={measure} />
      {measure.viewerCanChange && (
        <div className="govuk-button-group pp-no-print">
          <ButtonLink secondary to={links.recordResult(problem, measure.id)} aria-label={t('measure.recordOne', { name: measure.name })}>
            {t('measure.record')}
          </ButtonLink>
          <Link to={links.measure(problem, measure.id, 'change')} aria-label={t('measure.changeOne', { name: measure.name })}>
            {t('measure.change')}
          </Link>
          <Link to={links.measure(problem, measure.id, 'end')} aria-label={t('measure.endOne', { name: measure.name })}>
            {t('measure.end')}
          </Link>
        </div>
      )}
    </section>
  );
}

function Due({ measure }: { readonly measure: Measure }) {
  const { t } = useTranslation('assessment');
  if (measure.endedOn != null) {
    return (
      <Tag tone="muted">
        {t('measure.ended')} <Day day={measure.endedOn} />
      </Tag>
    );
  }
  if (measure.nextDueOn == null) {
    return null;
  }
  const overdue = measure.nextDueOn < today();
  return (
    <Tag tone={overdue ? 'notice' : 'plain'}>
      {t(overdue ? 'measure.overdue' : 'measure.due')} <Day day={measure.nextDueOn} />
    </Tag>
  );
}

function Facts({ measure }: { readonly measure: Measure }) {
  const { t, i18n } = useTranslation('assessment');
  const number = (value: number | null | undefined) => (value == null ? null : withUnit(value, measure, i18n.language));
  const baseline = number(measure.baseline) ?? measure.baselineText;
  const every = measure.everyMonths == null ? t('measure.once') : t('measure.every', { count: measure.everyMonths });
  return (
    <SummaryList
      rows={[
        { key: t(measure.template != null && measure.template.scale.length > 0 ? 'measure.question' : 'measure.counted'), value: measure.question },
        { key: t('measure.method'), value: measure.method },
        {
          key: t('measure.baseline'),
          value:
            baseline == null ? (
              t('measure.noBaseline')
            ) : (
              <>
                {baseline}
                {measure.baselineOn != null && (
                  <>
                    {' '}
                    (<Day day={measure.baselineOn} />)
                  </>
                )}
              </>
            ),
        },
        { key: t('measure.target'), value: number(measure.target) ?? measure.targetText },
        { key: t('measure.better'), value: measure.direction == null ? null : t(`direction.${measure.direction}`) },
        {
          key: t('measure.when'),
          value:
            measure.firstDueOn == null ? null : (
              <>
                {every}, {t('measure.from')} <Day day={measure.firstDueOn} />
              </>
            ),
        },
      ]}
    />
  );
}
