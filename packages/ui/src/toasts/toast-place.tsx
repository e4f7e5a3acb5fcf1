import { lazy, Suspense, useSyncExternalStore } from 'react';
import { whenToastsWanted } from './toast-queue.ts';

const Toasts = lazy(() => import('./toasts.tsx'));

/** Where messages appear. Their code is fetched with the first one. */
export function ToastPlace() {
  const wanted = useSyncExternalStore(whenToastsWanted.subscribe, whenToastsWanted.read);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <Toasts />
    </Suspense>
  );
}
