import { openSealed } from '../../token/open-sealed.ts';
import type { WaveKeys } from '../../token/wave-keys.ts';
import { tokenHash } from '../../token/verify-token.ts';
import type { PlayedWave } from './play-wave.ts';
import type { Loot } from './take-everything.ts';

type Answer = Readonly<Record<string, unknown>> & {
  readonly given: { readonly ease: number };
  readonly place_id: string;
};

/** How many answers each way of linking gives to the right invitation. */
export type Links = ReadonlyMap<string, number>;

/**
 * Links answers to invitations in every way there is an order for: answers by each of their columns, those of the
 * system too, by their place in the log and in the file; against the order of the draws, and by way of the hashes of
 * spent tokens, whose order of arrival the log tells. With the wave's keys, if they are left, by opening the inbox.
 */
export async function linkAnswers(
  loot: Loot,
  { waveId, respondents }: PlayedWave,
  keys: WaveKeys | undefined,
): Promise<Links> {
  const answers = loot.answers as readonly Answer[];
  const drawn = loot.invitations.filter((each) => respondents.some((one) => one.invitationId === each.id));
  const byDraw = sorted(drawn, (each) => place(loot.wal, Buffer.from(String(each.blinded).slice(0, 40)))).map(
    (each) => ({
      id: String(each.id),
      cellId: String(each.cell_id),
    }),
  );
  const hashes = loot.spent.map((each) => String(each.token_hash));
  const arrived = sorted(hashes, (hash) => place(loot.wal, bytesOf(hash)));
  const byHash = hashes.flatMap((hash) => byDraw[arrived.indexOf(hash)] ?? []);

  const columns = [...new Set(answers.flatMap((each) => Object.keys(each)))];
  const orders = new Map<string, (answer: Answer) => unknown>([
    ...columns.map((column) => [column, (answer: Answer) => answer[column]] as const),
    ['log', (answer) => place(loot.wal, bytesOf(String(answer.id)))],
    ['file', (answer) => place(loot.file, bytesOf(String(answer.id)))],
  ]);
  const links = new Map<string, number>();
  for (const [name, order] of orders) {
    const ordered = sorted(answers, order);
    for (const [way, invitations] of [
      ['draws', byDraw],
      ['hashes', byHash],
    ] as const) {
      links.set(`${name} against ${way}`, right(respondents, aligned(ordered, invitations)));
    }
  }
  if (keys) links.set('key', right(respondents, await opened(loot, waveId, keys, byDraw, arrived)));
  return links;
}

type Guess = readonly [invitationId: string, answer: number];

/** Within each cell the first answer to the first invitation, and so on. */
function aligned(answers: readonly Answer[], invitations: readonly { id: string; cellId: string }[]): Guess[] {
  const left = Map.groupBy(invitations, (each) => each.cellId);
  return answers.flatMap((answer) => {
    const invitation = left.get(answer.place_id)?.shift();
    return invitation ? [[invitation.id, answer.given.ease] as const] : [];
  });
}

async function opened(
  loot: Loot,
  waveId: string,
  keys: WaveKeys,
  byDraw: readonly { id: string }[],
  arrived: readonly string[],
): Promise<Guess[]> {
  const guesses: Guess[] = [];
  for (const { sealed } of loot.inbox) {
    const content = await openSealed(keys.inbox, waveId, bytesOf(String(sealed)));
    const hash = content && `\\x${tokenHash(content.token).toString('hex')}`;
    const invitation = hash && byDraw[arrived.indexOf(hash)];
    if (invitation) guesses.push([invitation.id, content.answer.values.ease ?? -1]);
  }
  return guesses;
}

function right(respondents: PlayedWave['respondents'], guesses: readonly Guess[]): number {
  const truth = new Map(respondents.map((each) => [each.invitationId, each.answer]));
  return guesses.filter(([invitationId, answer]) => truth.get(invitationId) === answer).length;
}

/**
 * Where some bytes first lie: either half of them, since a page's header may cut one; the end where they do not. One
 * that was missed would put all after it in the wrong place.
 */
function place(bytes: Buffer, sought: Buffer): number {
  const middle = sought.length >> 1;
  const found = [bytes.indexOf(sought.subarray(0, middle)), bytes.indexOf(sought.subarray(middle))];
  return Math.min(...found.map((at) => (at === -1 ? bytes.length : at)));
}

/** Of a uuid or a bytea as Postgres writes them. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.replace(/^\\x/, '').replaceAll('-', ''), 'hex');
}

function sorted<Item>(items: readonly Item[], by: (item: Item) => unknown): Item[] {
  const keyed = items.map((item) => ({ item, key: by(item) }));
  return keyed.sort((one, other) => compare(one.key, other.key)).map(({ item }) => item);
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return JSON.stringify(one ?? null).localeCompare(JSON.stringify(other ?? null));
}
