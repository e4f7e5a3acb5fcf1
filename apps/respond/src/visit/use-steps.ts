import { useCallback, useEffect, useState } from 'preact/hooks';

interface Steps {
  /** Where the person is: a step, or null before the first. */
  readonly at: string | null;
  readonly go: (step: string) => void;
  /** Goes where somebody was before, so that every step back is one step of the browser too. */
  readonly resume: (step: string) => void;
  readonly back: () => void;
}

/** The steps of a visit are steps of the browser's history: its back button goes one question back. */
export function useSteps(steps: readonly string[]): Steps {
  const [at, setAt] = useState(stepNow);
  useEffect(() => {
    const listen = () => setAt(stepNow());
    window.addEventListener('popstate', listen);
    return () => window.removeEventListener('popstate', listen);
  }, []);
  const go = useCallback((step: string) => {
    history.pushState({ step }, '');
    setAt(step);
  }, []);
  const resume = (step: string) => {
    const found = steps.indexOf(step);
    for (const before of steps.slice(0, Math.max(0, found) + 1)) history.pushState({ step: before }, '');
    setAt(stepNow());
  };
  return { at, go, resume, back: () => history.back() };
}

function stepNow(): string | null {
  const state = history.state as { step?: string } | null;
  return state?.step ?? null;
}
