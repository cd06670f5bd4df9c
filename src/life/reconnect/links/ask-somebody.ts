// Asks a person without a login, by mail, to reconnect a Connection or to make a first one. A link goes to their address and to no other.
import { type Actor, requirePermission, writeAudit } from '../../../accounts/index.ts';
import { after, hourMs } from '../../../clock.ts';
import { RequestError } from '../../../request-error.ts';
import { notifyLive, type Trx } from '../../../store/index.ts';
import { doerOf } from '../../connect/doer.ts';
import { getConnection } from '../../connect/get-connection.ts';
import { getOffered } from '../../connect/get-offered.ts';
import type { LifeContext } from '../../context.ts';
import { noteEvent } from '../../timeline.ts';
import { findCase } from './find-case.ts';
import { insertLink, type NewLink } from './insert-link.ts';
import { isUsable, type LinkRow, mailedKinds } from './link-state.ts';
import { planReminder } from './plan-reminder.ts';
import { recipientOf, writeLetter } from './write-letter.ts';

export interface Asked {
  email: string;
  /** Default: the address. */
  recipientName?: string | undefined;
  note?: string | undefined;
}

/** So that nobody mails strangers in bulk through us. */
const asksPerHourMax = 30;

/** Returns the id of the link. Throws forbidden, not_found, conflict (asked already, no mail server), too_many_requests. */
export async function askToReconnect(
  ctx: LifeContext,
  actor: Actor,
  { connectionId, ...asked }: Asked & { connectionId: string },
): Promise<string> {
  requirePermission(actor, 'connect');
  requireMail(ctx);
  return ctx.store.db.transaction().execute(async (trx) => {
    const connection = await getConnection(ctx, actor, connectionId, trx);
    // One of two at once finds what the other has written. Whoever only refers to the Connection is not stopped.
    await trx.selectFrom('connections').select('id').where('id', '=', connectionId).forNoKeyUpdate().execute();
    const others = await trx
      .selectFrom('reconnect_links')
      .selectAll()
      .where('connection_id', '=', connectionId)
      .where('kind', '=', 'reconnect')
      .execute();
    const twin = others.find((it) => isSame(it, asked.email) && isUsable(it, ctx.clock.now()));
    if (twin) throw askedAlready(twin);
    const link = await ask(ctx, trx, actor, asked, {
      kind: 'reconnect',
      connectorSlug: connection.connector_slug,
      connectionId,
      disconnectionId: (await findCase(trx, connectionId))?.id ?? null,
      connectionName: null,
    });
    await noteEvent(trx, {
      accountId: actor.accountId,
      connectionId,
      at: ctx.clock.now(),
      kind: 'reconnect_asked',
      doer: doerOf(actor),
      data: { recipientName: link.recipient_name, recipientEmail: link.recipient_email },
    });
    return link.id;
  });
}

/** The same for a first Connection, which will be connected by whoever asks. */
export async function askToConnect(
  ctx: LifeContext,
  actor: Actor,
  { connectorSlug, name, ...asked }: Asked & { connectorSlug: string; name?: string | undefined },
): Promise<string> {
  requirePermission(actor, 'connect');
  requireMail(ctx);
  const connector = getOffered(ctx, connectorSlug);
  if (connector.auth.kind === 'oauth2' && !(await ctx.tokens.findOAuthApp(connectorSlug)))
    throw new RequestError(
      'conflict',
      `${connector.name} has no OAuth app yet, so nobody can connect it. An operator enters its client id and secret under Connectors.`,
    );
  return ctx.store.db.transaction().execute(async (trx) => {
    const link = await ask(ctx, trx, actor, asked, {
      kind: 'connect',
      connectorSlug,
      connectionId: null,
      disconnectionId: null,
      connectionName: name ?? null,
    });
    return link.id;
  });
}

async function ask(
  ctx: LifeContext,
  trx: Trx,
  actor: Actor,
  asked: Asked,
  what: Pick<NewLink, 'kind' | 'connectorSlug' | 'connectionId' | 'disconnectionId' | 'connectionName'>,
): Promise<LinkRow> {
  const now = ctx.clock.now();
  await refuseBulk(ctx, trx, actor);
  const email = asked.email.trim();
  const link = await insertLink(ctx, trx, {
    ...what,
    accountId: actor.accountId,
    recipient: { userId: null, name: asked.recipientName?.trim() || email, email },
    askedBy: doerOf(actor),
    note: asked.note?.trim() || null,
  });
  await writeLetter(ctx, trx, { link, kind: 'asked', to: recipientOf(link) });
  await planReminder(ctx, trx, link);
  await writeAudit(trx, {
    at: now,
    actor,
    action: 'reconnect_link.asked',
    targetId: link.id,
    detail: { recipient: email, connector: what.connectorSlug, connectionId: what.connectionId },
  });
  await notifyLive(trx, actor.accountId, 'connection', what.connectionId);
  return link;
}

function requireMail(ctx: LifeContext): void {
  if (ctx.mail.isConfigured) return;
  throw new RequestError(
    'conflict',
    'No mail server is set, so nobody can be asked by mail. An operator sets SMTP_URL; until then invite the person as a User.',
  );
}

async function refuseBulk(ctx: LifeContext, trx: Trx, actor: Actor): Promise<void> {
  const { count } = await trx
    .selectFrom('reconnect_links')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', actor.accountId)
    .where('kind', 'not in', mailedKinds)
    .where('created_at', '>', after(ctx.clock.now(), -hourMs))
    .executeTakeFirstOrThrow();
  if (Number(count) >= asksPerHourMax)
    throw new RequestError(
      'too_many_requests',
      `Your Account has asked ${asksPerHourMax} people within an hour. Wait a while before you ask more.`,
    );
}

const isSame = (link: LinkRow, email: string): boolean =>
  link.recipient_email.toLowerCase() === email.trim().toLowerCase();

const askedAlready = (link: LinkRow): RequestError =>
  new RequestError(
    'conflict',
    `${link.recipient_name} was asked already, and that link is still valid. Remind them, or revoke it first.`,
    { extra: { reason: 'asked_already', linkId: link.id } },
  );
