import type { Overview } from '@unisono/coherence/schema';
import type { ReceiptStory } from '@unisono/surveys/respond';
import type { CommentPage, DriversOf, Wave } from '@unisono/surveys/schema';
import { expect } from 'vitest';
import { expectOwnNumbers } from './expect-own-numbers.ts';
import { launched, letterOf, type Mode, type OpenWave } from './respondents.ts';
import { commentsOf } from './simulated-people.ts';
import {
  answered,
  close,
  everythingRead,
  inParallel,
  K,
  resultsOf,
  wave,
  type Respondent,
  type Simulation,
} from './simulation.ts';

/** All comments, page by page. */
async function allComments({ organisation }: Simulation, waveId: string): Promise<CommentPage & { texts: string[] }> {
  const texts: string[] = [];
  for (let cursor: number | null = 0; cursor !== null;) {
    const page: CommentPage = await organisation.find<CommentPage>('results.comments', { waveId, cursor });
    texts.push(...page.comments.map(({ text }) => text));
    if (page.next === null) return { ...page, texts: texts.toSorted() };
    cursor = page.next;
  }
  throw new Error('no page');
}

/** Of ten people nine answer. */
const ANSWERING = 0.9;

/** Answers, closes and reads a wave of a mode. */
export async function expectWavePlayed(simulation: Simulation, mode: Mode): Promise<void> {
  const { organisation, second, people } = simulation;
  const isProtected = mode !== 'identified';
  const attributes = mode === 'anonymous' ? [] : ['contract'];
  const open = await launched(organisation, 'onboarding', { mode, k: K, attributes }, second);
  const { waveId, tokens } = open;
  expect(tokens.size).toBe(people.length);
  const number = Math.min(people.length, Math.max(6, Math.round(people.length * ANSWERING)));
  const [early, later, absent] = [people.slice(0, 4), people.slice(4, number), people.slice(number)];
  const before = await everythingRead(simulation, waveId);

  const respondents = await answered(simulation, mode, open, early);
  if (isProtected) {
    expect(await everythingRead(simulation, waveId)).toEqual(before);
    expect(await wave(simulation, waveId)).toMatchObject({ answered: 0 });
  }
  const [late, ...away] = absent;
  const lateLetter =
    late && (await letterOf(organisation, mode, tokens.get(late.email) ?? '', respondents[0]?.answers ?? {}));
  const steps: number[] = [];
  for (let from = 0; from < later.length; from += 250) {
    respondents.push(...(await answered(simulation, mode, open, later.slice(from, from + 250))));
    steps.push((await wave(simulation, waveId)).answered);
    expect(steps.at(-1)).toBe(isProtected ? Math.floor(respondents.length / K) * K : respondents.length);
  }
  if (isProtected) expect(await everythingRead(simulation, waveId)).toEqual(before);
  await expectForgedRefused(simulation, mode, open);

  await Promise.all([close(simulation, waveId), close(simulation, waveId)]);
  const found = await resultsOf(simulation, waveId);
  expectOwnNumbers(simulation, found, respondents);
  if (isProtected)
    expect(found.results.ok && found.results.heatMap.rows.every(({ group }) => group.answered >= K)).toBe(true);
  const said = await allComments(simulation, waveId);
  const written = commentsOf(respondents.map(({ answers }) => answers));
  if (!isProtected || said.withheld === 0) expect(said.texts).toEqual(written);
  else expect(written).toEqual(expect.arrayContaining(said.texts));
  for (const { from, by } of said.comments) {
    if (isProtected) expect([by, (from?.people ?? 0) >= 10]).toEqual([null, true]);
  }
  expectDrivers(await organisation.find<DriversOf[]>('results.drivers', { waveId }), respondents.length);
  await expectReceipts(simulation, mode, respondents);

  const after = await everythingRead(simulation, waveId);
  if (lateLetter) await expect(lateLetter.send()).rejects.toThrow(/wave-(not-open|closed)/);
  for (const { email } of away.slice(0, 5)) {
    await expect(letterOf(organisation, mode, tokens.get(email) ?? '', {}).then((each) => each.send())).rejects.toThrow(
      /wave|cell/,
    );
  }
  await inParallel(respondents.slice(0, 40), async ({ letter }) => {
    expect(await letter.send()).toMatchObject({ received: true });
  });
  await expectForgedRefused(simulation, mode, open);
  expect(await everythingRead(simulation, waveId)).toEqual(after);
}

/** Letters that nobody was invited to write. */
async function expectForgedRefused({ organisation }: Simulation, mode: Mode, { waveId, tokens }: OpenWave) {
  const token = 'forged-forged-forged-forged';
  await expect(letterOf(organisation, mode, token, {}).then((each) => each.send())).rejects.toThrow(
    /invitation-unknown/,
  );
  const [own = ''] = tokens.values();
  if (mode !== 'anonymous') return;
  const { cells } = await organisation.find<Wave>('waves.find', { waveId });
  expect(cells).toBeGreaterThan(0);
  await expect(organisation.ask('respond.submit', { token: own, answers: {} }, '')).rejects.toThrow(/reason/);
  const [cell] = await organisation.sql<{ id: string }>('select id from wave_cell where wave_id = $1', [waveId]);
  const signature = Buffer.alloc(256, 7).toString('base64url');
  const sealed = Buffer.alloc(8273, 7).toString('base64url');
  const letter = { waveId, cellId: cell?.id, token: { message: 'AAAA', signature }, sealed };
  await expect(organisation.ask('respond.submitSealed', letter, '')).rejects.toThrow(/token-invalid|wave-closed/);
}

function expectDrivers(found: readonly DriversOf[], respondents: number): void {
  expect(found.map(({ outcome }) => outcome)).toEqual(['recommend', 'experience']);
  for (const { result } of found) {
    // They come of sums of pairs, which are released of larger organisations only.
    if (respondents >= 200) expect(result.ok && result.drivers.length).toBe(4);
  }
}

async function expectReceipts({ organisation }: Simulation, mode: Mode, respondents: readonly Respondent[]) {
  for (const { letter } of respondents.slice(0, 3)) {
    const { receipt } = letter;
    const story = await organisation.ask<ReceiptStory>('respond.receipt', { receipt }, '');
    expect(story).toMatchObject({ mode, state: 'released' });
    if (mode === 'confidential') expect(story.group?.n).toBeGreaterThanOrEqual(K);
    if (mode === 'anonymous') expect(story.group).toBeNull();
  }
}

/** What the overview of the staff's side says of all together. */
const overview = ({ organisation }: Simulation) => organisation.find<Overview>('overview.side', { side: 'employee' });

/** A protected wave in which only the first so many answer. */
async function playFew(simulation: Simulation, mode: Mode, number: number) {
  const open = await launched(simulation.organisation, 'onboarding', { mode, k: K }, simulation.second);
  const respondents = await answered(simulation, mode, open, simulation.people.slice(0, number));
  return { ...open, respondents };
}

/** Of four answers nothing is known, also not when the wave has closed. */
export async function expectNothingOfFour(simulation: Simulation, mode: Mode): Promise<void> {
  const { waveId, respondents } = await playFew(simulation, mode, 4);
  const before = await overview(simulation);
  await close(simulation, waveId);
  expect(await resultsOf(simulation, waveId)).toMatchObject({
    wave: { state: 'closed', answered: 0 },
    results: { ok: false, reason: 'protected' },
  });
  expect(await allComments(simulation, waveId)).toMatchObject({ total: 0, texts: [] });
  const drivers = await simulation.organisation.find<DriversOf[]>('results.drivers', { waveId });
  expect(drivers.some(({ result }) => result.ok)).toBe(false);
  expect((await everythingRead(simulation, waveId)).join('\n')).not.toContain('Somebody to ask');
  expect(await overview(simulation)).toEqual(before);
  const receipt = respondents[0]?.letter.receipt;
  const story = await simulation.organisation.ask<ReceiptStory>('respond.receipt', { receipt }, '');
  expect(story).toMatchObject({ state: 'not-shown', group: null });
}

/** Of six answers the scores are known when the wave has closed, and not before. */
export async function expectScoresOfSix(simulation: Simulation, mode: Mode): Promise<void> {
  const { waveId, respondents } = await playFew(simulation, mode, 6);
  expect(await wave(simulation, waveId)).toMatchObject({ state: 'open', answered: K });
  expect(await resultsOf(simulation, waveId)).toMatchObject({ results: { ok: false, reason: 'not-released' } });
  await close(simulation, waveId);
  expectOwnNumbers(simulation, await resultsOf(simulation, waveId), respondents);
}
