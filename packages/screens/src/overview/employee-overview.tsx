import { OverviewPage } from './overview-page.tsx';

/** How it is inside: the first page of employee experience. */
export default function EmployeeOverview() {
  return <OverviewPage side="employee" />;
}
