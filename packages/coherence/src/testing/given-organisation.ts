import { newId } from '@unisono/database/sql';
import type { TestDatabase } from '@unisono/test-kit/database';

/** The organisation that every view reads its settings from. */
export async function givenOrganisation(db: TestDatabase): Promise<void> {
  await db.sql('app')('insert into organisation (id, name, time_zone, language) values ($1, $2, $3, $4)', [
    newId(),
    'Almar',
    'Europe/Madrid',
    'en',
  ]);
}
