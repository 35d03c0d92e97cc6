import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { Link } from '@/components/Link';
import { labelsOf, useFieldAccount, usePreparation, useQuestionText, useWrite } from '@/features/field/hooks';
import { canKeepBoth, decided, type Decision, inWords } from '@/features/field/merging';
import { answerAt, type Clash, type Sheet } from '@/features/field/sheet';
import { bringUp, recognised } from '@/features/field/sync';
import { formatDay } from '@/lib/day';
import { links } from '@/lib/links';

/** Answers that somebody else gave otherwise meanwhile: both values, and who decides. */
export function Clashes({ sheet }: { readonly sheet: Sheet }) {
  return sheet.clashes.map((clash) => <OneClash key={`${clash.side ?? ''}-${clash.question}`} sheet={sheet} clash={clash} />);
}

function OneClash({ sheet, clash }: { readonly sheet: Sheet; readonly clash: Clash }) {
  const { t } = useTranslation('field');
  const labels = labelsOf(usePreparation());
  const write = useWrite(sheet.id);
  const question = useQuestionText()(sheet, clash);
  const decide = (decision: Decision) => () => void write((current) => decided(current, clash, decision));
  const id = `clash-${clash.side ?? 'problem'}-${clash.question}`;
  return (
    <section className="pp-clash" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {t('clash.title', { question })}
      </h2>
      <p className="govuk-body">{t('clash.lead')}</p>
      <div className="pp-clash__values">
        <Value title={t('clash.mine')} words={inWords(clash, answerAt(sheet.mine, clash), labels)} />
        <Value title={t('clash.theirs')} words={inWords(clash, clash.theirs, labels)} />
      </div>
      <div className="govuk-button-group">
        <button type="button" className="govuk-button" aria-label={t('clash.keepMineOf', { question })} onClick={decide('mine')}>
          {t('clash.keepMine')}
        </button>
        <button type="button" className="govuk-button govuk-button--secondary" aria-label={t('clash.keepTheirsOf', { question })} onClick={decide('theirs')}>
          {t('clash.keepTheirs')}
        </button>
        {canKeepBoth(clash.question) && (
          <button type="button" className="govuk-button govuk-button--secondary" aria-label={t('clash.keepBothOf', { question })} onClick={decide('both')}>
            {t('clash.keepBoth')}
          </button>
        )}
      </div>
    </section>
  );
}

function Value({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  const { t } = useTranslation('field');
  return (
    <div className="pp-clash__value">
      <h3 className="govuk-heading-s">{title}</h3>
      {words.length === 0 ? <p className="govuk-hint">{t('clash.empty')}</p> : words.map((line) => <p key={line}>{line}</p>)}
    </div>
  );
}

/** What the service did not take, with the ways to mend it. */
export function Refusals({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('field');
  const text = useQuestionText();
  if (sheet.refusals.length === 0) {
    return null;
  }
  return (
    <div className="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t('refused.title')}</h2>
        <ul className="govuk-list govuk-error-summary__list">
          {sheet.refusals.map(({ place, message }) => (
            <li key={`${place?.side ?? ''}-${place?.question ?? ''}-${message}`}>
              {place === null ? (
                t('refused.whole', { message })
              ) : (
                <>
                  {message}{' '}
                  <Link to={links.sheetQuestion(sheet.id, place.side, place.question)} className="">
                    {t('refused.mend', { question: text(sheet, place) })}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A problem sent so long ago that it is not known any more whether it arrived: whoever wrote it says so. */
export function Doubles({ sheet }: { readonly sheet: Sheet }) {
  const { t, i18n } = useTranslation('field');
  const client = useClient();
  const { signedIn } = useFieldAccount();
  if (sheet.doubles.length === 0 || !signedIn) {
    return null;
  }
  const say = (problem: string | null) => () => void recognised(sheet.id, problem, Date.now()).then(() => bringUp(client, sheet.id));
  return (
    <section className="pp-clash" aria-labelledby="field-doubt">
      <h2 className="govuk-heading-m" id="field-doubt">
        {t('doubt.title')}
      </h2>
      <p className="govuk-body">{t('doubt.text')}</p>
      <div className="govuk-button-group">
        {sheet.doubles.map((double) => (
          <button key={double.id} type="button" className="govuk-button govuk-button--secondary" onClick={say(double.id)}>
            {t('doubt.this', { day: formatDay(double.recordedOn, i18n.language) })}
          </button>
        ))}
        <button type="button" className="govuk-button govuk-button--secondary" onClick={say(null)}>
          {t('doubt.none')}
        </button>
      </div>
    </section>
  );
}

/** Own answers that were given up for somebody else's. */
export function SetAsideAnswers({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('field');
  const labels = labelsOf(usePreparation());
  const text = useQuestionText();
  if (sheet.aside.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="field-aside">
      <h2 className="govuk-heading-m" id="field-aside">
        {t('sheet.aside')}
      </h2>
      <dl className="govuk-summary-list">
        {sheet.aside.map((one, index) => (
          <div className="govuk-summary-list__row" key={index}>
            <dt className="govuk-summary-list__key">{text(sheet, one)}</dt>
            <dd className="govuk-summary-list__value">{inWords(one, one.mine, labels).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
