import { defineEntity, p } from '@mikro-orm/core';
import { WaveEntity } from './wave.entity.ts';

/**
 * Who was asked in an identified wave, or one device that came by an open address (then nobody is known). Only a hash
 * of the secret in its address is kept: who reads the table cannot answer for anybody.
 */
export const InvitationEntity = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.uuid().primary(),
    wave: () => p.manyToOne(WaveEntity),
    personId: p.uuid().nullable().index(),
    /** The unit that the answer counts to: as of launch, or the link's. */
    unitId: p.uuid(),
    tokenHash: p.text().unique(),
    /** Codes of the questions that take turns and are this one's; null: all. */
    asked: p.array().columnType('text[]').nullable(),
    answeredAt: p.datetime().nullable(),
  },
  uniques: [{ properties: ['wave', 'personId'] }],
});
