import { type RefObject, useEffect, useRef } from 'react';

type Control = HTMLInputElement | HTMLSelectElement;

/** Gives a control a value, as if somebody had; empty is unchecked. */
export function put(control: Control, value: string): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') {
    control.checked = value !== '';
  } else {
    control.value = value;
  }
}

/**
 * The address may change otherwise, as by going back: the control follows, and keeps the focus.
 *
 * @param options how many there are to choose from, where they may come later than the page
 */
export function useFollowing<T extends Control>(value: string, options?: number): RefObject<T | null> {
  const control = useRef<T>(null);
  useEffect(() => {
    if (control.current !== null) {
      put(control.current, value);
    }
  }, [value, options]);
  return control;
}
