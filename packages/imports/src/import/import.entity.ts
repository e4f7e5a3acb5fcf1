import { defineEntity, p } from '@mikro-orm/core';
import type { LeftAlone } from '@unisono/people-core/server';
import { IMPORT_KINDS } from '../mapping/import-kind.ts';
import type { ImportMap } from '../mapping/import-map.schema.ts';
import type { FileShape } from '../reading/inspect-file.ts';
import { IMPORT_MODES } from './import-mode.ts';
import { IMPORT_STATUSES } from './import-status.ts';
import type { ImportCounts, ImportEndings, ImportRefusal } from './import.schema.ts';

/** A file on its way in, from upload to its end. Its bytes are in `import_chunk`, what is wrong in `import_problem`. */
export const ImportEntity = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(IMPORT_KINDS),
    name: p.text(),
    source: p.text(),
    size: p.bigint('number'),
    status: p.enum(IMPORT_STATUSES),
    shape: p.json<FileShape>(),
    map: p.json<ImportMap>().nullable(),
    strict: p.boolean().default(false),
    mode: p.enum(IMPORT_MODES).default('partial'),
    /** From which day on whoever a full file misses is gone. */
    asOf: p.date().nullable(),
    /** What the check says of a full file. */
    endings: p.json<ImportEndings>().nullable(),
    /** How many endings somebody has said yes to, where there are many. */
    allowedEndings: p.integer().nullable(),
    /** SHA-256 of a file that stays where it is, so that the command line finds its import again. */
    digest: p.text().nullable(),
    /** How often it was begun anew. */
    run: p.smallint().default(0),
    counts: p.json<ImportCounts>().nullable(),
    refusal: p.json<ImportRefusal>().nullable(),
    /** What an undo left as it was. */
    undone: p.json<readonly LeftAlone[]>().nullable(),
    /** How far the running work is, written while it runs. */
    phase: p.text().nullable(),
    rowsDone: p.integer().default(0),
    rowsOf: p.integer().nullable(),
    /** How far it was when `startedAt`, for it may go on where it ended before. */
    rowsBefore: p.integer().default(0),
    startedAt: p.datetime().nullable(),
    /** How often the running work was started; a server that dies takes it up again, but not for ever. */
    attempts: p.smallint().default(0),
    accountId: p.uuid().nullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['accountId'] }],
});

/**
 * A piece of an uploaded file, in the database so that every server has it and a restart loses nothing. Without a
 * foreign key: pieces are there before their import is, which appears whole or not at all.
 */
export const ImportChunkEntity = defineEntity({
  name: 'ImportChunk',
  tableName: 'import_chunk',
  properties: {
    importId: p.uuid().primary(),
    ordinal: p.integer().primary(),
    content: p.blob(),
  },
});

/** What is wrong, or odd, about a row: of the last check until the file is applied, then of the batches. */
export const ImportProblemEntity = defineEntity({
  name: 'ImportProblem',
  tableName: 'import_problem',
  properties: {
    importId: p.uuid().primary(),
    ordinal: p.integer().primary(),
    row: p.integer(),
    field: p.text(),
    reason: p.text(),
    severity: p.enum(['rejected', 'warning']),
    details: p.json<Record<string, string | number | boolean | null>>(),
  },
});
