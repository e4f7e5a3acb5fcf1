import { procedure, router } from '@unisono/rpc/server';
import { canDecideDuplicates } from '../person/person.policy.ts';
import { countDuplicates } from './count-duplicates.ts';
import {
  duplicateInput,
  joinDuplicateInput,
  listDuplicatesInput,
  listMergesInput,
  mergeInput,
} from './duplicate.schema.ts';
import { findDuplicate } from './find-duplicate.ts';
import { joinDuplicate } from './join-duplicate.ts';
import { listDuplicates } from './list-duplicates.ts';
import { listMerges } from './list-merges.ts';
import { partPeople } from './part-people.ts';
import { reopenDuplicate } from './reopen-duplicate.ts';
import { tellApart } from './tell-apart.ts';

export const duplicatesRouter = router({
  list: procedure(canDecideDuplicates)
    .input(listDuplicatesInput)
    .query(({ ctx, input }) => listDuplicates(ctx, input)),
  count: procedure(canDecideDuplicates).query(({ ctx }) => countDuplicates(ctx)),
  find: procedure(canDecideDuplicates)
    .input(duplicateInput)
    .query(({ ctx, input }) => findDuplicate(ctx, input)),
  join: procedure(canDecideDuplicates)
    .input(joinDuplicateInput)
    .mutation(({ ctx, input }) => joinDuplicate(ctx, input)),
  tellApart: procedure(canDecideDuplicates)
    .input(duplicateInput)
    .mutation(({ ctx, input }) => tellApart(ctx, input)),
  reopen: procedure(canDecideDuplicates)
    .input(duplicateInput)
    .mutation(({ ctx, input }) => reopenDuplicate(ctx, input)),
  merges: procedure(canDecideDuplicates)
    .input(listMergesInput)
    .query(({ ctx, input }) => listMerges(ctx, input)),
  part: procedure(canDecideDuplicates)
    .input(mergeInput)
    .mutation(({ ctx, input }) => partPeople(ctx, input)),
});
