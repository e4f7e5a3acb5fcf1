import { StartPage } from './start-page.tsx';

/** Begins a survey that asks employees. */
export default function NewPulse() {
  return <StartPage side="employee" />;
}
