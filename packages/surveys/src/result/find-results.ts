import { presentWave } from '../wave/present-wave.ts';
import { constructReliability, scoreAgreement } from './agreement-of.ts';
import { driverCorrelations } from './driver-correlations.ts';
import { emotionProfiles } from './emotions-of.ts';
import { empathyGaps } from './empathy-of.ts';
import { heatMap, markCells } from './heat-map.ts';
import { invitedByGroup } from './invited-of.ts';
import { openResults, type OpenedResults, type ResultReader } from './open-results.ts';
import { rankDrivers } from './rank-drivers.ts';
import { resultFacts } from './result-facts.ts';
import { resultScreenOf } from './result-screen-of.ts';
import type { ResultScreen } from './result-screen.ts';
import { presentResultWave } from './result.presenter.ts';
import type { FindResultsInput, ResultReason, Results, WaveResults } from './result.schema.ts';
import { scoreResults } from './score-results.ts';
import { unitNames } from './unit-names.ts';
import { chooseRun, readRuns, readRunsBefore, type WaveRun } from './wave-runs.ts';

/**
 * What a wave found, for one part of the organisation: of a protected wave once it is released, of an identified one as
 * answers come. Everything is a sum over groups, so that nothing is shown that the groups do not bear.
 * @throws NotFoundError `wave-unknown`, `unit-unknown`, `release-unknown`
 * @throws NotAllowedError `unit-out-of-scope`
 */
export async function findResults(ctx: ResultReader, input: FindResultsInput): Promise<WaveResults> {
  const opened = await openResults(ctx, input);
  const { sql, wave, part } = opened;
  const runs = await readRuns(sql, wave, { pairs: true });
  const run = chooseRun(runs, input.sequence);
  const presented = presentResultWave(presentWave(wave, ctx.now()));
  const common = {
    wave: presented,
    questions: wave.content.questions,
    sequence: run?.sequence ?? 1,
    sequences: runs.length,
  };
  const asked = { unitId: input.unitId ?? null, whole: part.meant === 'everything' };
  const everybody = { invited: presented.invited === 0 ? null : presented.invited, answered: presented.answered };
  if (!run) {
    return {
      ...common,
      part: asked,
      participation: asked.whole ? everybody : { invited: null, answered: null },
      units: [],
      results: { ok: false, reason: 'not-released' },
    };
  }
  const invited = await invitedByGroup(sql, wave, run.figures.groups);
  const before = runs.filter(({ sequence }) => sequence < run.sequence);
  const earlier = [...(await readRunsBefore(sql, wave)), ...before];
  const screen = await resultScreenOf(sql, { ...run, wave }, earlier, part, invited);
  const whole = screen.part.length === screen.whole.length;
  const results = screen.part.length === 0 ? undefined : await resultsOf(opened, run, screen, invited);
  const groups = run.figures.groups.filter(({ id }) => screen.part.includes(id));
  return {
    ...common,
    part: { ...asked, whole },
    participation: {
      invited: invitedOf(screen.part, invited) ?? (whole && runs.length === 1 ? everybody.invited : null),
      answered: groups.reduce((sum, { n }) => sum + n, 0),
    },
    units: await unitNames(sql, unitsNamed(wave, groups)),
    results: results ? { ok: true, ...results } : { ok: false, reason: nothingShown(wave, run) },
  };
}

function nothingShown({ answersLost }: OpenedResults['wave'], { figures }: WaveRun): ResultReason {
  if (answersLost) return 'answers-lost';
  return figures.groups.length === 0 ? 'protected' : 'across-parts';
}

async function resultsOf(
  { sql, wave, part }: OpenedResults,
  run: WaveRun,
  screen: ResultScreen,
  invited: ReadonlyMap<number, number>,
): Promise<Results> {
  const { questions } = wave.content;
  const day = run.day ?? wave.day;
  const scores = scoreResults(screen, { waveId: wave.id, sequence: run.sequence, day });
  const cells = heatMap(screen, invited);
  const empathy = await empathyGaps(sql, screen, { questions, units: part.meant, day, k: wave.plan.k });
  screen.family.settle();
  const ranked = (['recommend', 'experience'] as const).flatMap((outcome) =>
    rankDrivers(outcome, driverCorrelations(screen.figures, screen.part, questions, outcome)),
  );
  return {
    facts: resultFacts(scores, ranked),
    scores,
    heatMap: markCells(cells),
    agreement: scoreAgreement(screen),
    constructs: constructReliability(screen, questions),
    emotions: emotionProfiles(screen, questions),
    empathy,
  };
}

function invitedOf(groupIds: readonly number[], invited: ReadonlyMap<number, number>): number | null {
  if (groupIds.length === 0) return null;
  const known = groupIds.map((id) => invited.get(id));
  return known.every((each) => each !== undefined) ? known.reduce((sum, each) => sum + each, 0) : null;
}

function unitsNamed(
  { content }: OpenedResults['wave'],
  groups: readonly { readonly placeIds: readonly string[]; readonly ownOf: string | null }[],
): string[] {
  const served = content.questions.flatMap((question) =>
    question.kind === 'internal-service' ? question.unitIds : [],
  );
  return [...served, ...groups.flatMap(({ placeIds, ownOf }) => [...placeIds, ...(ownOf === null ? [] : [ownOf])])];
}
