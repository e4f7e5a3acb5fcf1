import { procedure, router } from '@unisono/rpc/server';
import { findArrivingInput } from './arriving.schema.ts';
import { findCommentsInput } from './comments.schema.ts';
import { findArriving } from './find-arriving.ts';
import { findComments } from './find-comments.ts';
import { findDrivers } from './find-drivers.ts';
import { findResults } from './find-results.ts';
import { listResults } from './list-results.ts';
import { canReadResults } from './result.policy.ts';
import { findResultsInput, listResultsInput } from './result.schema.ts';
import { writeResultsInput } from './results-csv.schema.ts';
import { writeResults } from './write-results.ts';

/** What waves found. Each verb asks for the side and for the part of the organisation. */
export const resultRouter = router({
  list: procedure(canReadResults)
    .input(listResultsInput)
    .query(({ ctx, input }) => listResults(ctx, input)),
  find: procedure(canReadResults)
    .input(findResultsInput)
    .query(({ ctx, input }) => findResults(ctx, input)),
  drivers: procedure(canReadResults)
    .input(findResultsInput)
    .query(({ ctx, input }) => findDrivers(ctx, input)),
  comments: procedure(canReadResults)
    .input(findCommentsInput)
    .query(({ ctx, input }) => findComments(ctx, input)),
  arriving: procedure(canReadResults)
    .input(findArrivingInput)
    .query(({ ctx, input }) => findArriving(ctx, input)),
  csv: procedure(canReadResults)
    .input(writeResultsInput)
    .query(({ ctx, input }) => writeResults(ctx, input)),
});
