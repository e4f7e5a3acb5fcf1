import {
  recordMeasures,
  recordMomentBatch,
  recordToldPeople,
  type MeasureInput,
  type MomentInput,
  type PersonInput,
} from '@unisono/people-core/server';
import type { z } from 'zod';
import { parseInstant } from '../mapping/read-instant.ts';
import { forbiddenTie } from '../recording/forbidden-tie.ts';
import { measureItem, momentItem, personItem } from './intake.schema.ts';
import { problem } from './read-item.ts';
import { each, type IntakeKind } from './take-batch.ts';

const people: IntakeKind<z.output<typeof personItem>, PersonInput> = {
  schema: personItem,
  inputOf: ({ identities = [], ...item }) => ({ ...item, identities }),
  forbids: forbiddenTie,
  record: recordToldPeople,
};

const moments: IntakeKind<z.output<typeof momentItem>, MomentInput> = {
  schema: momentItem,
  inputOf({ day, ...item }, { timeZone }) {
    if (day !== undefined) return { ...item, day };
    if (item.at === undefined) return problem('day', 'required');
    const instant = parseInstant(item.at, timeZone);
    if (instant) return { ...item, ...instant };
    return problem('at', 'instant-invalid', { value: item.at });
  },
  forbids: ({ role, unit }, permits) => permits({ side: role, unit }),
  record: recordMomentBatch,
};

const measures: IntakeKind<z.output<typeof measureItem>, MeasureInput> = {
  schema: measureItem,
  inputOf: (item) => item,
  forbids: ({ side, unit }, permits) => permits({ side, unit }),
  record: (client, inputs, options) => recordMeasures(client, each(inputs), options),
};

/** What can be brought in batches. */
export const INTAKE = { people, moments, measures };
