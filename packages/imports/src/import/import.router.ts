import { procedure, router } from '@unisono/rpc/server';
import { applyImport } from './apply-import.ts';
import { cancelImport } from './cancel-import.ts';
import { checkImport } from './check-import.ts';
import { canImport } from './import.policy.ts';
import { applyImportInput, checkImportInput, importId, listImportsInput, listProblemsInput } from './import.schema.ts';
import { listImports } from './list-imports.ts';
import { listProblems } from './list-problems.ts';
import { pauseImport } from './pause-import.ts';
import { readImport } from './read-import.ts';
import { resumeImport } from './resume-import.ts';
import { undoImport } from './undo-import.ts';

/** Files arrive by `POST /api/imports` (`receiveImport`); what happens to them is asked for here. */
export const importRouter = router({
  list: procedure(canImport)
    .input(listImportsInput)
    .query(({ ctx, input }) => listImports(ctx, input)),
  /** Read again while it is worked on: it carries the progress. */
  read: procedure(canImport)
    .input(importId)
    .query(({ ctx, input }) => readImport(ctx, input)),
  problems: procedure(canImport)
    .input(listProblemsInput)
    .query(({ ctx, input }) => listProblems(ctx, input)),
  check: procedure(canImport)
    .input(checkImportInput)
    .mutation(({ ctx, input }) => checkImport(ctx, input)),
  /** Applies a checked import (`apply` is a word that tRPC keeps for itself). */
  start: procedure(canImport)
    .input(applyImportInput)
    .mutation(({ ctx, input }) => applyImport(ctx, input)),
  pause: procedure(canImport)
    .input(importId)
    .mutation(({ ctx, input }) => pauseImport(ctx, input)),
  resume: procedure(canImport)
    .input(importId)
    .mutation(({ ctx, input }) => resumeImport(ctx, input)),
  undo: procedure(canImport)
    .input(importId)
    .mutation(({ ctx, input }) => undoImport(ctx, input)),
  cancel: procedure(canImport)
    .input(importId)
    .mutation(({ ctx, input }) => cancelImport(ctx, input)),
});
