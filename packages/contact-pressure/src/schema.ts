export {
  CHANNELS,
  CONTACT_KINDS,
  CONTACT_STATES,
  HOLD_REASONS,
  PURPOSE_NAMES,
  PURPOSES,
  type Channel,
  type ContactKind,
  type ContactRequest,
  type ContactState,
  type HoldReason,
  type Purpose,
  type SenderKind,
} from './contact/contact.schema.ts';
export {
  changeContactLimitsInput,
  DEFAULT_LIMITS,
  type ChangeContactLimitsInput,
  type ContactLimits,
} from './limits/contact-limits.schema.ts';
export type { OutboxPage, PresentedMessage } from './mail/outbox.schema.ts';
