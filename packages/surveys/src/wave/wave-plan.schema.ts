import { DEFAULT_K, SMALLEST_K } from '@unisono/disclosure/schema';
import { z } from 'zod';
import { schedule } from '../schedule/schedule.schema.ts';

/** Who can see what somebody answers: docs/privacy.md. */
export const WAVE_MODES = ['identified', 'confidential', 'anonymous'] as const;
export type WaveMode = (typeof WAVE_MODES)[number];

/** `email`: a personal address for everybody. `link`: one address per unit, also as a QR code, for whoever comes by. */
export const WAVE_CHANNELS = ['email', 'link'] as const;

const attribute = z.string().trim().min(1).max(100);
const unique = (values: readonly string[]) => new Set(values).size === values.length;

/** What a wave is launched with. From then on nothing of it changes, which the database itself sees to. */
export const wavePlan = z
  .strictObject({
    mode: z.enum(WAVE_MODES),
    /** The smallest group that is shown of a protected wave. */
    k: z.int().min(SMALLEST_K).max(1000).default(DEFAULT_K),
    /** Nothing is launched to fewer people. */
    minimumAudience: z.int().min(1).max(1_000_000).default(1),
    /** What results are broken down by after the units. */
    attributes: z.array(attribute).max(2).refine(unique, 'twice'),
    /** With everything under them; none is the whole organisation. */
    unitIds: z.array(z.uuid()).max(500).refine(unique, 'twice'),
    /** Only people who have one of the values, of every filter; of the relationship, else of the person. */
    filters: z.array(z.strictObject({ attribute, values: z.array(z.string().max(200)).min(1).max(100) })).max(10),
    channels: z.array(z.enum(WAVE_CHANNELS)).min(1).refine(unique, 'twice'),
    schedule,
    /** How many of the questions that take turns each person is asked; null: all. */
    asked: z.int().min(1).max(100).nullable(),
  })
  .refine(({ mode, channels }) => mode !== 'anonymous' || !channels.includes('link'), {
    path: ['channels'],
    message: 'link-not-anonymous',
  });
export type WavePlan = z.infer<typeof wavePlan>;
