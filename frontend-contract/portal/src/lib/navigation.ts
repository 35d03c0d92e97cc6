import { useCallback } from 'react';
import { type NavigateOptions, useNavigate } from 'react-router';
import { useAsOf, withAsOf } from '@/lib/asOf';

/** What a page hands to the next one: the sentence to show once, after something was saved. */
export interface Handover {
  readonly notice?: string;
}

/** Goes to a page of the portal and keeps the day it is shown for. */
export function useGo(): (to: string, handover?: Handover, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const asOf = useAsOf();
  return useCallback(
    (to, handover, options) => {
      void navigate(withAsOf(to, asOf), { ...options, state: handover });
    },
    [navigate, asOf],
  );
}
