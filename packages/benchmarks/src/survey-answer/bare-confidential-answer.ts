import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

const VALUES = JSON.stringify({ ease: 6, recommend: 9 });
const COMMENTS = JSON.stringify([{ question: 'better', text: 'Nothing at all' }]);

/** Hands one answer to the guard in one transaction. @throws Error when the guard does not take it */
export async function bareConfidentialAnswer(pool: Pool, token: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const secret = Buffer.from(token, 'base64url');
    const hash = createHash('sha256').update(secret).digest('hex');
    const { rows: found } = await client.query<{ wave_id: string }>({ name: 'find', text: FIND, values: [hash] });
    const values = [found[0]?.wave_id, secret, VALUES, COMMENTS, randomBytes(10)];
    const { rows } = await client.query<{ outcome: string }>({ name: 'submit', text: SUBMIT, values });
    if (rows[0]?.outcome !== 'accepted') throw new Error(`the guard did not take an answer: ${rows[0]?.outcome}`);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const FIND = `select wave_id, version.content
  from invitation join wave on wave.id = wave_id join survey_version version on version.id = wave.version_id
  join person on person.id = person_id
  where invitation.token_hash = $1 and erased_at is null`;
const SUBMIT = 'select guarded.submit_answer($1, $2, $3::jsonb, $4::jsonb, $5) as outcome';
