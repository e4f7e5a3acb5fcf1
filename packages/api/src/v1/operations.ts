import {
  canViewCoherence,
  coherenceViewInput,
  coherenceViewSchema,
  panelInput,
  panelSchema,
  viewCoherence,
  viewPanel,
} from '@unisono/coherence/server';
import type { EntityManager } from '@unisono/database/sql';
import type { Actor } from '@unisono/rpc/server';
import { authorise } from '@unisono/rpc/server';
import { sqlOf } from '@unisono/database/sql';
import {
  batchOutcome,
  INTAKE,
  measureItem,
  momentItem,
  personItem,
  takeBatch,
  type BatchOutcome,
} from '@unisono/imports/server';
import type { Database } from '@unisono/database/pools';
import { requireUnitCode } from '@unisono/people-core/server';
import type { KeyScope } from '@unisono/accounts/schema';
import { z } from 'zod';
import { unitsAnswer, viewUnits } from './view-units.ts';

/** What an operation runs with: the key as an actor, and where it brings things from. */
export interface Call {
  readonly actor: Actor;
  readonly source: string;
  readonly database: Database;
  readonly em: EntityManager;
  readonly now: () => Date;
}

interface Described {
  readonly path: string;
  readonly scope: KeyScope;
  readonly summary: string;
  readonly description: string;
}

/** Brings a batch of items. */
export interface Writing extends Described {
  readonly method: 'post';
  readonly item: z.ZodType;
  readonly answer: z.ZodType<BatchOutcome>;
  run(call: Call, items: readonly unknown[]): Promise<BatchOutcome>;
}

/** Reads something; `cost` is how many items of a batch it counts as. */
export interface Reading extends Described {
  readonly method: 'get';
  readonly cost: number;
  readonly query: z.ZodObject;
  readonly answer: z.ZodType;
  /** `asked` is the query as it came. */
  run(call: Call, asked: unknown): Promise<unknown>;
}

function reading<Query extends z.ZodObject>(
  given: Omit<Reading, 'query' | 'run'> & {
    readonly query: Query;
    run(call: Call, query: z.output<Query>): Promise<unknown>;
  },
): Reading {
  return { ...given, run: (call, asked) => given.run(call, given.query.parse(asked)) };
}

const takeIn = ({ database, actor, source, now }: Call) => ({ database, actor, source, now: now() });

const people: Writing = {
  method: 'post',
  path: '/people',
  scope: 'people:write',
  summary: 'Bring people with their identities and relationships',
  description:
    'A person is found by any of their identities, or made. An employee whose only relationship names another unit has moved there.',
  item: personItem,
  answer: batchOutcome,
  run: (call, items) => takeBatch(takeIn(call), INTAKE.people, items),
};

const moments: Writing = {
  method: 'post',
  path: '/moments',
  scope: 'moments:write',
  summary: 'Bring moments',
  description: 'Lived episodes of people. They are in the figures within seconds.',
  item: momentItem,
  answer: batchOutcome,
  run: (call, items) => takeBatch(takeIn(call), INTAKE.moments, items),
};

const measures: Writing = {
  method: 'post',
  path: '/measures',
  scope: 'measures:write',
  summary: 'Bring measures of other systems',
  description: 'Aggregates of a unit in a period. Whoever brings them declares that groups are cleared for disclosure.',
  item: measureItem,
  answer: batchOutcome,
  run: (call, items) => takeBatch(takeIn(call), INTAKE.measures, items),
};

const unit = z.string().max(100).optional().meta({
  description: 'The code of a unit: it and everything under it. All that the key reaches where it is left out.',
});

const units = reading({
  method: 'get',
  path: '/units',
  scope: 'units:read',
  cost: 100,
  summary: 'Read the units of today',
  description: 'As the tree stands today, in the order of their names.',
  query: z.strictObject({}),
  answer: unitsAnswer,
  run: viewUnits,
});

const panelQuery = panelInput.omit({ unitId: true }).extend({ unit });
const panel = reading({
  method: 'get',
  path: '/panel',
  scope: 'panel:read',
  cost: 300,
  summary: 'Read the panel of one side',
  description:
    'Units by periods for one score, as the overview of that side shows it: moments, releases of protected waves and imported measures.',
  query: panelQuery,
  answer: panelSchema,
  run: async (call, { unit: code, ...input }) => viewPanel(call, { ...input, ...(await unitIdOf(call, code)) }),
});

const coherenceQuery = z.strictObject(coherenceViewInput.omit({ unitId: true }).extend({ unit }).shape);
const coherence = reading({
  method: 'get',
  path: '/coherence',
  scope: 'coherence:read',
  cost: 1000,
  summary: 'Read how inside and outside move together',
  description: 'The coherence view: level and gap, quadrants, associations, and what limits them.',
  query: coherenceQuery,
  answer: coherenceViewSchema.meta({ id: 'Coherence' }),
  async run(call, { unit: code, ...input }) {
    const scope = authorise(canViewCoherence, call.actor);
    return viewCoherence({ ...call, scope }, { ...input, ...(await unitIdOf(call, code)) });
  },
});

async function unitIdOf({ em }: Call, code: string | undefined): Promise<{ unitId?: string }> {
  return code === undefined ? {} : { unitId: await requireUnitCode(sqlOf(em), code, 'unit') };
}

/** Everything that a key can do. The document, the routes and the tests are made of this list. */
export const OPERATIONS = { people, moments, measures, units, panel, coherence } as const;
export const WRITINGS: readonly Writing[] = [people, moments, measures];
export const READINGS: readonly Reading[] = [units, panel, coherence];
