import { z } from 'zod';

/** How a protected wave keeps its promise: by the database's rights, or by blind tokens as well. */
export const PROTECTED_MODES = ['confidential', 'anonymous'] as const;
export type ProtectedMode = (typeof PROTECTED_MODES)[number];

/** Under this no wave may be launched, whatever is asked for. */
export const SMALLEST_K = 4;
export const DEFAULT_K = 5;
/** Invitees of an anonymous wave are put into cells of so many people at least. */
export const smallestCell = (k: number): number => 2 * k;
/** Comments are shown by so many people at least, since words give away more than numbers. */
export const COMMENT_MINIMUM = 10;

const code = z.string().trim().min(1).max(120);
const unique = (values: readonly string[]) => new Set(values).size === values.length;

const measure = z
  .object({
    code,
    /** A sum is released as n and total, a scale with its squares, a choice also as how many chose each number. */
    kind: z.enum(['sum', 'scale', 'choice']),
    min: z.number().int().min(-1_000_000),
    max: z.number().int().max(1_000_000),
    /** Computed from the others of its family: released with them, whether or not it is diverse itself. */
    derived: z.boolean().default(false),
  })
  .refine(({ min, max }) => min < max, { path: ['max'], message: 'range-empty' });

/**
 * Numbers that are computed from one and the same answer, given together or not at all. They are released together,
 * for the same sets of people: shown apart, one could be computed from the others where it is withheld.
 */
const family = z.object({
  code,
  /** Shown only for so many who answered; never fewer than k. */
  minimum: z.number().int().min(0).default(0),
  /**
   * The families its numbers are computed from: then it is cut no finer than those. Of one: split only where that one
   * is split. Of several: only answers of groups that show every one of them by themselves are in it.
   */
  of: z.array(code).max(10).refine(unique, 'twice').default([]),
  measures: z
    .array(measure)
    .min(1)
    .max(100)
    .refine((measures) => measures.some((each) => !each.derived), 'only-derived'),
});

export const protectedWaveInput = z
  .object({
    waveId: z.uuid(),
    mode: z.enum(PROTECTED_MODES),
    k: z.number().int().min(SMALLEST_K).max(1000).default(DEFAULT_K),
    /** People may come in while the wave is open, and it is released period by period. Otherwise once. */
    rolling: z.boolean().default(false),
    /** What groups are split by after the units, in this order. */
    attributes: z.array(code).max(2).refine(unique, 'twice').default([]),
    families: z.array(family).max(4000),
    /** The tree as of launch. In an anonymous wave `drawCells` makes it. */
    places: z
      .array(
        z.object({
          id: z.uuid(),
          parentId: z.uuid().nullable(),
          /** The units that those who answer here are from; none: it is a unit itself. */
          unitIds: z.array(z.uuid()).default([]),
        }),
      )
      .min(1),
  })
  // The key goes with the first release, and with it every promise that later ones would need.
  .refine(({ mode, rolling }) => mode === 'confidential' || !rolling, { path: ['rolling'], message: 'anonymous-once' })
  .refine(({ families }) => unique(families.map((each) => each.code)), { path: ['families'], message: 'twice' })
  .refine(({ families }) => unique(families.flatMap((each) => each.measures.map((one) => one.code))), {
    path: ['families'],
    message: 'twice',
  })
  .refine(
    ({ families }) => {
      const plain = new Set(families.filter((each) => each.of.length === 0).map((each) => each.code));
      return families.every((each) => each.of.every((one) => plain.has(one)));
    },
    { path: ['families'], message: 'of-unknown' },
  );
export type ProtectedWave = z.output<typeof protectedWaveInput>;
/** What is locked when a protected wave is launched. */
export type ProtectedWaveInput = z.input<typeof protectedWaveInput>;

/** Somebody who may answer a confidential wave, as of launch. */
export interface Participant {
  readonly id: string;
  /** SHA-256 of the secret in the person's own address of the questions. */
  readonly tokenHash: Uint8Array;
  /** One of the wave's places: the unit. */
  readonly placeId: string;
  /** The value of each of the wave's attributes, in its order; what is missing is ''. */
  readonly attributes: readonly string[];
}

export const protectedAnswer = z.object({
  /** Whole numbers by measure code; of a family all or none. */
  values: z.record(code, z.number().int()),
  comments: z
    .array(z.object({ question: code, text: z.string().trim().min(1).max(5000) }))
    .max(100)
    .readonly(),
});
export type ProtectedAnswer = z.infer<typeof protectedAnswer>;
