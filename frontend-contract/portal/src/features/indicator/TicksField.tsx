import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormGroup, useFieldError } from '@/components/form/FormGroup';
import { CataloguePicker } from '@/features/indicator/CataloguePicker';
import { type Count, type CountValues, tick } from '@/features/indicator/countValues';
import type { CatalogueSign, Sign, Watched } from '@/features/indicator/lists';
import { fieldId } from '@/lib/fieldId';

interface TicksFieldProps {
  readonly community: { readonly id: string; readonly name: string };
  readonly lists: readonly Watched[];
  readonly catalogue: readonly CatalogueSign[];
}

const FIELD = 'counts';

/** The signs of the community's lists to tick, each ticked one with how often it was seen; others from the catalogue. */
export function TicksField({ community, lists, catalogue }: TicksFieldProps) {
  const { t } = useTranslation(['indicator', 'terms']);
  const { watch, setValue } = useFormContext<CountValues>();
  const counts = watch(FIELD);
  const held = lists.filter((one) => one.list != null);
  const listed = new Set(held.flatMap((one) => one.list?.indicators.map((sign) => sign.code) ?? []));
  const others = counts.filter((one) => !listed.has(one.indicator)).map((one) => ({ code: one.indicator, label: catalogue.find((sign) => sign.code === one.indicator)?.label ?? one.indicator }));
  const onTick = (code: string, on: boolean) => {
    setValue(FIELD, tick(counts, code, on), { shouldDirty: true });
  };
  const onCount = (code: string, count: string) => {
    setValue(FIELD, counts.map((one) => (one.indicator === code ? { ...one, count } : one)), { shouldDirty: true });
  };
  return (
    <FormGroup
      name={FIELD}
      label={t('problem.tick')}
      hint={held.length === 0 ? t('problem.noLists', { name: community.name }) : t('problem.tickHint', { name: community.name })}
      group
      inWords={() => ''}
    >
      {() => (
        <>
          {held.map((one, index) => (
            <Ticks
              key={one.kind}
              id={one.kind}
              legend={one.inheritedFrom == null ? t(`terms:indicatorList.${one.kind}`) : t('problem.listOf', { list: t(`terms:indicatorList.${one.kind}`), name: one.inheritedFrom.name })}
              note={one.list?.note ?? null}
              signs={one.list?.indicators ?? []}
              // A sign of two lists is counted once: the number stands where it comes first.
              earlier={new Set(held.slice(0, index).flatMap((before) => before.list?.indicators.map((sign) => sign.code) ?? []))}
              counts={counts}
              onTick={onTick}
              onCount={onCount}
            />
          ))}
          {others.length > 0 && <Ticks id="others" legend={t('problem.otherTicked')} note={null} signs={others} earlier={new Set()} counts={counts} onTick={onTick} onCount={onCount} />}
          <details className="govuk-details" open={held.length === 0}>
            <summary className="govuk-details__summary">
              <span className="govuk-details__summary-text">{t('problem.other')}</span>
            </summary>
            <div className="govuk-details__text">
              <CataloguePicker
                signs={catalogue.filter((sign) => !listed.has(sign.code))}
                chosen={counts.map((one) => one.indicator)}
                onAdd={(sign) => {
                  onTick(sign.code, true);
                }}
              />
            </div>
          </details>
        </>
      )}
    </FormGroup>
  );
}

interface TicksProps {
  readonly id: string;
  readonly legend: string;
  readonly note: string | null;
  readonly signs: readonly Sign[];
  readonly earlier: ReadonlySet<string>;
  readonly counts: readonly Count[];
  readonly onTick: (code: string, on: boolean) => void;
  readonly onCount: (code: string, count: string) => void;
}

function Ticks({ id, legend, note, signs, earlier, counts, onTick, onCount }: TicksProps) {
  return (
    <fieldset className="govuk-fieldset pp-ticks">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      {note !== null && <p className="govuk-hint">{note}</p>}
      <div className="govuk-checkboxes">
        {signs.map((sign) => {
          const box = `${fieldId(FIELD)}-${id}-${sign.code}`;
          const at = counts.findIndex((one) => one.indicator === sign.code);
          return (
            <div key={sign.code} className="pp-ticks__sign">
              <div className="govuk-checkboxes__item">
                <input
                  className="govuk-checkboxes__input"
                  id={box}
                  type="checkbox"
                  checked={at >= 0}
                  onChange={(event) => {
                    onTick(sign.code, event.target.checked);
                  }}
                />
                <label className="govuk-label govuk-checkboxes__label" htmlFor={box}>
                  {sign.label}
                </label>
              </div>
              {at >= 0 && !earlier.has(sign.code) && (
                <Times at={at} sign={sign} value={counts[at]?.count ?? ''} onChange={onCount} />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface TimesProps {
  /** Which of the counts it is. */
  readonly at: number;
  readonly sign: Sign;
  readonly value: string;
  readonly onChange: (code: string, count: string) => void;
}

/** How often a sign was seen. */
function Times({ at, sign, value, onChange }: TimesProps) {
  const { t } = useTranslation(['indicator', 'common']);
  const name = `${FIELD}.${String(at)}.count`;
  const id = fieldId(name);
  const error = useFieldError(name);
  return (
    <div className={`govuk-form-group pp-ticks__times ${error === undefined ? '' : 'govuk-form-group--error'}`}>
      <label className="govuk-label" htmlFor={id}>
        {t('problem.timesShort')}
        <span className="govuk-visually-hidden">: {sign.label}</span>
      </label>
      {error !== undefined && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{t('common:form.error')}</span> {error}
        </p>
      )}
      <input
        id={id}
        className={`govuk-input govuk-input--width-4 ${error === undefined ? '' : 'govuk-input--error'}`}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => {
          onChange(sign.code, event.target.value);
        }}
      />
    </div>
  );
}
