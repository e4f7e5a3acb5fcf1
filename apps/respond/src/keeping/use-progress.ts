import { useCallback, useEffect, useState } from 'preact/hooks';
import { keepProgress, readProgress, type Progress } from './progress.ts';

/** What the device keeps of one invitation, the same in every tab that has it open. */
export function useProgress(key: string): {
  progress: Progress;
  change: (part: Partial<Progress>) => void;
  reload: () => void;
} {
  const [progress, setProgress] = useState(() => readProgress(key));
  const reload = useCallback(() => setProgress(readProgress(key)), [key]);
  const change = useCallback(
    (part: Partial<Progress>) => {
      // From the device and not from this tab: another one may have sent meanwhile.
      const before = readProgress(key);
      if (before.received) setProgress(before);
      else {
        const next = { ...before, ...part };
        keepProgress(key, next);
        setProgress(next);
      }
    },
    [key],
  );
  useEffect(() => {
    // Told only to the other tabs.
    const listen = (event: StorageEvent) => {
      if (event.key === key || event.key === null) reload();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  }, [key, reload]);
  return { progress, change, reload };
}
