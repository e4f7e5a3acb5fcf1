import { randomInt, randomUUID } from 'node:crypto';
import type { Database } from '@unisono/database/pools';
import { inTransaction, type Sql } from '@unisono/database/sql';
import { drawCells } from '../../token/draw-cells.ts';
import { drawToken, finishToken } from '../../token/draw-token.ts';
import { openAnonymousWave } from '../../token/open-anonymous-wave.ts';
import { seal } from '../../token/seal.ts';
import { signBlinded } from '../../token/sign-blinded.ts';
import type { CellKeys, Token } from '../../token/token.schema.ts';
import { readWaveKeys } from '../../token/wave-keys.ts';

const CELLS = 6;
const INVITED = 10;
const ANSWERING = 8;

/** Somebody who drew and answered: what the thief wants to know is which `answer` is whose. */
interface Respondent {
  readonly invitationId: string;
  readonly cellId: string;
  /** One that nobody else gave. */
  readonly answer: number;
}

export interface PlayedWave {
  readonly waveId: string;
  readonly respondents: readonly Respondent[];
}

type Submit = (answer: {
  waveId: string;
  cellKey: string;
  cellId: string;
  token: Token;
  sealed: Uint8Array;
  values: Record<string, number>;
}) => Promise<void>;

/** What the draw writes of an invitation (docs/privacy.md), and what a thief finds of it. */
export async function makeInvitations(owner: Sql): Promise<void> {
  await owner('create table drawn_invitation (id uuid primary key, cell_id uuid not null, blinded text)');
}

/**
 * An anonymous wave until just before its close, in the order that helps a thief most: one invitee after another draws
 * and submits at once, so that the order of the draws is that of the answers.
 */
export async function playWave(database: Database, owner: Sql, dataDir: string, submit: Submit): Promise<PlayedWave> {
  const waveId = randomUUID();
  const all = randomUUID();
  const units = Array.from({ length: CELLS }, () => randomUUID());
  const invitees = units.flatMap((unit) =>
    Array.from({ length: INVITED }, () => ({ id: randomUUID(), path: [all, unit], attributes: ['', ''] as const })),
  );
  const { cells, places } = drawCells(invitees, 5);
  const keys = await inTransaction(database.app, (sql) =>
    openAnonymousWave(sql, null, dataDir, {
      waveId,
      cells,
      places,
      families: [{ code: 'ease', measures: [{ code: 'ease', kind: 'scale', min: 0, max: 100_000 }] }],
    }),
  );
  const invited = cells.flatMap((cell) => cell.inviteeIds.map((id) => ({ id, cellId: cell.id })));
  await owner(
    `insert into drawn_invitation (id, cell_id) select (each ->> 'id')::uuid, (each ->> 'cellId')::uuid
     from jsonb_array_elements($1::jsonb) each`,
    [JSON.stringify(invited)],
  );
  const answering = mixed(
    cells.flatMap((cell) => mixed(invited.filter((one) => one.cellId === cell.id)).slice(0, ANSWERING)),
  );
  const answers = mixed(Array.from({ length: 100_000 }, (_, value) => value).slice(0, answering.length * 50));
  const secrets = await readWaveKeys(dataDir, waveId);
  const respondents: Respondent[] = [];
  for (const [index, { id, cellId }] of answering.entries()) {
    const answer = answers[index] ?? 0;
    const own = keys.find((each) => each.cellId === cellId) as CellKeys;
    const draw = await drawToken(own.cellKey);
    await owner('update drawn_invitation set blinded = $1 where id = $2 and blinded is null', [draw.blinded, id]);
    const signature = signBlinded(secrets?.cells[cellId]?.privateKey ?? '', draw.blinded);
    const token = await finishToken(own.cellKey, draw, signature);
    const values = { ease: answer };
    const sealed = await seal(own.inboxKey, waveId, { cellId, token, answer: { values, comments: [] } });
    await submit({ waveId, cellKey: own.cellKey, cellId, token, sealed, values });
    respondents.push({ invitationId: id, cellId, answer });
  }
  return { waveId, respondents };
}

function mixed<Item>(items: readonly Item[]): Item[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [list[last], list[other]] = [list[other] as Item, list[last] as Item];
  }
  return list;
}
