import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@/components/Link';
import { Tag } from '@/components/Tag';
import { ThingLink } from '@/components/ThingLink';
import { breakingSteps, daysLeft, influencerOf, SOON_DAYS, type TracedChain, type TracedStep } from '@/features/trace/chain';
import { StepFacts } from '@/features/trace/StepFacts';
import { useShownDay } from '@/lib/asOf';
import { daysBetween, formatDay } from '@/lib/day';
import { links } from '@/lib/links';

const BAR = 120;

interface ChainItemProps {
  readonly chain: TracedChain;
  readonly rank: number;
  /** The page of the side: its corner in a problem; null when it belongs to none that the viewer sees. */
  readonly sideTo: string | null;
}

/** One chain as a line of stepping stones: who, by what link, to whom, as far as the side. */
export function ChainItem({ chain, rank, sideTo }: ChainItemProps) {
  const { t } = useTranslation('trace');
  const id = useId();
  const name = influencerOf(chain)?.name ?? '';
  const side = chain.steps.at(-1)?.to.name;
  return (
    <li className="pp-chain" aria-labelledby={id}>
      <h3 className="govuk-heading-s" id={id}>
        {t(chain.steps.length === 1 ? 'chain.headingSelf' : 'chain.heading', { rank, name })}
      </h3>
      <p className="govuk-body">{chain.explanation}</p>
      <ol className="pp-stones">
        {chain.steps.map((step) => (
          <Stone key={step.position} step={step} weakest={step.position === chain.weakestStep.position && chain.steps.length > 1} />
        ))}
        <li className="pp-stones__stone pp-stones__stone--side">
          {sideTo === null ? <strong>{side}</strong> : <Link to={sideTo}>{side}</Link>}
        </li>
      </ol>
      <div className="pp-chain__foot">
        <Strength value={chain.strength} />
        <Breaks chain={chain} />
      </div>
      <details className="govuk-details pp-chain__why">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">{t('chain.why')}</span>
        </summary>
        <StepFacts chain={chain} />
      </details>
    </li>
  );
}

/** An actor and the link that leads on from it. */
function Stone({ step, weakest }: { readonly step: TracedStep; readonly weakest: boolean }) {
  const { t } = useTranslation('trace');
  const shown = useShownDay();
  const left = daysLeft(step.validTo, shown);
  return (
    <>
      <li className="pp-stones__stone">
        <ThingLink kind="ACTOR" id={step.from.id} name={step.from.name} />
      </li>
      <li className={`pp-stones__link pp-stones__link--${lineStyle(step)}`}>
        <span className="pp-stones__what">
          <LinkWords step={step} />
        </span>
        {(weakest || left !== null) && (
          <span className="pp-stones__marks">
            {weakest && <Tag>{t('chain.weakest')}</Tag>}
            {left !== null && <Tag tone="notice">{left === 0 ? t('chain.lapsesToday') : t('chain.lapses', { count: left })}</Tag>}
          </span>
        )}
      </li>
    </>
  );
}

function lineStyle(step: TracedStep): string {
  return step.__typename === 'PartnershipStep' ? step.partnership.formality.toLowerCase() : step.__typename === 'HierarchyStep' ? 'hierarchy' : 'influence';
}

function LinkWords({ step }: { readonly step: TracedStep }): ReactNode {
  const { t } = useTranslation(['trace', 'terms']);
  switch (step.__typename) {
    case 'PartnershipStep':
      return (
        <>
          <ThingLink kind="PARTNERSHIP" id={step.partnership.id} name={step.partnership.name} />{' '}
          <span className="pp-stones__kind">
            {step.partnership.kind.label}, {t(`terms:formality.${step.partnership.formality}`)}
          </span>
        </>
      );
    case 'HierarchyStep':
      return step.direction === 'UP' ? t('chain.reportsUp') : t('chain.reportsDown');
    case 'InfluenceStep':
      return (
        <>
          {t('chain.canInfluence')}{' '}
          <span className="pp-stones__kind">
            {step.influence.means}; {t(`terms:confidence.${step.influence.confidence}`)}
          </span>
        </>
      );
  }
}

/** Strength as a number that says of what, and as a bar. */
function Strength({ value }: { readonly value: number }) {
  const { t } = useTranslation('trace');
  return (
    <p className="pp-strength">
      {t('chain.strength', { value: value.toFixed(2) })}
      <svg className="pp-strength__bar" width={BAR} height="12" viewBox={`0 0 ${String(BAR)} 12`} aria-hidden="true" focusable="false">
        <rect x="0.5" y="0.5" width={BAR - 1} height="11" className="pp-strength__ground" />
        <rect width={Math.round(value * BAR)} height="12" className="pp-strength__value" />
      </svg>
    </p>
  );
}

/** When the chain breaks, and the way to keep it. */
function Breaks({ chain }: { readonly chain: TracedChain }) {
  const { t, i18n } = useTranslation('trace');
  const shown = useShownDay();
  if (chain.breaksOn == null) {
    return <p className="govuk-body govuk-!-margin-bottom-2">{t('chain.lasts')}</p>;
  }
  const left = daysBetween(shown, chain.breaksOn);
  const words = `${t('chain.breaks', { day: formatDay(chain.breaksOn, i18n.language) })}, ${t('chain.breaksIn', { count: left })}`;
  return (
    <p className="govuk-body govuk-!-margin-bottom-2">
      {left <= SOON_DAYS ? <Tag tone="notice">{words}</Tag> : words}{' '}
      {breakingSteps(chain).map((step) => (
        <Renewal key={step.position} step={step} />
      ))}
    </p>
  );
}

function Renewal({ step }: { readonly step: TracedStep }) {
  const { t } = useTranslation('trace');
  if (step.__typename === 'InfluenceStep') {
    return <span>({t('chain.influenceEnds')})</span>;
  }
  if (step.__typename !== 'PartnershipStep') {
    return null;
  }
  const { id, name, viewerCanChange } = step.partnership;
  return (
    <span className="pp-no-print">
      {viewerCanChange ? (
        <Link to={links.changePartnership(id)}>{t('chain.renew', { name })}</Link>
      ) : (
        <Link to={links.partnership(id)}>{t('chain.see', { name })}</Link>
      )}
    </span>
  );
}
