import type { ContactRequest } from '@unisono/contact-pressure/schema';
import type { Role } from '@unisono/people-core/schema';

/** What a wave wants to send to people, for the ledger. `occasion` tells its reminders from its invitations. */
export function contactRequest(
  wave: { readonly id: string; readonly side: Role },
  personIds: readonly string[],
  { kind, occasion, from }: Pick<ContactRequest, 'kind' | 'occasion' | 'from'>,
): ContactRequest {
  return {
    personIds,
    channel: 'email',
    purpose: wave.side === 'employee' ? 'employee-listening' : 'customer-listening',
    kind,
    sender: { kind: 'wave', id: wave.id },
    occasion,
    from,
  };
}
