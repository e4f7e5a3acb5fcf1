import { PeoplePage } from './people-page.tsx';

/** Everybody who is served, for those whose account opens it. */
export default function CustomerPeople() {
  return <PeoplePage side="customer" policy="person.list-customers" />;
}
