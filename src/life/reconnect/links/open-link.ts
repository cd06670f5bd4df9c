// A holder opens their link: what they need to know, and nothing besides. Changes nothing but the note that it was opened.
import type { Selectable } from 'kysely';
import type { Actor } from '../../../accounts/index.ts';
import type { Tables } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { type FoundExpiry, findExpiries } from '../../expiry/index.ts';
import { canAskForFreshMail } from './ask-for-fresh-mail.ts';
import { userOf } from './connect-by-link.ts';
import { findCaseOfLink } from './find-case.ts';
import { getLinkByProof, hashBrowserSecret, type LinkProof } from './find-link.ts';
import { type HeldLinkState, heldStateOf, isUsableByHolder, type LinkRow } from './link-state.ts';
import { noteOpened } from './note-on-link.ts';

export interface OpenedLink {
  link: LinkRow;
  state: HeldLinkState;
  /** Null for a first connection, and where it was deleted. */
  connection: Selectable<Tables['connections']> | null;
  /** What is wrong with it now, if anything is. */
  disconnection: Selectable<Tables['disconnections']> | null;
  /** What the mail with it warned of, while it is still to come. */
  expiry: FoundExpiry | null;
  canAskForFreshMail: boolean;
  /** The last try was made in this browser. What another one met there, such as whose account it was, is nobody else's affair. */
  isOwnTry: boolean;
  /** The signed-in User in whose name it will be done. */
  user: Actor | null;
}

/** Throws not_found. */
export async function openLink(ctx: LifeContext, proof: LinkProof, signedIn: Actor | null): Promise<OpenedLink> {
  const link = await getLinkByProof(ctx, proof);
  const now = ctx.clock.now();
  if (isUsableByHolder(link, now)) await noteOpened(ctx, link);
  const { db } = ctx.store;
  const connection = link.connection_id
    ? await db.selectFrom('connections').selectAll().where('id', '=', link.connection_id).executeTakeFirst()
    : undefined;
  const disconnection = await findCaseOfLink(db, link);
  const isWarning = link.kind === 'expiry' && connection !== undefined && !disconnection;
  const expiry = isWarning ? (await findExpiries(db, [connection.id], now)).get(connection.id) : undefined;
  return {
    link: { ...link, opened_at: link.opened_at ?? now },
    state: heldStateOf({ ...link, opened_at: link.opened_at ?? now }, now),
    connection: connection ?? null,
    disconnection: disconnection ?? null,
    expiry: expiry ?? null,
    canAskForFreshMail: await canAskForFreshMail(ctx, db, link),
    isOwnTry: isProven(link.failed_browser_hash, proof),
    user: userOf(link, signedIn),
  };
}

const isProven = (browserHash: string | null, { browserSecret }: LinkProof): boolean =>
  browserHash !== null && !!browserSecret && hashBrowserSecret(browserSecret) === browserHash;
