import { PersonFrame } from './person-frame.tsx';

/** Somebody, opened from a side's list. */
export default function PersonPage() {
  return <PersonFrame base="/people" />;
}
