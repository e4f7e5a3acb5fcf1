import { useCallback, useRef, useState } from 'react';

/**
 * For overlays that are fetched by the click that opens them: they open as soon as they are there, and their button,
 * which took the place of the one that was clicked, has the focus, so that it comes back to it.
 * @returns the ref of the button, and whether the overlay is open
 */
export function useOpenedAtOnce() {
  const [opened, setOpened] = useState(false);
  const begun = useRef(false);
  const button = useCallback((element: HTMLButtonElement | null) => {
    if (!element || begun.current) return;
    begun.current = true;
    element.focus({ preventScroll: true });
    setOpened(true);
  }, []);
  return { button, opened, setOpened };
}
