// Whoever opens a link that has expired, or is of a former master key, may have a fresh one sent: to the same recipient, to nobody else, and not often. The answer is the
// same whether or not anything was sent.
import { after, dayMs, minuteMs } from '../../../clock.ts';
import type { DbOrTrx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { findLinkByProof, type LinkProof, lockLink } from './find-link.ts';
import { insertLink } from './insert-link.ts';
import { type HeldLink, heldStateOf, type LinkRow } from './link-state.ts';
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
    if (!(await canAskForFreshMail(ctx, trx, link)) || (await isTooOften(ctx, trx, link))) return;
    // The same link once more: its letter tells it with the secret of the present key.
    if (heldStateOf(link, ctx.clock.now()) === 'outdated')
      return writeLetter(ctx, trx, { link, kind: 'fresh', to: recipientOf(link) });
    const fresh = await insertLink(ctx, trx, {
      accountId: link.account_id,
      kind: link.kind,
      connectorSlug: link.connector_slug,
      connectionId: link.connection_id,
      disconnectionId: link.disconnection_id,
      connectionName: link.connection_name,
      recipient: { userId: link.recipient_user_id, name: link.recipient_name, email: link.recipient_email },
      askedBy: link.asked_by_name === null ? null : { userId: link.asked_by_user_id, name: link.asked_by_name },
      note: link.note,
    });
    await writeLetter(ctx, trx, { link: fresh, kind: 'fresh', to: recipientOf(fresh) });
    if (link.kind !== 'disconnection') await planReminder(ctx, trx, fresh);
  });
}

/**
 * One of a former key that would still be good; an expired one whose reason still stands. And one that was used, or ended by another's Reconnect, where the provider has refused again
 * before anything was read: the case that it was for goes on.
 */
export async function canAskForFreshMail(ctx: LifeContext, db: DbOrTrx, link: HeldLink): Promise<boolean> {
  const state = heldStateOf(link, ctx.clock.now());
  // Mails about a disconnection go to Users; this one has been removed since.
  if (link.kind === 'disconnection' && link.recipient_user_id === null) return false;
  if (await isOverWithLater(db, link)) return false;
  if (state === 'outdated') return true;
  if (state === 'expired') {
    if (link.kind === 'connect') return true;
    return link.disconnection_id === null ? link.connection_id !== null : isStillOpen(db, link.disconnection_id);
  }
  const wasReconnected = state === 'done' || link.ended_because === 'reconnected';
  return wasReconnected && link.disconnection_id !== null && isStillOpen(db, link.disconnection_id);
}

/** A later link to the same person about the same thing was taken back, or has made the Connection: then none of the earlier ones brings it back. */
async function isOverWithLater(db: DbOrTrx, link: LinkRow): Promise<boolean> {
  const later = await db
    .selectFrom('reconnect_links')
    .select('id')
    .where('account_id', '=', link.account_id)
    .where('kind', '=', link.kind)
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
