import { z } from 'zod';
import { nameInput } from '../account/account.schema.ts';

/** What a key may do, in the order in which screens list them. */
export const keyScopes = [
  'people:write',
  'moments:write',
  'measures:write',
  'units:read',
  'panel:read',
  'coherence:read',
] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Whose things a key may touch; `business` are measures of the business itself. */
export const keySides = ['employee', 'customer', 'business'] as const;
export type KeySide = (typeof keySides)[number];

/** How much a key may ask for in a minute: the least holds one full batch. */
export const PER_MINUTE = { least: 1000, usual: 120_000, most: 10_000_000 } as const;

const day = z.iso.date();

export const createKeyInput = z
  .strictObject({
    name: nameInput,
    scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length),
    sides: z.array(z.enum(keySides)).max(keySides.length),
    /** The tops of the part of the tree; null is the whole organisation. */
    unitIds: z.array(z.uuid()).min(1).max(100).nullable(),
    /** Without a colon: names with one are the product's own. */
    source: z
      .string()
      .trim()
      .max(100)
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'source'),
    endsOn: day.nullable().default(null),
    perMinute: z.int().min(PER_MINUTE.least).max(PER_MINUTE.most).default(PER_MINUTE.usual),
  })
  .refine(({ scopes, sides }) => sides.length > 0 || scopes.every((scope) => scope === 'units:read'), {
    path: ['sides'],
    error: 'a side is needed',
  })
  .refine(({ scopes, sides }) => !scopes.includes('coherence:read') || bothSides(sides), {
    path: ['sides'],
    error: 'coherence is of both sides',
  });
export type CreateKeyInput = z.output<typeof createKeyInput>;

export const keyIdInput = z.strictObject({ keyId: z.uuid() });
export type KeyIdInput = z.infer<typeof keyIdInput>;

function bothSides(sides: readonly KeySide[]): boolean {
  return sides.includes('employee') && sides.includes('customer');
}
