export { IMPORT_FORMS, runImportCommand, type ImportTerminal } from './command-line/import-command.ts';
export { applyImportJob } from './import/apply-import.job.ts';
export { checkImportJob } from './import/check-import.job.ts';
export { ImportChunkEntity, ImportEntity, ImportProblemEntity } from './import/import.entity.ts';
export { importsPolicies } from './import/import.policy.ts';
export { importRouter } from './import/import.router.ts';
export { receiveImport } from './import/receive-import.ts';
export { sendRejectedRows } from './import/send-rejected-rows.ts';
