// Whoever opens a link that has expired, or is of a former master key, may have a fresh one sent: to the same recipient, to nobody else, and not often. The answer is the
// same whether or not anything was sent.
import { after, dayMs, minuteMs } from '../../../clock.ts';
import type { DbOrTrx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { findExpiries } from '../../expiry/index.ts';
import { findCase } from './find-case.ts';
import { findLinkByProof, type LinkProof, lockLink } from './find-link.ts';
import { insertLink, type NewLink } from './insert-link.ts';
import { type HeldLink, heldStateOf, isMailed, type LinkRow, mailedKinds } from './link-state.ts';
import { overAfterEnd } from './mailed-link.ts';
import { planReminder } from './plan-reminder.ts';
import { recipientOf, writeLetter } from './write-letter.ts';

const freshMailsPerDayMax = 3;
const freshMailPauseMs = 10 * minuteMs;

/** Sends one where one may be sent; tells nobody whether it did. */
export async function askForFreshMail(ctx: LifeContext, proof: LinkProof): Promise<void> {
  const link = await findLinkByProof(ctx, proof);
  if (!link) return;
  await ctx.store.db.transaction().execute(async (trx) => {
    // Two askings at once are one.
    await lockLink(trx, link.id);
    const purpose = await findPurpose(ctx, trx, link);
    if (!purpose || (await isTooOften(ctx, trx, link))) return;
    // The same link once more: its letter tells it with the secret of the present key.
    if (heldStateOf(link, ctx.clock.now()) === 'outdated')
      return writeLetter(ctx, trx, { link, kind: 'fresh', to: recipientOf(link) });
    const fresh = await insertLink(ctx, trx, {
      ...purpose,
      accountId: link.account_id,
      connectorSlug: link.connector_slug,
      connectionId: link.connection_id,
      connectionName: link.connection_name,
      recipient: { userId: link.recipient_user_id, name: link.recipient_name, email: link.recipient_email },
      askedBy: link.asked_by_name === null ? null : { userId: link.asked_by_user_id, name: link.asked_by_name },
      note: link.note,
    });
    await writeLetter(ctx, trx, { link: fresh, kind: 'fresh', to: recipientOf(fresh) });
    if (!isMailed(link)) await planReminder(ctx, trx, fresh);
  });
}

/**
 * One of a former key that would still be good; an expired one whose reason still stands. And one that was used, or ended by another's
 * Reconnect, where the provider has refused again before anything was read: the case that it was for goes on.
 */
export const canAskForFreshMail = async (ctx: LifeContext, db: DbOrTrx, link: HeldLink): Promise<boolean> =>
  (await findPurpose(ctx, db, link)) !== null;

type Purpose = Pick<NewLink, 'kind' | 'disconnectionId' | 'notAfter'>;

/** What a fresh one would be for; null: there is nothing to send. */
async function findPurpose(ctx: LifeContext, db: DbOrTrx, link: HeldLink): Promise<Purpose | null> {
  const state = heldStateOf(link, ctx.clock.now());
  // These mails go to Users; this one has been removed since.
  if (isMailed(link) && link.recipient_user_id === null) return null;
  if (await isOverWithLater(db, link)) return null;
  const { kind, disconnection_id: disconnectionId, connection_id: connectionId } = link;
  const same: Purpose = { kind, disconnectionId };
  if (state === 'outdated') return same;
  if (state === 'expired') {
    if (kind === 'connect') return same;
    if (kind === 'expiry') return connectionId === null ? null : findPurposeOfWarning(ctx, db, connectionId);
    if (disconnectionId === null) return connectionId === null ? null : same;
    return (await isStillOpen(db, disconnectionId)) ? same : null;
  }
  const wasReconnected = state === 'done' || link.ended_because === 'reconnected';
  return wasReconnected && disconnectionId !== null && (await isStillOpen(db, disconnectionId)) ? same : null;
}

/** What was warned of has come, or is still to come; or its date is gone, and nothing is left to do. */
async function findPurposeOfWarning(ctx: LifeContext, db: DbOrTrx, connectionId: string): Promise<Purpose | null> {
  const disconnectionId = (await findCase(db, connectionId))?.id;
  if (disconnectionId) return { kind: 'disconnection', disconnectionId };
  const expiry = (await findExpiries(db, [connectionId], ctx.clock.now())).get(connectionId);
  return expiry && expiry.endsAt > ctx.clock.now()
    ? { kind: 'expiry', disconnectionId: null, notAfter: overAfterEnd(expiry.endsAt) }
    : null;
}

/** A later link to the same person about the same thing was taken back, or has made the Connection: then none of the earlier ones brings it back. */
async function isOverWithLater(db: DbOrTrx, link: LinkRow): Promise<boolean> {
  const later = await db
    .selectFrom('reconnect_links')
    .select('id')
    .where('account_id', '=', link.account_id)
    .where('kind', 'in', isMailed(link) ? mailedKinds : [link.kind])
    .where('connector_slug', '=', link.connector_slug)
    .where('recipient_email', '=', link.recipient_email)
    .where('created_at', '>=', link.created_at)
    .where('id', '<>', link.id)
    .where((eb) =>
      link.kind === 'connect'
        ? eb('connection_name', 'is not distinct from', link.connection_name)
        : eb('connection_id', 'is not distinct from', link.connection_id),
    )
    .where((eb) =>
      eb.or([
        eb('ended_because', 'in', ['revoked', 'recipient_removed']),
        ...(link.kind === 'connect' ? [eb('completed_at', 'is not', null)] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

async function isStillOpen(db: DbOrTrx, disconnectionId: string): Promise<boolean> {
  const open = await db
    .selectFrom('disconnections')
    .select('id')
    .where('id', '=', disconnectionId)
    .where('status', '=', 'open')
    .where('reconnected_at', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
}

async function isTooOften(ctx: LifeContext, db: DbOrTrx, link: LinkRow): Promise<boolean> {
  const now = ctx.clock.now();
  const recent = await db
    .selectFrom('reconnect_letters')
    .innerJoin('reconnect_links', 'reconnect_links.id', 'reconnect_letters.link_id')
    .select('reconnect_letters.decided_at')
    .where('reconnect_letters.kind', '=', 'fresh')
    .where('reconnect_letters.account_id', '=', link.account_id)
    .where('reconnect_letters.recipient_email', '=', link.recipient_email)
    .where('reconnect_links.connection_id', 'is not distinct from', link.connection_id)
    .where('reconnect_letters.decided_at', '>', after(now, -dayMs))
    .execute();
  return recent.length >= freshMailsPerDayMax || recent.some((it) => it.decided_at > after(now, -freshMailPauseMs));
}
