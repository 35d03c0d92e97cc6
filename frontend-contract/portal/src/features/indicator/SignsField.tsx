import { useEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '@/components/form/FormGroup';
import { CataloguePicker } from '@/features/indicator/CataloguePicker';
import { type CatalogueSign, fits, MOST, moved } from '@/features/indicator/lists';
import type { ListValues } from '@/features/indicator/listValues';
import { fieldId } from '@/lib/fieldId';
import type { IndicatorListKind } from '@/lib/gql/schema';

interface SignsFieldProps {
  readonly kind: IndicatorListKind;
  readonly catalogue: readonly CatalogueSign[];
}

const FIELD = 'indicators';

/** The signs of a list in their order, moved by buttons, and the catalogue to add from. What happens is said aloud. */
export function SignsField({ kind, catalogue }: SignsFieldProps) {
  const { t } = useTranslation('indicator');
  const { watch, setValue } = useFormContext<ListValues>();
  const chosen = watch(FIELD);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<{ readonly at: number; readonly button: 'up' | 'down' } | null>(null);
  const labelOf = (code: string) => catalogue.find((sign) => sign.code === code)?.label ?? code;
  const set = (codes: readonly string[]) => {
    setValue(FIELD, [...codes], { shouldDirty: true });
  };

  useEffect(() => {
    // The button goes with its sign; at the end of the list, where it can do no more, the other one takes the focus.
    const wanted = focus.current;
    focus.current = null;
    if (wanted !== null) {
      const row = list.current?.children[wanted.at];
      const button = row?.querySelector<HTMLButtonElement>(`[data-move=${wanted.button}]:not(:disabled)`) ?? row?.querySelector<HTMLButtonElement>('button:not(:disabled)');
      button?.focus();
    }
  }, [chosen]);

  function move(at: number, step: -1 | 1) {
    focus.current = { at: at + step, button: step < 0 ? 'up' : 'down' };
    set(moved(chosen, at, at + step));
    setSaid(t('change.moved', { sign: labelOf(chosen[at] ?? ''), number: at + step + 1, count: chosen.length }));
  }

  function remove(at: number) {
    set(chosen.filter((_, index) => index !== at));
    setSaid(t('change.removed', { sign: labelOf(chosen[at] ?? ''), count: chosen.length - 1 }));
    document.getElementById(fieldId(FIELD))?.focus();
  }

  return (
    <>
      <FormGroup name={FIELD} label={t('change.chosen')} hint={t('change.chosenHint')} group inWords={(value) => (value as readonly string[]).map(labelOf).join(' · ')}>
        {() => (
          <>
            {chosen.length === 0 && <p className="govuk-body">{t('change.none')}</p>}
            <ol className="pp-order" ref={list}>
              {chosen.map((code, index) => (
                <li key={code} className="pp-order__item" id={fieldId(`${FIELD}.${String(index)}`)} tabIndex={-1}>
                  <span className="pp-order__label">
                    {index + 1}. {labelOf(code)}
                  </span>
                  <span className="pp-order__buttons">
                    <MoveButton direction="up" label={labelOf(code)} disabled={index === 0} onMove={() => { move(index, -1); }} />
                    <MoveButton direction="down" label={labelOf(code)} disabled={index === chosen.length - 1} onMove={() => { move(index, 1); }} />
                    <button type="button" className="pp-link-button" onClick={() => { remove(index); }}>
                      {t('change.remove')}
                      <span className="govuk-visually-hidden"> {labelOf(code)}</span>
                    </button>
                  </span>
                </li>
              ))}
            </ol>
            <p className="govuk-visually-hidden" role="status">
              {said}
            </p>
          </>
        )}
      </FormGroup>
      <h2 className="govuk-heading-m">{t('catalogue.title')}</h2>
      <CataloguePicker
        signs={catalogue.filter((sign) => fits(kind, sign))}
        chosen={chosen}
        full={chosen.length >= MOST ? t('catalogue.full', { count: MOST }) : undefined}
        onAdd={(sign) => {
          set([...chosen, sign.code]);
          setSaid(t('change.added', { sign: sign.label, number: chosen.length + 1 }));
        }}
      />
    </>
  );
}

interface MoveButtonProps {
  readonly direction: 'up' | 'down';
  readonly label: string;
  readonly disabled: boolean;
  readonly onMove: () => void;
}

function MoveButton({ direction, label, disabled, onMove }: MoveButtonProps) {
  const { t } = useTranslation('indicator');
  return (
    <button type="button" className="govuk-button govuk-button--secondary" data-move={direction} disabled={disabled} onClick={onMove}>
      <span aria-hidden="true">{direction === 'up' ? '↑ ' : '↓ '}</span>
      {t(`change.${direction}`)}
      <span className="govuk-visually-hidden"> {label}</span>
    </button>
  );
}
