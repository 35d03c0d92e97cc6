import { useEffect, useId, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@/components/form/Combobox';
import type { NewSideValues } from '@/features/problem/sideValues';
import { fieldId } from '@/lib/fieldId';

const PAUSE = 400;
const MOST = 5;

/** Offers sides that are recorded already and called alike, so that what is known of one is shared and not typed twice. */
export function SideOffers({ search }: { readonly search: (text: string) => Promise<readonly Suggestion[]> }) {
  const { t } = useTranslation('problem');
  const id = useId();
  const { watch, setValue } = useFormContext<NewSideValues>();
  const name = watch('name').trim();
  const [offers, setOffers] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    let left = false;
    const show = (found: readonly Suggestion[]) => {
      if (!left) {
        setOffers(found.slice(0, MOST));
      }
    };
    const timer = setTimeout(() => {
      if (name.length < 3) {
        show([]);
      } else {
        search(name).then(show, () => {
          show([]);
        });
      }
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [name, search]);
  return (
    <>
      <p className="govuk-visually-hidden" role="status">
        {offers.length === 0 ? '' : t('sideForm.offered', { count: offers.length })}
      </p>
      {offers.length > 0 && (
        <section className="pp-similar" aria-labelledby={id}>
          <h2 className="govuk-heading-s" id={id}>
            {t('sideForm.offers')}
          </h2>
          <ul className="pp-list">
            {offers.map((offer) => (
              <li key={offer.id} className="pp-list__item">
                <span>{offer.name}</span>
                {offer.facts !== undefined && <p className="pp-list__facts">{t('sideForm.offerOf', { problem: offer.facts })}</p>}
                <p className="pp-list__actions">
                  <button
                    type="button"
                    className="pp-link-button"
                    aria-label={t('sideForm.takeOne', { name: offer.name })}
                    onClick={() => {
                      setValue('side', { id: offer.id, name: offer.name }, { shouldDirty: true });
                      setValue('mode', 'EXISTING', { shouldDirty: true });
                      setTimeout(() => document.getElementById(fieldId('side'))?.focus());
                    }}
                  >
                    {t('sideForm.take')}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
