import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CatalogueSign, matching, phasesOf } from '@/features/indicator/lists';

const FEW = 15;

interface CataloguePickerProps {
  /** The signs that may be chosen. */
  readonly signs: readonly CatalogueSign[];
  /** Codes of those chosen already: they are not offered. */
  readonly chosen: readonly string[];
  readonly onAdd: (sign: CatalogueSign) => void;
  /** Why nothing can be added just now. */
  readonly full?: string;
}

/** The catalogue, searched by words and phase; each sign has a button that adds it. */
export function CataloguePicker({ signs, chosen, onAdd, full }: CataloguePickerProps) {
  const { t } = useTranslation(['indicator', 'common']);
  const id = useId();
  const [text, setText] = useState('');
  const [phase, setPhase] = useState('');
  const [most, setMost] = useState(FEW);
  const found = matching(signs, text, phase).filter((sign) => !chosen.includes(sign.code));
  const phases = phasesOf(signs as readonly (CatalogueSign & { readonly phase: 'ANY' | 'RECRUITMENT' | 'EXPLOITATION' | 'PRE_EXPLOITATION' | 'POST_EXPLOITATION' })[]);
  return (
    <div className="pp-catalogue">
      <div className="pp-catalogue__filter">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={`${id}-text`}>
            {t('catalogue.search')}
          </label>
          <input
            className="govuk-input"
            id={`${id}-text`}
            type="search"
            value={text}
            autoComplete="off"
            onKeyDown={(event) => {
              // Enter would send the whole form.
              if (event.key === 'Enter') {
                event.preventDefault();
              }
            }}
            onChange={(event) => {
              setText(event.target.value);
              setMost(FEW);
            }}
          />
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor={`${id}-phase`}>
            {t('catalogue.phase')}
          </label>
          <select
            className="govuk-select"
            id={`${id}-phase`}
            value={phase}
            onChange={(event) => {
              setPhase(event.target.value);
              setMost(FEW);
            }}
          >
            <option value="">{t('catalogue.allPhases')}</option>
            {phases.map((one) => (
              <option key={one} value={one}>
                {t(`phase.${one}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="govuk-body" role="status">
        {full ?? (found.length === 0 ? t('catalogue.nothing') : t('catalogue.found', { count: found.length }))}
      </p>
      {full === undefined && (
        <ul className="govuk-list pp-catalogue__signs">
          {found.slice(0, most).map((sign) => (
            <li key={sign.code}>
              <span>{sign.label}</span>
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => {
                  onAdd(sign);
                }}
              >
                {t('catalogue.add')}
                <span className="govuk-visually-hidden"> {sign.label}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {full === undefined && found.length > most && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => {
            setMost(most + FEW);
          }}
        >
          {t('common:list.more')}
        </button>
      )}
    </div>
  );
}
