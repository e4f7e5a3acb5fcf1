import { OverviewPage } from './overview-page.tsx';

/** How it is outside: the first page of customer experience. */
export default function CustomerOverview() {
  return <OverviewPage side="customer" />;
}
