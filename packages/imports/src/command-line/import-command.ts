import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '@unisono/database/pools';
import { NotFoundError } from '@unisono/rpc/server';
import { sourceOfFile } from '../import/source-of-file.ts';
import { IMPORT_KINDS, type ImportKind } from '../mapping/import-kind.ts';
import { importMap, type ImportMap } from '../mapping/import-map.schema.ts';
import { RefusedMapError } from '../mapping/refused-map-error.ts';
import type { ImportFromDisk } from './import-from-disk.ts';
import { importFromDisk } from './import-from-disk.ts';
import { progressLine, resultText } from './import-report.ts';

export const IMPORT_FORMS = [
  `${IMPORT_KINDS.join('|')} FILE [--map MAP.json] [--source NAME] [--dry-run] [--strict] [--rejected FILE] [--json]`,
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
  const asked = await readWords(words, terminal);
  if (!asked) return 'wrong-usage';
  const { options, json } = asked;
  const started = performance.now();
  let shown = started;
  const { outcome, map, applied } = await importFromDisk(database, {
    ...options,
    onProgress(progress) {
      if (performance.now() - shown < 1000) return;
      shown = performance.now();
      terminal.progress(progressLine(progress, (shown - started) / 1000));
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const report = { applied, dryRun: options.dryRun, seconds, outcome, map, rejectedPath: options.rejectedPath };
  terminal.print(json ? JSON.stringify(jsonOf(report)) : resultText(report));
  return options.strict && outcome.rejected > 0 ? 'refused' : 'recorded';
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
      json: { type: 'boolean', default: false },
    },
  });
  const [kind, file, ...more] = positionals;
  if (!isKind(kind) || file === undefined || more.length > 0) return null;
  const options = {
    kind,
    path: await existing(resolve(folder, file)),
    map: values.map === undefined ? undefined : await readMap(await existing(resolve(folder, values.map))),
    source: values.source ?? sourceOfFile(file),
    dryRun: values['dry-run'],
    strict: values.strict,
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
function jsonOf({
  applied,
  dryRun,
  seconds,
  outcome,
  map,
}: {
  applied: boolean;
  dryRun: boolean;
  seconds: number;
  outcome: { problems: readonly unknown[] };
  map: ImportMap;
}) {
  const { problems, ...counts } = outcome;
  return { applied, dryRun, seconds: Number(seconds.toFixed(2)), ...counts, problems: problems.slice(0, 1000), map };
}
