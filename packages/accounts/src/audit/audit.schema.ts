import { z } from 'zod';

export const listAuditInput = z.object({
  /** Events older than this one. */
  cursor: z.uuid().nullish(),
  subject: z.string().max(100).optional(),
  subjectId: z.string().max(200).optional(),
  accountId: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListAuditInput = z.infer<typeof listAuditInput>;
