import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { changed, RADII } from '@/features/directory/serviceSearch';

/** Asks the device where it is, and looks around there. The place stays in the address of the page, nowhere else. */
export function NearMe() {
  const { t } = useTranslation('directory');
  const [parameters, setParameters] = useSearchParams();
  const [state, setState] = useState<'idle' | 'asking' | 'denied' | 'unknown'>('idle');
  const near = parameters.has('lat') && parameters.has('lon');

  function ask() {
    if (!('geolocation' in navigator)) {
      setState('unknown');
      return;
    }
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        // About a hundred metres: no need to know more, and the address may be sent on.
        setParameters((before) => changed(before, { lat: coords.latitude.toFixed(3), lon: coords.longitude.toFixed(3) }));
      },
      (error) => {
        setState(error.code === error.PERMISSION_DENIED ? 'denied' : 'unknown');
      },
      { timeout: 15_000, maximumAge: 300_000 },
    );
  }

  return (
    <div className="govuk-form-group">
      {near ? (
        <>
          <label className="govuk-label" htmlFor="search-radius">
            {t('services.radius')}
          </label>
          <select
            className="govuk-select"
            id="search-radius"
            value={parameters.get('km') ?? '20'}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setParameters((before) => changed(before, { km: value }));
            }}
          >
            {RADII.map((radius) => (
              <option key={radius} value={radius}>
                {t('services.kilometres', { count: radius })}
              </option>
            ))}
          </select>{' '}
          <button
            type="button"
            className="pp-link-button"
            onClick={() => {
              setParameters((before) => changed(before, { lat: null, lon: null, km: null }));
            }}
          >
            {t('services.anywhere')}
          </button>
        </>
      ) : (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={ask} disabled={state === 'asking'}>
          {t('services.nearMe')}
        </button>
      )}
      <p className="govuk-body-s" role="status">
        {state === 'denied' && t('services.nearDenied')}
        {state === 'unknown' && t('services.nearUnknown')}
      </p>
    </div>
  );
}
