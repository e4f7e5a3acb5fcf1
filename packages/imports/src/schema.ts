export { DATE_FORMATS, type DateFormat } from './dates/date-format.ts';
export { endingsNeedWord } from './batches/endings-need-word.ts';
export type { ImportMode } from './import/import-mode.ts';
export type { ImportStatus } from './import/import-status.ts';
export type {
  ImportBatch,
  ImportCounts,
  ImportDetails,
  ImportEndings,
  ImportLeft,
  ImportProblem,
  ImportProgress,
  ImportRefusal,
  ImportSummary,
  ListedImport,
} from './import/import.schema.ts';
export type { MapGuess } from './mapping/guess-map.ts';
export { IMPORT_KINDS, type ImportKind } from './mapping/import-kind.ts';
export { importMap, type FieldRule, type ImportMap, type WideColumn } from './mapping/import-map.schema.ts';
export { requiredFields } from './mapping/required-fields.ts';
export { TARGETS, targetOf, type Target } from './mapping/targets.ts';
