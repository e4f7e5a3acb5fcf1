export { bootstrapRoles } from './bootstrap-roles.ts';
export { GUARD, OWNER, SERVER_ROLES, type RoleUrls, type ServerRole } from './role-names.ts';
export { roleUrls } from './role-url.ts';
export { databaseRightsSql, printRolesSql } from './roles-sql.ts';
