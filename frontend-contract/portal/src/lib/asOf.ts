import { useLocation, useSearchParams } from 'react-router';
import { type Day, isDay, today } from '@/lib/day';

const PARAMETER = 'asOf';

/** The day the whole portal is shown for; null means today. It stands in the address, so that it can be sent on. */
export function useAsOf(): Day | null {
  const [parameters] = useSearchParams();
  return readAsOf(parameters);
}

export function readAsOf(parameters: URLSearchParams): Day | null {
  const day = parameters.get(PARAMETER);
  return isDay(day) && day !== today() ? day : null;
}

/** The day in force, said as a day: today when no other was chosen. */
export function useShownDay(): Day {
  return useAsOf() ?? today();
}

/** An address inside the portal that keeps showing the same day, unless it names one itself. */
export function withAsOf(to: string, asOf: Day | null): string {
  if (asOf === null) {
    return to;
  }
  const [rest = '', hash] = to.split('#', 2);
  const [path = '', query] = rest.split('?', 2);
  const parameters = new URLSearchParams(query);
  if (!parameters.has(PARAMETER)) {
    parameters.set(PARAMETER, asOf);
  }
  return `${path}?${parameters.toString()}${hash === undefined ? '' : `#${hash}`}`;
}

/** This same page for another day; null for today. */
export function useAddressFor(): (day: Day | null) => string {
  const location = useLocation();
  return (day) => {
    const parameters = new URLSearchParams(location.search);
    parameters.delete(PARAMETER);
    if (day !== null && day !== today()) {
      parameters.set(PARAMETER, day);
    }
    const query = parameters.toString();
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  };
}
