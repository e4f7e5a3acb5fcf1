import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** After a page change: the focus moves to the page, and its title is read out. */
export function RouteAnnouncer() {
  const router = useRouter();
  const [announced, setAnnounced] = useState('');
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        // The first page is announced by the browser itself.
        if (!pathChanged || !fromLocation) return;
        document.getElementById('main')?.focus({ preventScroll: true });
        // The new page sets its title in an effect of its own; read it once that has run.
        setTimeout(() => setAnnounced(document.title), 100);
      }),
    [router],
  );
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {announced}
    </p>
  );
}
