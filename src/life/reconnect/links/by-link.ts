// What comes along when somebody connects or reconnects through a link: who they are, and what happens to the link when the credential is
// kept. The verbs that keep credentials call `take` before and `close` after, in their own transaction.
import type { Actor } from '../../../accounts/index.ts';
import { RequestError } from '../../../request-error.ts';
import type { Trx } from '../../../store/index.ts';
import type { Doer } from '../../context.ts';
import type { LinkRow } from './link-state.ts';

export interface ByLink {
  id: string;
  /** Hash of the secret in the cookie of the browser that began it. */
  browserHash: string;
  /** Who counts as the one who connected, when a first Connection is made. */
  connectedBy: Doer;
  /** Spends the link. False: it is over, and nothing may be kept. Its Connection, if there is one, is locked. */
  take(trx: Trx): Promise<boolean>;
  /** Everything that follows from a link that was used to its end. */
  close(trx: Trx, connectionId: string): Promise<void>;
}

/**
 * Whoever holds the link, as an actor of its Account. Made for the verbs that the link is about and handed to no other: its role lets it connect,
 * and the link names the one Connection. In timeline and audit log it is "NAME by link".
 */
export const holderOf = (link: LinkRow): Actor => ({
  kind: 'reconnect_link',
  id: link.id,
  userId: null,
  name: `${link.recipient_name} by link`,
  accountId: link.account_id,
  role: 'editor',
  isOperator: false,
});

export const linkOver = (): RequestError =>
  new RequestError(
    'conflict',
    'This link was used or ended while you were at it. Nothing of what you entered was kept. Open the link again to see how things stand.',
    { extra: { reason: 'link_over' } },
  );
