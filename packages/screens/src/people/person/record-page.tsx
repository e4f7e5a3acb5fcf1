import { PersonFrame } from './person-frame.tsx';

/** Somebody's record, opened from the settings. */
export default function RecordPage() {
  return <PersonFrame base="/settings/people" />;
}
