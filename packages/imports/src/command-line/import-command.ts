import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '@unisono/database/pools';
import { isDay } from '@unisono/people-core/schema';
import { NotFoundError } from '@unisono/rpc/server';
import { z } from 'zod';
import { sourceOfFile } from '../import/source-of-file.ts';
import { IMPORT_KINDS, type ImportKind } from '../mapping/import-kind.ts';
import { importMap, type ImportMap } from '../mapping/import-map.schema.ts';
import { RefusedMapError } from '../mapping/refused-map-error.ts';
import type { FileProgress } from '../recording/file-to-record.ts';
import { importFromDisk, type ImportFromDisk, type ImportFromDiskResult } from './import-from-disk.ts';
import { progressLine, resultText, undoneText } from './import-report.ts';
import { undoFromDisk } from './undo-from-disk.ts';

export const IMPORT_FORMS = [
  `${IMPORT_KINDS.join('|')} FILE [--map MAP.json] [--source NAME] [--dry-run] [--strict] [--rejected FILE] [--json]`,
  'people FILE --full [--as-of DAY] [--allow-endings] …',
  'undo IMPORT [--json]',
];

/** What the command line lends to an import. */
export interface ImportTerminal {
  /** The folder that files are named from. */
  readonly folder: string;
  /** One line of the result. */
  readonly print: (line: string) => void;
  /** One line about how far it is. */
  readonly progress: (line: string) => void;
  readonly now: () => Date;
}

/** Whether an import came to its end, and what was asked for that it refused. */
export type ImportEnd = 'recorded' | 'refused' | 'wrong-usage';

/**
 * `unisono import <kind> FILE …` with the words after `import`. Progress and refusals are not part of the result.
 * @returns `refused` when rows were rejected under `--strict`
 * @throws ApplicationError when the file or its map is refused as a whole
 * @throws TypeError (`ERR_PARSE_ARGS_…`) for options there are none of
 */
export async function runImportCommand(
  words: readonly string[],
  database: Database,
  terminal: ImportTerminal,
): Promise<ImportEnd> {
  if (words[0] === 'undo') return runUndo(words.slice(1), database, terminal);
  const asked = await readWords(words, terminal);
  if (!asked) return 'wrong-usage';
  const { options, json } = asked;
  const started = performance.now();
  const result = await importFromDisk(database, { ...options, onProgress: progressTo(terminal) });
  const report = { ...result, seconds: (performance.now() - started) / 1000, rejectedPath: options.rejectedPath };
  terminal.print(json ? JSON.stringify(jsonOf(report, options.dryRun)) : resultText(report));
  return options.strict && result.counts.rejected > 0 ? 'refused' : 'recorded';
}

async function runUndo(words: readonly string[], database: Database, terminal: ImportTerminal): Promise<ImportEnd> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0 || !z.uuid().safeParse(id).success) return 'wrong-usage';
  const left = await undoFromDisk(database, id, terminal.now, progressTo(terminal));
  terminal.print(values.json ? JSON.stringify({ id, left }) : undoneText(left));
  return 'recorded';
}

/** Says how far the work is, at most once a second; what is left is reckoned from where its phase began. */
function progressTo({ progress }: ImportTerminal): (each: FileProgress) => void {
  let shown = performance.now();
  let began = { phase: '', at: shown, rows: 0 };
  return (each) => {
    const now = performance.now();
    if (began.phase !== each.phase) began = { phase: each.phase, at: now, rows: each.rows };
    if (now - shown < 1000) return;
    shown = now;
    progress(progressLine(each, (now - began.at) / 1000, began.rows));
  };
}

async function readWords(
  words: readonly string[],
  { folder, now }: ImportTerminal,
): Promise<{ options: ImportFromDisk; json: boolean } | null> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      source: { type: 'string' },
      rejected: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      'as-of': { type: 'string' },
      'allow-endings': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [kind, file, ...more] = positionals;
  const asOf = values['as-of'];
  if (!isKind(kind) || file === undefined || more.length > 0 || (asOf !== undefined && !isDay(asOf))) return null;
  const options = {
    kind,
    path: await existing(resolve(folder, file)),
    map: values.map === undefined ? undefined : await readMap(await existing(resolve(folder, values.map))),
    source: values.source ?? sourceOfFile(file),
    dryRun: values['dry-run'],
    strict: values.strict,
    mode: values.full ? ('full' as const) : ('partial' as const),
    asOf,
    allowEndings: values['allow-endings'],
    rejectedPath: values.rejected === undefined ? undefined : resolve(folder, values.rejected),
    now: now(),
  };
  return { options, json: values.json };
}

function isKind(word: string | undefined): word is ImportKind {
  return IMPORT_KINDS.some((kind) => kind === word);
}

/** @throws NotFoundError `file-not-found` */
async function existing(path: string): Promise<string> {
  try {
    await access(path);
    return path;
  } catch (error) {
    throw new NotFoundError('file-not-found', { details: { path }, cause: error });
  }
}

/** @throws RefusedMapError `map-not-json`, `map-malformed` with the field */
async function readMap(path: string): Promise<ImportMap> {
  const text = await readFile(path, 'utf8');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new RefusedMapError('map-not-json', { details: { problem: String(error) }, cause: error });
  }
  const parsed = importMap.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RefusedMapError('map-malformed', {
    field: issue?.path.join('.') ?? '',
    details: { problem: issue?.message ?? '' },
  });
}

/** The result for programs: counts, what is wrong (at most 1,000), and the map that was used. */
function jsonOf(
  { importId, seconds, counts, problems, endings, map }: ImportFromDiskResult & { readonly seconds: number },
  dryRun: boolean,
) {
  return {
    applied: importId !== null,
    dryRun,
    import: importId,
    seconds: Number(seconds.toFixed(2)),
    ...counts,
    endings,
    problems: problems.slice(0, 1000),
    map,
  };
}
