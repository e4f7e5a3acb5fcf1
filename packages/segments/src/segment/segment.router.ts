import { procedure, router } from '@unisono/rpc/server';
import { archiveSegment } from './archive-segment.ts';
import { changeSegment } from './change-segment.ts';
import { countPeople } from './count-people.ts';
import { createSegment } from './create-segment.ts';
import { listChoices } from './list-choices.ts';
import { listMembers } from './list-members.ts';
import { findSegment, listSegments } from './list-segments.ts';
import { restoreSegment } from './restore-segment.ts';
import { canManageSegments } from './segment.policy.ts';
import {
  changeSegmentInput,
  countSegmentInput,
  createSegmentInput,
  listMembersInput,
  listSegmentsInput,
  segmentChoicesInput,
  segmentIdInput,
} from './segment.schema.ts';

const managing = procedure(canManageSegments);

/** Asking is a mutation where a rule is sent along: its text does not belong in an address, nor in a log of addresses. */
export const segmentRouter = router({
  list: managing.input(listSegmentsInput).query(({ ctx, input }) => listSegments(ctx, input)),
  find: managing.input(segmentIdInput).query(({ ctx, input }) => findSegment(ctx, input)),
  choices: managing.input(segmentChoicesInput).query(({ ctx, input, signal }) => listChoices(ctx, input, signal)),
  create: managing.input(createSegmentInput).mutation(({ ctx, input }) => createSegment(ctx, input)),
  change: managing.input(changeSegmentInput).mutation(({ ctx, input }) => changeSegment(ctx, input)),
  archive: managing.input(segmentIdInput).mutation(({ ctx, input }) => archiveSegment(ctx, input)),
  restore: managing.input(segmentIdInput).mutation(({ ctx, input }) => restoreSegment(ctx, input)),
  count: managing.input(countSegmentInput).mutation(({ ctx, input, signal }) => countPeople(ctx, input, signal)),
  members: managing.input(listMembersInput).mutation(({ ctx, input, signal }) => listMembers(ctx, input, signal)),
});
