export { bootstrapRoles } from './bootstrap-roles.ts';
export { DatabaseSettingsError } from './database-settings-error.ts';
export { prepareDatabase, type DatabasePreparation, type PreparedDatabase } from './prepare-database.ts';
export { SERVER_ROLES, type RoleUrls, type ServerRole } from './role-names.ts';
export { roleUrls } from './role-url.ts';
export { databaseRightsSql, printRolesSql } from './roles-sql.ts';
