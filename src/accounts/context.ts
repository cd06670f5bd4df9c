// What the verbs of this room are handed: the store, the clock, the log, and ports to what other rooms do at certain moments.
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Role, Store, Trx } from '../store/index.ts';
import type { Actor } from './types.ts';

export interface AccountsContext {
  store: Pick<Store, 'db'>;
  clock: Clock;
  log: Log;
  accountPorts: AccountPorts;
}

/** What this room needs done and cannot do itself; main hands it in. */
export interface AccountPorts {
  /** Mails the link that sets a new password. A throw is logged, never shown: whether an address is known stays secret. */
  sendPasswordReset(mail: { to: string; name: string; url: string }): Promise<void>;
  /** Mails an invitation. Returns whether it was handed to a mail server; false shows the link to the inviter alone. */
  sendInvitation(mail: InvitationMail): Promise<boolean>;
  /** Runs in the transaction that gives a User another role; `user` has it already. */
  onRoleChanged(trx: Trx, actor: Actor, user: User): Promise<void>;
  /** Runs in the transaction that removes a User, before the row is gone: what they stood behind goes to `heirId`; null: to nobody. */
  onUserLeaving(trx: Trx, actor: Actor, user: User, heirId: string | null): Promise<void>;
  /** Runs in the transaction that removes a User, after the row is gone. */
  onUserRemoved(trx: Trx, user: User): Promise<void>;
}

export interface InvitationMail {
  to: string;
  accountName: string;
  invitedByName: string;
  role: Role;
  url: string;
  expiresAt: Date;
}

/** A person in one Account. */
export interface User {
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  isOperator: boolean;
  createdAt: Date;
}

export interface Account {
  id: string;
  name: string;
  createdAt: Date;
}
