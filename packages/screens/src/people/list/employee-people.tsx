import { PeoplePage } from './people-page.tsx';

/** Everybody who works here, for those whose account opens it. */
export default function EmployeePeople() {
  return <PeoplePage side="employee" policy="person.list-employees" />;
}
