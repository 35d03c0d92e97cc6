import { type RefObject, useEffect } from 'react';

/**
 * Scrolls a frame so that a point of what it holds is in its middle, when it appears and when anything given here changes.
 * The point is given as shares, 0 to 1, of the width and height of all there is.
 */
export function useCentred(frame: RefObject<HTMLElement | null>, x: number, y: number, again?: unknown) {
  useEffect(() => {
    const element = frame.current;
    if (element !== null) {
      element.scrollTo(x * element.scrollWidth - element.clientWidth / 2, y * element.scrollHeight - element.clientHeight / 2);
    }
  }, [frame, x, y, again]);
}
