import { Migrator } from '@mikro-orm/migrations';
import type { Options } from '@mikro-orm/postgresql';
import { entityManagerOptions } from '@unisono/database/pools';
import { entities } from './entities.ts';
import { InitialMigration } from './migrations/0001-initial.ts';
import { FactsMigration } from './migrations/0002-facts.ts';
import { DemoMigration } from './migrations/0003-demo.ts';
import { SurveysMigration } from './migrations/0004-surveys.ts';
import { GuardedMigration } from './migrations/0005-guarded.ts';
import { ProtectedWavesMigration } from './migrations/0006-protected-waves.ts';
import { ContactMigration } from './migrations/0007-contact.ts';
import { InitiativeOriginMigration } from './migrations/0009-initiative-origin.ts';
import { ComputedFamiliesMigration } from './migrations/0010-computed-families.ts';
import { PanelReleasesMigration } from './migrations/0011-panel-releases.ts';
import { LateAnswersMigration } from './migrations/0012-late-answers.ts';
import { PeopleListsMigration } from './migrations/0013-people-lists.ts';
import { KeysMigration } from './migrations/0014-keys.ts';
import { ImportBatchesMigration } from './migrations/0015-import-batches.ts';
import { RollupChangesMigration } from './migrations/0016-rollup-changes.ts';
import { SegmentsMigration } from './migrations/0017-segments.ts';
import { DuplicatesMigration } from './migrations/0018-duplicates.ts';
import { MarkedMomentsMigration } from './migrations/0019-marked-moments.ts';
import { NameStatisticsMigration } from './migrations/0020-name-statistics.ts';

/** Tables that hand-written migrations make: the comparison of entities and database passes them by. */
const HAND_WRITTEN = [
  /^moment(_.*)?$/,
  'intake_key',
  'dirty_bucket',
  'dirty_person',
  'rollup',
  'rollup_answer',
  'rollup_change',
  'measure',
  'measure_event',
  'panel_release',
  'panel_part',
  'panel_figure',
  'person_listing',
  'person_to_compare',
  'duplicate_suggestion',
  'demo_installation',
  'api_key_allowance',
  'intake_person',
  /^import_(batch|link|made|change)$/,
];

export const schemaOptions = {
  skipTables: HAND_WRITTEN,
  ignoreSchema: ['graphile_worker', 'guarded', 'extension', 'customers', 'employees'],
  ignoreRoutines: true,
  ignoreTriggers: true,
  ignorePolicies: true,
};

/** The owner's unit of work: entities, migrations in their order, and what the schema comparison must leave alone. */
export function migrationOptions(ownerUrl: string): Options {
  return {
    ...entityManagerOptions(ownerUrl, entities, 2),
    extensions: [Migrator],
    schemaGenerator: schemaOptions,
    migrations: {
      migrationsList: [
        { name: '0001-initial', class: InitialMigration },
        { name: '0002-facts', class: FactsMigration },
        { name: '0003-demo', class: DemoMigration },
        { name: '0004-surveys', class: SurveysMigration },
        { name: '0005-guarded', class: GuardedMigration },
        { name: '0006-protected-waves', class: ProtectedWavesMigration },
        { name: '0007-contact', class: ContactMigration },
        { name: '0009-initiative-origin', class: InitiativeOriginMigration },
        { name: '0010-computed-families', class: ComputedFamiliesMigration },
        { name: '0011-panel-releases', class: PanelReleasesMigration },
        { name: '0012-late-answers', class: LateAnswersMigration },
        { name: '0013-people-lists', class: PeopleListsMigration },
        { name: '0014-keys', class: KeysMigration },
        { name: '0015-import-batches', class: ImportBatchesMigration },
        { name: '0016-rollup-changes', class: RollupChangesMigration },
        { name: '0017-segments', class: SegmentsMigration },
        { name: '0018-duplicates', class: DuplicatesMigration },
        { name: '0019-marked-moments', class: MarkedMomentsMigration },
        { name: '0020-name-statistics', class: NameStatisticsMigration },
      ],
      tableName: 'schema_migration',
      snapshot: false,
      snapshotName: 'unisono',
      silent: true,
    },
  };
}
