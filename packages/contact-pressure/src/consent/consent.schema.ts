export const CONSENT_DECISIONS = ['granted', 'withdrawn'] as const;
export type ConsentDecision = (typeof CONSENT_DECISIONS)[number];

/** `link`: the person followed the unsubscribe link of a message. */
export const CONSENT_SOURCES = ['person', 'link', 'account', 'import'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];
