// Accounts: tenants, Users, roles, sign-in, invitations, API keys, audit.
export { hasPermission, listPermissions, requirePermission } from './permissions.ts';
export * from './types.ts';
