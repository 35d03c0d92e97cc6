import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

let lastPath: string | null = null;

/**
 * Names the page in the browser's title, and moves focus to its heading when the reader came here from another page
 * of the portal; not on the first page, nor when only the filters or the day changed.
 */
export function usePageFocus(title: string, product: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = title === product ? product : `${title} – ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (lastPath !== null && lastPath !== pathname) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    lastPath = pathname;
  }, [pathname]);
  return heading;
}
