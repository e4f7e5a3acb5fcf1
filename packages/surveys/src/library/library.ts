import { afterCampaignSet, afterContactSet, afterPurchaseSet } from './customer-sets.ts';
import { engagementSet } from './engagement-set.ts';
import { internalServiceSet } from './internal-service-set.ts';
import { leavingSet, onboardingSet } from './joining-sets.ts';
import type { QuestionSet } from './question-set.ts';

/** Question sets in English and Spanish, in our own words; those inside first. */
export const LIBRARY: readonly QuestionSet[] = [
  engagementSet,
  onboardingSet,
  leavingSet,
  internalServiceSet,
  afterPurchaseSet,
  afterContactSet,
  afterCampaignSet,
];
