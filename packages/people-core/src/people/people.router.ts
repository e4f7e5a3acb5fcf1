import { procedure, router } from '@unisono/rpc/server';
import { canListPeople } from '../person/person.policy.ts';
import { countPeople } from './count-people.ts';
import { listPeople } from './list-people.ts';
import { countPeopleInput, listPeopleInput } from './people-list.schema.ts';

export const peopleRouter = router({
  list: procedure(canListPeople)
    .input(listPeopleInput)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  count: procedure(canListPeople)
    .input(countPeopleInput)
    .query(({ ctx, input }) => countPeople(ctx, input)),
});
