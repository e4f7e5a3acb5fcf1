import { isDay } from '@unisono/people-core/schema';
import { z } from 'zod';
import { DATE_FORMATS } from '../dates/date-format.ts';

const FILE_ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

const range = z.tuple([z.number(), z.number()]).refine(([low, high]) => low !== high, 'scale-empty');

/** What happens to a column's value on its way: in this order missing, values, decimal or date, scale, prefix. */
const options = {
  /** Codes that stand for "no answer"; a blank value always does. */
  missing: z.array(z.string()).max(100).optional(),
  /** What the file's words become. A value that is not listed rejects the row. */
  values: z.record(z.string(), z.string()).optional(),
  /** How days are written; without it the whole column decides. */
  date: z.enum(DATE_FORMATS).optional(),
  /** The decimal sign of the column's numbers, a point unless said. */
  decimal: z.enum(['.', ',']).optional(),
  /** Numbers on one scale become numbers on another: both ends of each, "from" 1 to 5 "to" 5 to 1. */
  scale: z.object({ from: range, to: range }).strict().optional(),
  /** Set before every value that is not missing. */
  prefix: z.string().max(100).optional(),
};

/** Where the values of one target come from. */
const fieldRule = z.union([
  z.object({ column: z.string(), ...options }).strict(),
  z
    .object({ columns: z.array(z.string()).min(1).max(10), separator: z.string().max(20).default(' / '), ...options })
    .strict(),
  z.object({ constant: z.string().max(1000) }).strict(),
  z.object({ rowNumber: z.literal(true), prefix: z.string().max(100).optional() }).strict(),
]);
export type FieldRule = z.infer<typeof fieldRule>;

/** One column of a wide file of measures: which side's metric it holds, and the columns beside it. */
const wideColumn = z
  .object({
    column: z.string(),
    side: z.enum(['employee', 'customer', 'business']),
    metric: z.string().min(1).max(100),
    /** Columns with the number of answers and their standard deviation. */
    n: z.string().optional(),
    sd: z.string().optional(),
    scaleMin: z.number().optional(),
    scaleMax: z.number().optional(),
    label: z.string().max(200).optional(),
    missing: options.missing,
    decimal: options.decimal,
  })
  .strict();
export type WideColumn = z.infer<typeof wideColumn>;

/** Units that rows name and that are not there yet are made, one level per joined column. */
const createUnits = z
  .object({
    /** The kind of unit of each level, from the top: ["trust", "service"]. */
    kinds: z.array(z.string().max(100)).max(10).optional(),
    /** The code of the unit that the top level hangs under. */
    under: z.string().optional(),
    /** From which day they stand there. */
    from: z.string().refine(isDay, 'day-invalid').optional(),
  })
  .strict();
export type CreateUnits = z.infer<typeof createUnits>;

/** How a file becomes records: what a person confirms on the screen, and what `--map MAP.json` holds. */
export const importMap = z
  .object({
    file: z
      .object({ encoding: z.enum(FILE_ENCODINGS).optional(), delimiter: z.string().length(1).optional() })
      .strict()
      .optional(),
    /** Per target (docs/imports.md lists those of each kind) where its values come from. */
    fields: z.record(z.string(), fieldRule),
    /** Several rows with the same values in these columns are one moment. */
    groupBy: z.array(z.string()).min(1).max(10).optional(),
    /** Columns that no field uses are kept on the person, or on the relationship. */
    attributes: z.enum(['person', 'relationship']).optional(),
    /** Measures in wide form. */
    measures: z.array(wideColumn).min(1).max(500).optional(),
    createUnits: createUnits.optional(),
  })
  .strict();
export type ImportMap = z.infer<typeof importMap>;
