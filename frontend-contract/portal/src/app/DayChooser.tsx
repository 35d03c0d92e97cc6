import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '@/lib/asOf';
import { formatDay } from '@/lib/day';

const DayPanel = lazy(() => import('@/app/DayPanel'));

/** The day everything is shown for: today, or one that is chosen here and then stands in the address. */
export function DayChooser() {
  const { t, i18n } = useTranslation();
  const asOf = useAsOf();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = asOf === null ? t('day.today') : formatDay(asOf, i18n.language);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="pp-asof"
      role="presentation"
      onBlur={(event) => {
        // Whoever goes on elsewhere is done here; to the calendar of the browser the focus goes without a target.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) {
          setOpen(false);
        }
      }}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') {
          close();
        }
      }}
    >
      <button
        type="button"
        ref={opener}
        className="pp-header__button"
        aria-expanded={open}
        aria-label={t('day.button', { day: shown })}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {t('day.shownFor')} <strong>{shown}</strong> <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <DayPanel asOf={asOf} close={close} />
        </Suspense>
      )}
    </div>
  );
}
