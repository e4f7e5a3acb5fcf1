import { writeRecord } from '@unisono/people-core/server';
import { findResults } from './find-results.ts';
import { openResults, type ResultReader } from './open-results.ts';
import { readComments } from './read-comments.ts';
import type { ScoreFigure, Shown, WaveResults } from './result.schema.ts';
import type { ResultFile, WriteResultsInput } from './results-csv.schema.ts';
import { unitNames } from './unit-names.ts';

type Cell = string | number | null;

/**
 * Results as CSV (RFC 4180) with a byte-order mark, so that spreadsheets read the accents, and formulas neutralised: the
 * same numbers as on the screen, one a line; what is not shown has its reason. Throws as `findResults`.
 */
export async function writeResults(ctx: ResultReader, input: WriteResultsInput): Promise<ResultFile> {
  const { what, language, ...part } = input;
  const lines = what === 'comments' ? await commentLines(ctx, input) : linesOf(await findResults(ctx, part), input);
  const { wave } = await openResults(ctx, part);
  const text = lines.map((line) => writeRecord(line.map((cell) => String(cell ?? '')))).join('');
  const title = wave.content.title[language].replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return { name: `${[title, wave.day, what].join('-')}.csv`, text: `\uFEFF${text}` };
}

const FIGURE = ['n', 'value', 'low', 'high', 'reason'];

function linesOf(found: WaveResults, { what, language }: WriteResultsInput): Cell[][] {
  const textOf = (code: string) => found.questions.find((each) => each.code === code)?.text[language] ?? '';
  const { results } = found;
  const key = ['score', 'question', 'text', 'kind'];
  if (!results.ok) return [['reason'], [results.reason]];
  if (what === 'scores') {
    const lines = results.scores.map((score) => [
      score.code,
      score.question,
      textOf(score.question),
      score.kind,
      ...figureCells(score.figure),
    ]);
    return [[...key, ...FIGURE], ...lines];
  }
  const named = (ids: readonly string[]) => ids.map((id) => found.units.find((unit) => unit.id === id)?.name ?? id);
  const scoreOf = new Map(results.scores.map((score) => [score.code, score]));
  const lines = results.heatMap.rows.flatMap(({ group, cells }) =>
    results.heatMap.scores.map((code, at): Cell[] => {
      const cell = cells[at] ?? ({ ok: false, reason: 'protected' } as const);
      const score = scoreOf.get(code);
      return [
        group.id,
        named([...group.unitIds, ...(group.ownOf === null ? [] : [group.ownOf])]).join(' + '),
        group.attributes.map((values) => values?.join(' / ') ?? '').join(' + '),
        group.answered,
        group.invited,
        code,
        score?.question ?? '',
        textOf(score?.question ?? ''),
        score?.kind ?? '',
        ...figureCells(cell),
        cell.ok && cell.together ? cell.together.join(' + ') : '',
      ];
    }),
  );
  return [['group', 'units', 'attributes', 'answered', 'invited', ...key, ...FIGURE, 'together'], ...lines];
}

function figureCells(figure: Shown<ScoreFigure>): Cell[] {
  if (!figure.ok) return [figure.found ?? null, null, null, null, figure.reason];
  return [figure.n, figure.value, figure.low, figure.high, figure.noInterval];
}

async function commentLines(ctx: ResultReader, input: WriteResultsInput): Promise<Cell[][]> {
  const opened = await openResults(ctx, input);
  const { comments } = await readComments(opened, input.sequence);
  const ids = comments.flatMap(({ from, by }) => [...(from?.unitIds ?? []), ...(by ? [by.unitId] : [])]);
  const names = new Map((await unitNames(opened.sql, ids)).map(({ id, name }) => [id, name]));
  const lines = comments.map(({ question, text, from, by }): Cell[] => [
    question,
    text,
    (by ? [by.unitId] : (from?.unitIds ?? [])).map((id) => names.get(id) ?? id).join(' + '),
    from?.people ?? null,
    by?.name ?? null,
    by?.at ?? null,
  ]);
  return [['question', 'comment', 'units', 'people', 'name', 'at'], ...lines];
}
