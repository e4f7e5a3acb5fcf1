import { z } from 'zod';
import { protectedAnswer } from '../release/protected-wave.schema.ts';

/** What the browser must know to answer anonymously; keys are SubjectPublicKeyInfo in base64url. */
export interface CellKeys {
  readonly cellId: string;
  /** Verifies tokens of this cell. */
  readonly cellKey: string;
  /** Answers are sealed to it. */
  readonly inboxKey: string;
}

const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(2000);

/** A blind token: a random message and its signature by the cell's key, both base64url. */
export const token = z.object({ message: bytes, signature: bytes });
export type Token = z.infer<typeof token>;

/** What a sealed answer holds. It proves by itself that somebody of the cell gave it. */
export const sealedContent = z.object({ cellId: z.uuid(), token, answer: protectedAnswer });
export type SealedContent = z.infer<typeof sealedContent>;
