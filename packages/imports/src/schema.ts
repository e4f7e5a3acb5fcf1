export { DATE_FORMATS, type DateFormat } from './dates/date-format.ts';
export type { ImportStatus } from './import/import-status.ts';
export type {
  ImportCounts,
  ImportDetails,
  ImportProblem,
  ImportProgress,
  ImportRefusal,
  ImportSummary,
} from './import/import.schema.ts';
export type { MapGuess } from './mapping/guess-map.ts';
export { IMPORT_KINDS, type ImportKind } from './mapping/import-kind.ts';
export { importMap, type FieldRule, type ImportMap, type WideColumn } from './mapping/import-map.schema.ts';
export { TARGETS, type Target } from './mapping/targets.ts';
