import { describe, expect, test } from 'vitest';
import { launched, MODES } from './respondents.ts';
import { expectNothingOfFour, expectScoresOfSix, expectWavePlayed } from './play-wave.ts';
import { K, simulated } from './simulation.ts';

const MINUTES = { timeout: 600_000 };

test('an organisation of 6: with four answers nothing, after the close with six the scores', MINUTES, async () => {
  const six = await simulated(6);
  await expectNothingOfFour(six, 'confidential');
  await expectScoresOfSix(six, 'confidential');
  await expectWavePlayed(six, 'identified');
  // Nobody is anonymous among six: a cell holds ten.
  await expect(launched(six.organisation, 'onboarding', { mode: 'anonymous', k: K }, six.second)).rejects.toThrow(
    /audience-too-small/,
  );
  // Nor does the one who brought them in ask them alone.
  await expect(launched(six.organisation, 'onboarding', { mode: 'confidential', k: K })).rejects.toThrow(
    /second-person-needed/,
  );
});

test('an organisation of 60 in all modes; of its four answers nothing, of its six the scores', MINUTES, async () => {
  const sixty = await simulated(60);
  await expectNothingOfFour(sixty, 'anonymous');
  await expectScoresOfSix(sixty, 'anonymous');
  for (const mode of ['confidential', 'anonymous', 'identified'] as const) await expectWavePlayed(sixty, mode);
});

describe.runIf(process.env.SIMULATED_PEOPLE)('an organisation as large as is asked for', () => {
  test.each(MODES)('is asked in %s mode', { timeout: 3_600_000 }, async (mode) => {
    await expectWavePlayed(await simulated(Number(process.env.SIMULATED_PEOPLE)), mode);
  });
});
