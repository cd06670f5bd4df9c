// Readers of invitations, and which of them are open.
import type { Selectable } from 'kysely';
import { notFound } from '../request-error.ts';
import type { DbOrTrx, Role, Tables } from '../store/index.ts';
import type { AccountsContext } from './context.ts';
import { requirePermission } from './permissions.ts';
import { hashSecret } from './random-secret.ts';
import type { Actor } from './types.ts';

export interface Invitation {
  id: string;
  email: string;
  role: Exclude<Role, 'owner'>;
  invitedByName: string;
  createdAt: Date;
  expiresAt: Date;
}

/** The open invitations of the actor's Account, the latest first. */
export async function listInvitations(ctx: AccountsContext, actor: Actor): Promise<Invitation[]> {
  requirePermission(actor, 'manage_users');
  const rows = await openInvitations(ctx.store.db, ctx.clock.now())
    .where('account_id', '=', actor.accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toInvitation);
}

export interface InvitationPreview {
  accountName: string;
  email: string;
  role: Role;
  invitedByName: string;
}

/** What the holder of a link is invited to. Throws not_found when it is unknown, expired, revoked or used. */
export async function previewInvitation(ctx: AccountsContext, token: string): Promise<InvitationPreview> {
  const row = await openInvitations(ctx.store.db, ctx.clock.now())
    .innerJoin('accounts', 'accounts.id', 'invitations.account_id')
    .select('accounts.name as account_name')
    .where('token_hash', '=', hashSecret(token))
    .executeTakeFirst();
  if (!row) throw noInvitation();
  return { accountName: row.account_name, email: row.email, role: row.role, invitedByName: row.invited_by_name };
}

export const noInvitation = () => notFound('invitation, or it has expired or was used');

export const openInvitations = (db: DbOrTrx, at: Date) =>
  db
    .selectFrom('invitations')
    .selectAll('invitations')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at);

export const toInvitation = (row: Selectable<Tables['invitations']>): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  invitedByName: row.invited_by_name,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
});
