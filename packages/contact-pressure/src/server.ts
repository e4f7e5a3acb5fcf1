export { ConsentEntity } from './consent/consent.entity.ts';
export { recordConsents, type GivenConsent } from './consent/record-consents.ts';
export { bookContacts, type BookedContact, type BookingOutcome } from './contact/book-contacts.ts';
export { cancelContacts, type CancelledContacts } from './contact/cancel-contacts.ts';
export { ContactEntity } from './contact/contact.entity.ts';
export { forecastContacts, type ContactForecast } from './contact/forecast-contacts.ts';
export { ContactLimitsEntity } from './limits/contact-limits.entity.ts';
export { contactLimitsRouter } from './limits/contact-limits.router.ts';
export { contactPressurePolicies } from './policies.ts';
