import { procedure, router } from '@unisono/rpc/server';
import { readAudit } from './audit.policy.ts';
import { listAuditInput } from './audit.schema.ts';
import { listAudit } from './list-audit.ts';

export const auditRouter = router({
  list: procedure(readAudit)
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
});
