import { defineEntity, p } from '@mikro-orm/core';
import { WaveEntity } from './wave.entity.ts';

/** A cell of an anonymous wave: its invitees share one key. What the pages of those need, and nothing secret. */
export const WaveCellEntity = defineEntity({
  name: 'WaveCell',
  tableName: 'wave_cell',
  properties: {
    id: p.uuid().primary(),
    wave: () => p.manyToOne(WaveEntity).index(),
    /** SubjectPublicKeyInfo in base64url; the audit has their hashes. */
    cellKey: p.text(),
    inboxKey: p.text(),
  },
});
