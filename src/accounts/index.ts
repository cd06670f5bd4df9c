// Accounts: tenants, Users, roles, sign-in, invitations, API keys, audit. One file per verb; each checks the role, parses its
// input, and does its deed and its audit entry in one transaction.
export { acceptInvitation } from './accept-invitation.ts';
export { type ApiKey, createApiKey, findAccountOfApiKey, listApiKeys, revokeApiKey } from './api-keys.ts';
export { type Auth, type AuthInput, baseUrlOf, createAuth } from './auth.ts';
export { changeUser } from './change-user.ts';
export { commandLineActor, commandLineOperator, type OperatingActor } from './command-line-actor.ts';
export type { Account, AccountPorts, AccountsContext, InvitationMail, User } from './context.ts';
export { type AccountAndOwner, createAccount, type NewAccountInput } from './create-account.ts';
export {
  type Authenticate,
  createAuthenticate,
  findActor,
  hasApiKey,
  identificationIn,
  keyIn,
} from './find-actor.ts';
export { claimFirstRun, isFirstRun, prepareFirstRun } from './first-run.ts';
export { type Invitation, type InvitationPreview, listInvitations, previewInvitation } from './invitations.ts';
export { inviteUser } from './invite-user.ts';
export { makeOwner } from './make-owner.ts';
export { grantOperator, revokeOperator } from './operators.ts';
export { hasPermission, listPermissions, requirePermission } from './permissions.ts';
export { removeUser } from './remove-user.ts';
export { resetPassword } from './reset-password.ts';
export { revokeInvitation } from './revoke-invitation.ts';
export * from './types.ts';
export {
  findUser,
  findUserByEmail,
  getAccount,
  getOwner,
  listAccounts,
  listAdmins,
  listOperators,
  listUsers,
  lockAccount,
} from './users.ts';
export { type AuditEntry, writeAudit } from './write-audit.ts';
