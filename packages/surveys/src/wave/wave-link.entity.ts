import { defineEntity, p } from '@mikro-orm/core';
import { WaveEntity } from './wave.entity.ts';

/** An open address of a wave: whoever answers there is counted to its unit. Only a hash of its secret is kept. */
export const WaveLinkEntity = defineEntity({
  name: 'WaveLink',
  tableName: 'wave_link',
  properties: {
    id: p.uuid().primary(),
    wave: () => p.manyToOne(WaveEntity),
    unitId: p.uuid(),
    tokenHash: p.text().unique(),
  },
  uniques: [{ properties: ['wave', 'unitId'] }],
});
