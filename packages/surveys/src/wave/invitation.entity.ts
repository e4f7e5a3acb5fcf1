import { defineEntity, p } from '@mikro-orm/core';
import { WaveCellEntity } from './wave-cell.entity.ts';
import { WaveEntity } from './wave.entity.ts';

/**
 * Who was asked, or one device that came by an open address of an identified wave (then nobody is known). Only a hash of
 * the secret in its address is kept: who reads the table cannot answer for anybody. Who answered a confidential wave
 * does not stand here: the guard alone knows.
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
    /** Of an identified wave. */
    answeredAt: p.datetime().nullable(),
    /** Of the receipt of an identified answer, in hexadecimal. */
    receiptHash: p.text().nullable().index(),
    /** In an anonymous wave: the cell, and the blinded token that was drawn; forgotten when the wave closes. */
    cell: () => p.manyToOne(WaveCellEntity).nullable(),
    blinded: p.text().nullable(),
  },
  uniques: [{ properties: ['wave', 'personId'] }],
});
