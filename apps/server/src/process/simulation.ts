import type { Answers } from '@unisono/surveys/respond';
import type { Wave, WaveResults } from '@unisono/surveys/schema';
import { seededRandom } from '@unisono/statistics/seeded-random';
import { expect, onTestFinished } from 'vitest';
import { letterOf, type Letter, type Mode, type OpenWave } from './respondents.ts';
import { startOrganisation, type RunningOrganisation } from './running-organisation.ts';
import {
  simulatedAnswers,
  simulatedOrganisation,
  type SimulatedOrganisation,
  type SimulatedPerson,
} from './simulated-people.ts';

export const K = 5;
/** With it six people say different things of everything: what nearly all say alike is shown of nobody. */
const SEED = 11;
/** So many pages send at a time. */
const AT_ONCE = 12;
export interface Simulation extends SimulatedOrganisation {
  readonly organisation: RunningOrganisation;
  /** Who plans and launches, since the first account brought everybody in. */
  readonly second: string;
}

const column = (name: string) => ({ column: name });

/** Has an organisation of so many people running until the test is over. */
export async function simulated(size: number): Promise<Simulation> {
  const organisation = await startOrganisation(`Organisation of ${size}`);
  onTestFinished(() => organisation.stop());
  const second = await organisation.invite('second@example.org');
  const { people, units } = simulatedOrganisation(size);
  const from = { constant: '2020-01-01' };
  await organisation.bring('units', [['code', 'parent'], ...units.map(({ code, parent }) => [code, parent])], {
    fields: { code: column('code'), name: column('code'), parent: column('parent'), from },
  });
  const rows = people.map(({ id, email, unit, contract }) => [id, email, unit, contract]);
  await organisation.bring('people', [['id', 'mail', 'unit', 'contract'], ...rows], {
    fields: {
      externalId: column('id'),
      'identity.email': column('mail'),
      role: { constant: 'employee' },
      unit: column('unit'),
      'relationship.contract': column('contract'),
      from,
    },
  });
  return { organisation, second, people, units };
}

export async function inParallel<Item>(items: readonly Item[], work: (item: Item, index: number) => Promise<void>) {
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) await work(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

export interface Respondent {
  readonly person: SimulatedPerson;
  readonly answers: Answers;
  readonly letter: Letter;
}

/**
 * Has these people answer at once. One in three sends everything twice at the same time, one in five again later; of
 * one in seven a second answer reaches the server: that of a confidential wave counts last, so it comes first.
 */
export async function answered(
  { organisation }: Simulation,
  mode: Mode,
  { waveId, tokens }: OpenWave,
  people: readonly SimulatedPerson[],
): Promise<Respondent[]> {
  const draw = seededRandom(people.length + SEED);
  const given = people.map((person, index) => ({ person, answers: simulatedAnswers(draw, `${waveId}-${index}`) }));
  const other = simulatedAnswers(draw, 'another');
  const respondents: Respondent[] = [];
  await inParallel(given, async ({ person, answers }, index) => {
    const letter = await letterOf(organisation, mode, tokens.get(person.email) ?? '', answers);
    if (index % 7 === 0 && mode === 'confidential') await letter.sendOther(other);
    const sent = await Promise.all(Array.from({ length: index % 3 === 0 ? 2 : 1 }, () => letter.send()));
    if (index % 7 === 0 && mode !== 'confidential') sent.push(await letter.sendOther(other));
    if (index % 5 === 0) sent.push(await letter.send());
    for (const each of sent) expect(each).toMatchObject({ received: true });
    respondents.push({ person, answers, letter });
  });
  return respondents;
}

export const wave = ({ organisation }: Simulation, waveId: string) => organisation.find<Wave>('waves.find', { waveId });
export const resultsOf = ({ organisation }: Simulation, waveId: string) =>
  organisation.find<WaveResults>('results.find', { waveId });
export const close = ({ organisation, second }: Simulation, waveId: string) =>
  organisation.ask('waves.close', { waveId }, second);

/** Single answers are refused of protected waves. */
const READ_OR_PROTECTED = /^(?:200 |409 .*"wave-protected")/;

/** Everything that a reader with every right gets of a wave, but for how many took part. */
export async function everythingRead({ organisation }: Simulation, waveId: string): Promise<string[]> {
  const asked: [procedure: string, input: object][] = [
    ['results.list', { side: 'employee' }],
    ['results.find', { waveId }],
    ['results.drivers', { waveId }],
    ['results.comments', { waveId }],
    ['results.arriving', { waveId }],
    ...['scores', 'groups', 'comments'].map((what): [string, object] => [
      'results.csv',
      { waveId, language: 'en', what },
    ]),
    ['waves.list', { side: 'employee' }],
    ['waves.find', { waveId }],
    ['waves.reminders', { waveId }],
    ['waves.links', { waveId }],
    ['overview.side', { side: 'employee' }],
    ['coherence.view', {}],
    ['initiatives.list', {}],
    ['audit.list', {}],
    ['outbox.list', {}],
  ];
  const read: string[] = [];
  for (const [procedure, input] of asked) {
    const answer = await organisation.read(procedure, input);
    // What fails would look the same before and after.
    const wellRead = procedure === 'results.arriving' ? READ_OR_PROTECTED : /^200 /;
    expect({ procedure, answer }).toEqual({ procedure, answer: expect.stringMatching(wellRead) as unknown });
    read.push(`${procedure} ${answer.replaceAll(/"answered":\d+/g, '"answered":…')}`);
  }
  return read;
}
