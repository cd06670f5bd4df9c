// The one place where a role is checked.
import { RequestError } from '../request-error.ts';
import type { Role } from '../store/index.ts';
import { type Actor, type Permission, permissions } from './types.ts';

const leastRole: Record<Exclude<Permission, 'operate' | 'read_credentials'>, Role> = {
  view: 'viewer',
  connect: 'editor',
  manage_users: 'admin',
  manage_api_keys: 'admin',
  transfer_ownership: 'owner',
};

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

type Marked = Pick<Actor, 'role' | 'isOperator' | 'canReadCredentials'>;

/** Whether the actor may: by role, by the mark of an operator, or by what an API key was given. */
export function hasPermission(actor: Marked, permission: Permission): boolean {
  if (permission === 'operate') return actor.isOperator;
  if (permission === 'read_credentials') return actor.canReadCredentials ?? false;
  return rank[actor.role] >= rank[leastRole[permission]];
}

/** Throws RequestError('forbidden') that names the role needed. */
export function requirePermission(actor: Marked, permission: Permission): void {
  if (hasPermission(actor, permission)) return;
  if (permission === 'read_credentials')
    throw new RequestError(
      'forbidden',
      'This needs an API key that may read credentials. An admin of your Account can make one under API keys.',
    );
  const needed =
    permission === 'operate' ? 'an operator of this installation' : `the role ${leastRole[permission]} or higher`;
  throw new RequestError('forbidden', `This needs ${needed}; you are ${actor.role}. Ask an admin of your Account.`);
}

/** Nobody gives, changes or takes away what stands above their own role. Throws RequestError('forbidden'). */
export function requireRoleAtMostOwn(actor: Actor, role: Role): void {
  if (rank[role] <= rank[actor.role]) return;
  throw new RequestError('forbidden', `The role ${role} is above yours; you are ${actor.role}.`);
}

export const listPermissions = (actor: Marked): Permission[] => permissions.filter((it) => hasPermission(actor, it));
