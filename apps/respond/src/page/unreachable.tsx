import type { ComponentChildren } from 'preact';
import { useWords } from '../texts/words.ts';
import { Stop } from './stop.tsx';

/** Nothing could be read: for want of a connection, or because the server did not answer as it should. */
export function Unreachable({ foot }: { foot: ComponentChildren }) {
  const { stop } = useWords();
  if (!navigator.onLine) return <Stop icon="offline" title={stop.unreachable} text={stop.offlineMore} foot={foot} />;
  return <Stop icon="clock" title={stop.unreachable} text={stop.unreachableMore} foot={foot} />;
}
