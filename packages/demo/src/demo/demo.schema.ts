import { LANGUAGES } from '@unisono/people-core/schema';
import { z } from 'zod';

export const createDemoInput = z.strictObject({ language: z.enum(LANGUAGES) });
export type CreateDemoInput = z.infer<typeof createDemoInput>;

/** Whom a visitor can look through the eyes of; `visitor` has every grant, so that all three applications are open. */
export const DEMO_ACCOUNTS = ['visitor', 'hr', 'marketing', 'leadership', 'manager', 'admin'] as const;
export type DemoAccount = (typeof DEMO_ACCOUNTS)[number];

export const enterDemoInput = z.strictObject({ as: z.enum(DEMO_ACCOUNTS).default('visitor') });
export type EnterDemoInput = z.infer<typeof enterDemoInput>;

/** How far the demo is. Counts are of the step at hand; `total` null where it is not known. */
export type DemoStatus =
  | { readonly state: 'none' | 'ready' }
  | {
      readonly state: 'making';
      readonly step: 'people' | 'moments' | 'results';
      readonly done: number;
      readonly total: number | null;
    };
