import { StartPage } from './start-page.tsx';

/** Begins a survey that asks customers. */
export default function NewFeedback() {
  return <StartPage side="customer" />;
}
