// The contract of the accounts room: who acts, and what a role allows. Roles are checked here and nowhere else.
import type { Role } from '../store/index.ts';

/** Who acts: a signed-in User, an API key, the command line on the host, or whoever holds a reconnect link. */
export interface Actor {
  kind: 'user' | 'api_key' | 'command_line' | 'reconnect_link';
  /** Id of the User, the API key or the link; null for the command line. */
  id: string | null;
  /** Only for `user`. */
  userId: string | null;
  name: string;
  accountId: string;
  role: Role;
  isOperator: boolean;
  /** The mark of an API key that may take credentials out of the vault. No User has it. */
  canReadCredentials?: boolean;
}

/**
 * What can be done; each least role stands in permissions.ts. `operate` needs the operator's mark and
 * `read_credentials` the mark of an API key, whatever the role. */
export const permissions = [
  'view',
  'connect',
  'manage_users',
  'manage_api_keys',
  'transfer_ownership',
  'operate',
  'read_credentials',
] as const;
export type Permission = (typeof permissions)[number];
