import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormGroup } from '@/components/form/FormGroup';
import { corners } from '@/features/problem/stages';
import { type ShareValues, ticked } from '@/features/sharing/shareValues';
import { fieldId } from '@/lib/fieldId';
import type { ProblemSharingQuery } from '@/lib/gql/sharing/graphql';

type Sides = NonNullable<ProblemSharingQuery['problem']>['sides'];

/** The sides of a problem, each ticked by itself. */
export function SidesField({ sides }: { readonly sides: Sides }) {
  const { t } = useTranslation(['sharing', 'terms']);
  const { watch, setValue } = useFormContext<ShareValues>();
  const chosen = watch('sides');
  // One that has left the problem since it was ticked is neither shown nor sent.
  const gone = chosen.some((id) => sides.every((analysis) => analysis.id !== id));
  useEffect(() => {
    if (gone) {
      setValue('sides', ticked(sides, chosen, '', false));
    }
  }, [gone, sides, chosen, setValue]);
  const inWords = (value: unknown) =>
    sides
      .filter((analysis) => (value as readonly string[]).includes(analysis.id))
      .map((analysis) => analysis.side.name)
      .join(', ');
  return (
    <FormGroup name="sides" label={t('form.sides')} hint={sides.length === 0 ? t('form.noSides') : t('form.sidesHint')} group inWords={inWords}>
      {() =>
        corners
          .map((kind) => ({ kind, ofKind: sides.filter((analysis) => analysis.side.kind === kind) }))
          .filter(({ ofKind }) => ofKind.length > 0)
          .map(({ kind, ofKind }) => (
            <fieldset key={kind} className="govuk-fieldset pp-share-corner" aria-describedby={kind === 'OFFENDER_GROUP' ? fieldId('offenders') : undefined}>
              <legend className="govuk-fieldset__legend">{t(`terms:sideKinds.${kind}`)}</legend>
              {kind === 'OFFENDER_GROUP' && (
                <div className="govuk-warning-text govuk-!-margin-bottom-2">
                  <span className="govuk-warning-text__icon" aria-hidden="true">
                    !
                  </span>
                  <strong className="govuk-warning-text__text" id={fieldId('offenders')}>
                    {t('form.offenders')}
                  </strong>
                </div>
              )}
              <div className="govuk-checkboxes govuk-checkboxes--small">
                {ofKind.map((analysis) => (
                  <div key={analysis.id} className="govuk-checkboxes__item">
                    <input
                      className="govuk-checkboxes__input"
                      id={`${fieldId('sides')}-${analysis.id}`}
                      type="checkbox"
                      checked={chosen.includes(analysis.id)}
                      onChange={(event) => {
                        setValue('sides', ticked(sides, chosen, analysis.id, event.target.checked), { shouldDirty: true });
                      }}
                    />
                    <label className="govuk-label govuk-checkboxes__label" htmlFor={`${fieldId('sides')}-${analysis.id}`}>
                      {analysis.side.name}
                    </label>
                  </div>
                ))}
              </div>
            </fieldset>
          ))
      }
    </FormGroup>
  );
}
