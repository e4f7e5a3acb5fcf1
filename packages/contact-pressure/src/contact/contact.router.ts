import { procedure, router } from '@unisono/rpc/server';
import { canReadPersonContacts } from './contact.policy.ts';
import { listPersonContacts } from './list-person-contacts.ts';
import { personContactsInput } from './person-contacts.schema.ts';

export const contactRouter = router({
  ofPerson: procedure(canReadPersonContacts)
    .input(personContactsInput)
    .query(({ ctx, input }) => listPersonContacts(ctx, input)),
});
