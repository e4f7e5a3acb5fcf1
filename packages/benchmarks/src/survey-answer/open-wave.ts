import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Product } from '@unisono/test-kit/product';
import { signedIn } from '../signed-in.ts';
import { barePool } from './bare-answer.ts';

/** The two modes in which an answer comes with the secret of an invitation. */
export type Mode = 'identified' | 'confidential';

/** A wave that is open, and the secret of each invitation to it. */
export interface OpenWave {
  readonly tokens: readonly string[];
}

/** Sets an organisation up with so many customers and asks all of them, through the product itself. */
export async function openWave(product: Product, mode: Mode, people: number): Promise<OpenWave> {
  const ask = await signedIn(product);
  await addCustomers(product, people);
  const { id: surveyId } = await ask<{ id: string }>('surveys.create', {
    side: 'customer',
    unitId: null,
    from: { questionSet: 'after-purchase' },
  });
  const day = new Date().toISOString().slice(0, 10);
  const { id: waveId } = await ask<{ id: string }>('waves.plan', {
    surveyId,
    plan: {
      mode,
      k: 5,
      minimumAudience: 1,
      attributes: [],
      unitIds: [],
      filters: [],
      channels: ['email'],
      schedule: { timeZone: 'UTC', opensAt: '00:00', closesAt: '23:59', days: 7, recurrence: { kind: 'once', day } },
      asked: null,
    },
  });
  await ask('waves.launch', { waveId });
  return { tokens: await invitationSecrets(product, waveId) };
}

async function addCustomers({ folder }: Product, people: number): Promise<void> {
  const pool = barePool({ folder }, 1);
  const made = `select md5('person ' || n)::uuid as id, n from generate_series(1, ${people}) n`;
  await pool.query(`insert into person (id, name) select id, 'Customer ' || n from (${made}) made`);
  await pool.query(`insert into identity (id, person_id, kind, value)
    select id, id, 'email', 'customer' || n || '@example.org' from (${made}) made`);
  await pool.query(`insert into relationship (id, person_id, unit_id, role, source, external_id)
    select made.id, made.id, unit.id, 'customer', 'benchmark', n::text from (${made}) made, unit`);
  await pool.query('analyze');
  await pool.end();
}

/** As the mails have them: made of the invitation's id and the installation's secret. */
async function invitationSecrets({ folder }: Product, waveId: string): Promise<string[]> {
  const secret = readFileSync(path.join(folder, 'secret'), 'utf8').trim();
  const pool = barePool({ folder }, 1);
  const { rows } = await pool.query<{ id: string }>('select id from invitation where wave_id = $1', [waveId]);
  await pool.end();
  return rows.map(({ id }) => createHmac('sha256', secret).update(`answer ${id}`).digest('base64url'));
}
