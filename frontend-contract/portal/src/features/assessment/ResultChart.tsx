import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chart, layOut, pathOf, type Placed } from '@/features/assessment/chart';
import { formatNumber, type Measure, withUnit } from '@/features/assessment/numbers';
import { formatDay } from '@/lib/day';
import { localeOf } from '@/lib/languages';

const WIDTH = 640;
const NARROWEST = 280;

/** The width that a drawing has; drawn in pixels, its letters stay as large on a phone as on a desk. */
function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(WIDTH);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) {
      return;
    }
    const measure = () => {
      setWidth(Math.max(NARROWEST, Math.floor(element.clientWidth)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [frame, width] as const;
}

/** The numbers of a measure over time, with where it began and what is aimed for. What it shows stands in the table beneath. */
export function ResultChart({ measure }: { readonly measure: Measure }) {
  const { t, i18n } = useTranslation('assessment');
  const [frame, width] = useWidth();
  const id = useId();
  const { language } = i18n;
  const points = measure.results.flatMap((result) => (result.value == null ? [] : [{ day: result.takenOn, value: result.value }]));
  const baseline = measure.baseline == null || measure.baselineOn == null ? null : { day: measure.baselineOn, value: measure.baseline };
  const chart = layOut({ points, baseline, target: measure.target ?? null, share: measure.share }, width);
  const [first, last] = [points[0], points[points.length - 1]];
  if (chart === null || first === undefined || last === undefined) {
    return null;
  }
  const label = t('chart.label', {
    name: measure.name,
    count: points.length,
    from: withUnit(first.value, measure, language),
    firstDay: formatDay(first.day, language),
    to: withUnit(last.value, measure, language),
    lastDay: formatDay(last.day, language),
  });
  return (
    <figure className="pp-figure pp-results-chart">
      <div ref={frame}>
        <svg className="pp-drawing" role="img" aria-labelledby={id} width={chart.width} height={chart.height} viewBox={`0 0 ${String(chart.width)} ${String(chart.height)}`}>
          <title id={id}>{label}</title>
          <Axes chart={chart} unit={measure.share ? t('chart.percent') : (measure.unit ?? '')} language={language} />
          {chart.target !== null && <Target chart={chart} text={t('chart.target', { value: formatNumber(measure.target ?? 0, language) })} />}
          {chart.baseline !== null && <Baseline at={chart.baseline} to={chart.points[0]} />}
          <path className="pp-results-chart__line" d={pathOf(chart.points)} />
          {chart.points.map((point) => (
            <circle key={point.day} className="pp-results-chart__point" cx={point.x} cy={point.y} r={5} />
          ))}
          {(chart.labelled ? chart.points : chart.points.slice(-1)).map((point) => (
            <text key={point.day} className="pp-results-chart__value" x={point.x} y={point.y - 11} textAnchor="middle">
              {formatNumber(point.value, language)}
            </text>
          ))}
        </svg>
      </div>
      <figcaption>
        <ul className="pp-results-chart__legend">
          <Key shape="point">{t('chart.result')}</Key>
          {chart.baseline !== null && <Key shape="baseline">{t('chart.baseline')}</Key>}
          {chart.target !== null && <Key shape="target">{t('chart.aim')}</Key>}
        </ul>
      </figcaption>
    </figure>
  );
}

function Axes({ chart, unit, language }: { readonly chart: Chart; readonly unit: string; readonly language: string }) {
  const short = new Intl.DateTimeFormat(localeOf(language), { month: 'short', day: 'numeric', year: '2-digit', timeZone: 'UTC' });
  return (
    <g>
      {chart.values.map((tick) => (
        <g key={tick.value}>
          <line className="pp-results-chart__grid" x1={chart.left} x2={chart.right} y1={tick.at} y2={tick.at} />
          <text className="pp-results-chart__tick" x={chart.left - 8} y={tick.at + 5} textAnchor="end">
            {formatNumber(tick.value, language)}
          </text>
        </g>
      ))}
      <text className="pp-results-chart__tick" x={4} y={12}>
        {unit}
      </text>
      {chart.days.map((tick, index) => (
        <text
          key={tick.day}
          className="pp-results-chart__tick"
          x={tick.at}
          y={chart.bottom + 24}
          textAnchor={index === 0 ? 'start' : tick.at > chart.right - 30 ? 'end' : 'middle'}
        >
          {short.format(new Date(`${tick.day}T00:00:00Z`))}
        </text>
      ))}
    </g>
  );
}

function Target({ chart, text }: { readonly chart: Chart; readonly text: string }) {
  const at = chart.target ?? 0;
  return (
    <g>
      <line className="pp-results-chart__target" x1={chart.left} x2={chart.right} y1={at} y2={at} />
      <text className="pp-results-chart__value" x={chart.left + 4} y={at - 6}>
        {text}
      </text>
    </g>
  );
}

function Baseline({ at, to }: { readonly at: Placed; readonly to: Placed | undefined }) {
  return (
    <g>
      {to !== undefined && <line className="pp-results-chart__since" x1={at.x} y1={at.y} x2={to.x} y2={to.y} />}
      <rect className="pp-results-chart__baseline" x={at.x - 5} y={at.y - 5} width={10} height={10} />
    </g>
  );
}

function Key({ shape, children }: { readonly shape: 'point' | 'baseline' | 'target'; readonly children: string }) {
  return (
    <li>
      <svg viewBox="0 0 30 14" width={30} height={14} aria-hidden="true" focusable="false">
        {shape === 'point' && (
          <>
            <line className="pp-results-chart__line" x1={0} x2={30} y1={7} y2={7} />
            <circle className="pp-results-chart__point" cx={15} cy={7} r={5} />
          </>
        )}
        {shape === 'baseline' && <rect className="pp-results-chart__baseline" x={10} y={2} width={10} height={10} />}
        {shape === 'target' && <line className="pp-results-chart__target" x1={0} x2={30} y1={7} y2={7} />}
      </svg>{' '}
      {children}
    </li>
  );
}
