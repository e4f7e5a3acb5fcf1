import type { Initiative, InitiativeFields, InitiativeStatus } from './initiative.schema.ts';

/** A row of `listInitiatives`. */
export interface InitiativeRow extends InitiativeFields {
  readonly id: string;
  readonly ownerName: string | null;
  readonly status: InitiativeStatus;
  readonly originWaveId: string | null;
  readonly originAbout: string | null;
  readonly startedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly registeredLate: boolean;
  readonly amendments: number;
}

/** What a screen gets of an initiative; `editable` says whether its reader may change it. */
export function presentInitiative(row: InitiativeRow, editable: boolean): Initiative {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    objective: row.objective,
    side: row.side,
    intendedEmotions: row.intendedEmotions,
    unitIds: row.unitIds,
    fromDay: row.fromDay,
    toDay: row.toDay,
    expectedLagWeeks: row.expectedLagWeeks,
    employeeHypothesis: row.employeeHypothesis,
    customerHypothesis: row.customerHypothesis,
    owner: { id: row.ownerId, name: row.ownerName },
    status: row.status,
    origin: row.originWaveId === null ? null : { waveId: row.originWaveId, about: row.originAbout },
    startedAt: row.startedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    registeredLate: row.registeredLate,
    amendments: row.amendments,
    editable,
  };
}
