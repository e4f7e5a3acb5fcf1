import {
  Account,
  AccountGrant,
  AccountInvite,
  ApiKey,
  AuditEvent,
  Credential,
  RateLimit,
  Session,
  Verification,
} from '@unisono/accounts/server';
import {
  ConsentEntity,
  ContactEntity,
  ContactLimitsEntity,
  MailTextEntity,
  OutboxMessageEntity,
} from '@unisono/contact-pressure/server';
import { ImportChunkEntity, ImportEntity, ImportProblemEntity } from '@unisono/imports/server';
import { InitiativeAmendmentEntity, InitiativeEntity } from '@unisono/initiatives/server';
import {
  IdentityEntity,
  OrganisationEntity,
  PersonEntity,
  PersonMergeEntity,
  RelationshipEntity,
  UnitEntity,
  UnitPlacementEntity,
} from '@unisono/people-core/server';
import { SegmentEntity } from '@unisono/segments/server';
import {
  InvitationEntity,
  SurveyEntity,
  SurveyVersionEntity,
  WaveCellEntity,
  WaveEntity,
  WaveLinkEntity,
} from '@unisono/surveys/server';

/** Every entity of every room. A table that is missing here is not made. */
export const entities = [
  Account,
  AccountGrant,
  AccountInvite,
  ApiKey,
  AuditEvent,
  Credential,
  RateLimit,
  Session,
  Verification,
  OrganisationEntity,
  UnitEntity,
  UnitPlacementEntity,
  PersonEntity,
  PersonMergeEntity,
  IdentityEntity,
  RelationshipEntity,
  InitiativeEntity,
  InitiativeAmendmentEntity,
  ContactEntity,
  ConsentEntity,
  ContactLimitsEntity,
  MailTextEntity,
  OutboxMessageEntity,
  ImportEntity,
  ImportChunkEntity,
  ImportProblemEntity,
  SegmentEntity,
  SurveyEntity,
  SurveyVersionEntity,
  WaveEntity,
  WaveLinkEntity,
  WaveCellEntity,
  InvitationEntity,
];
