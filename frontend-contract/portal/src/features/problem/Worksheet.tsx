import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import type { Analysis } from '@/features/problem/stages';

/** The worksheet's answers a to d for one side of a problem. */
export function Worksheet({ analysis }: { readonly analysis: Analysis }) {
  const { t } = useTranslation('problem');
  const place = analysis.side.kind === 'LOCATION';
  return (
    <div className="pp-worksheet">
      <Question title={t(place ? 'worksheet.whoOfLocation' : 'worksheet.who')} count={analysis.who.length}>
        {analysis.who.map((text, index) => (
          <li key={`${String(index)} ${text}`}>{text}</li>
        ))}
      </Question>
      <Question title={t(place ? 'worksheet.behavioursOfLocation' : 'worksheet.behaviours')} count={analysis.behaviours.length}>
        {analysis.behaviours.map((text, index) => (
          <li key={`${String(index)} ${text}`}>{text}</li>
        ))}
      </Question>
      <Question title={t('worksheet.factors')} count={analysis.factors.length}>
        {analysis.factors.map((factor) => (
          <FactorItem key={factor.id} factor={factor} />
        ))}
      </Question>
      <Question title={t('worksheet.countermeasures')} count={analysis.countermeasures.length}>
        {analysis.countermeasures.map((measure) => (
          <li key={measure.id}>
            {measure.text}
            <div className="pp-worksheet__answers">
              {measure.answers.length === 0
                ? t('worksheet.answersNone')
                : `${t('worksheet.answers')} ${measure.answers.map((factor) => factor.text).join(' · ')}`}
            </div>
          </li>
        ))}
      </Question>
    </div>
  );
}

function FactorItem({ factor }: { readonly factor: Analysis['factors'][number] }) {
  const { t } = useTranslation('terms');
  return (
    <li>
      {factor.text}{' '}
      {factor.pull != null && <Tag tone="plain">{t(`factorPull.${factor.pull}`)}</Tag>}{' '}
      {factor.group != null && <Tag tone="muted">{t(`factorGroup.${factor.group}`)}</Tag>}
    </li>
  );
}

function Question({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  const { t } = useTranslation('problem');
  return (
    <div className="pp-worksheet__question">
      <h4 className="govuk-heading-s">{title}</h4>
      {count === 0 ? <p className="pp-worksheet__none">{t('worksheet.none')}</p> : <ul className="govuk-list govuk-list--bullet">{children}</ul>}
    </div>
  );
}
