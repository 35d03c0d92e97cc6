import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '@/components/Tag';
import type { FactorGroup, FactorPull, SideKind } from '@/lib/gql/schema';

/** The answers a to d, as far as they are shown. */
interface Answers {
  readonly who: readonly string[];
  readonly behaviours: readonly string[];
  readonly factors: readonly { readonly text: string; readonly pull?: FactorPull | null; readonly group?: FactorGroup | null }[];
  readonly countermeasures: readonly { readonly text: string; readonly answers: readonly { readonly text: string }[] }[];
}

/** Which heading the questions have, below those around them. */
export type HeadingLevel = 2 | 3 | 4 | 5;

interface WorksheetProps {
  readonly kind: SideKind;
  readonly answers: Answers;
  readonly level?: HeadingLevel;
  /** What follows the answer to d. */
  readonly children?: ReactNode;
}

/** The worksheet's answers a to d for one side of a problem. */
export function Worksheet({ kind, answers, level = 4, children }: WorksheetProps) {
  const { t } = useTranslation('problem');
  const place = kind === 'LOCATION';
  return (
    <div className="pp-worksheet">
      <Question level={level} title={t(place ? 'worksheet.whoOfLocation' : 'worksheet.who')} count={answers.who.length}>
        {answers.who.map((text, index) => (
          <li key={`${String(index)} ${text}`}>{text}</li>
        ))}
      </Question>
      <Question level={level} title={t(place ? 'worksheet.behavioursOfLocation' : 'worksheet.behaviours')} count={answers.behaviours.length}>
        {answers.behaviours.map((text, index) => (
          <li key={`${String(index)} ${text}`}>{text}</li>
        ))}
      </Question>
      <Question level={level} title={t('worksheet.factors')} count={answers.factors.length}>
        {answers.factors.map((factor, index) => (
          <FactorItem key={`${String(index)} ${factor.text}`} factor={factor} />
        ))}
      </Question>
      <Question level={level} title={t('worksheet.countermeasures')} count={answers.countermeasures.length}>
        {answers.countermeasures.map((measure, index) => (
          <li key={`${String(index)} ${measure.text}`}>
            {measure.text}
            <div className="pp-worksheet__answers">
              {measure.answers.length === 0
                ? t('worksheet.answersNone')
                : `${t('worksheet.answers')} ${measure.answers.map((factor) => factor.text).join(' · ')}`}
            </div>
          </li>
        ))}
      </Question>
      {children}
    </div>
  );
}

function FactorItem({ factor }: { readonly factor: Answers['factors'][number] }) {
  const { t } = useTranslation('terms');
  return (
    <li>
      {factor.text}{' '}
      {factor.pull != null && <Tag tone="plain">{t(`factorPull.${factor.pull}`)}</Tag>}{' '}
      {factor.group != null && <Tag tone="muted">{t(`factorGroup.${factor.group}`)}</Tag>}
    </li>
  );
}

interface QuestionProps {
  readonly level: HeadingLevel;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One question of the worksheet with the list of its answers. */
export function Question({ level, title, count, children }: QuestionProps) {
  const { t } = useTranslation('problem');
  const Heading = `h${level}` as const;
  return (
    <div className="pp-worksheet__question">
      <Heading className="govuk-heading-s">{title}</Heading>
      {count === 0 ? <p className="pp-worksheet__none">{t('worksheet.none')}</p> : <ul className="govuk-list govuk-list--bullet">{children}</ul>}
    </div>
  );
}
