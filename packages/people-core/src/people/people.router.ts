import { procedure, router } from '@unisono/rpc/server';
import { canListPeople, canManagePeople, canReadPersonMoments } from '../person/person.policy.ts';
import { correctPerson } from './correct-person.ts';
import { countPeople } from './count-people.ts';
import { eraseSeenPerson } from './erase-seen-person.ts';
import { findPerson } from './find-person.ts';
import { forecastErasure } from './forecast-erasure.ts';
import { listPeople } from './list-people.ts';
import { listPersonMoments } from './list-person-moments.ts';
import { countPeopleInput, listPeopleInput } from './people-list.schema.ts';
import { correctPersonInput, personInput, personMomentsInput } from './person.schema.ts';

export const peopleRouter = router({
  list: procedure(canListPeople)
    .input(listPeopleInput)
    .query(({ ctx, input }) => listPeople(ctx, input)),
  count: procedure(canListPeople)
    .input(countPeopleInput)
    .query(({ ctx, input }) => countPeople(ctx, input)),
  find: procedure(canListPeople)
    .input(personInput)
    .query(({ ctx, input }) => findPerson(ctx, input)),
  moments: procedure(canReadPersonMoments)
    .input(personMomentsInput)
    .query(({ ctx, input }) => listPersonMoments(ctx, input)),
  correct: procedure(canManagePeople)
    .input(correctPersonInput)
    .mutation(({ ctx, input }) => correctPerson(ctx, input)),
  erasure: procedure(canManagePeople)
    .input(personInput)
    .query(({ ctx, input }) => forecastErasure(ctx, input)),
  erase: procedure(canManagePeople)
    .input(personInput)
    .mutation(({ ctx, input }) => eraseSeenPerson(ctx, input)),
});
