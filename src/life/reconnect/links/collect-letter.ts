// Gathers what a letter about a link says, as things stand when it goes.
import type { Selectable } from 'kysely';
import { findUser, getAccount } from '../../../accounts/index.ts';
import type { DbOrTrx, Tables } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import { explain } from '../../diagnosis/index.ts';
import { findExpiries } from '../../expiry/index.ts';
import { termsOf } from '../../known-provider/index.ts';
import { findCaseOfLink } from './find-case.ts';
import type { LinkLetterContent } from './link-letter.ts';
import type { LinkRow } from './link-state.ts';
import { linkUrlOf } from './link-token.ts';
import { secretNameOf } from './secret-name.ts';
import { carriesLink } from './write-letter.ts';

/** For a letter that carries the link, its address too. */
export async function collectLetter(
  ctx: LifeContext,
  db: DbOrTrx,
  letter: Selectable<Tables['reconnect_letters']>,
  link: LinkRow,
): Promise<LinkLetterContent> {
  const connector = ctx.getConnector(link.connector_slug);
  const connection = link.connection_id
    ? await db.selectFrom('connections').selectAll().where('id', '=', link.connection_id).executeTakeFirst()
    : undefined;
  const { account_id: accountId, asked_by_user_id: askerId } = link;
  const asker = askerId ? await findUser(db, { accountId, id: askerId }) : null;
  const isFirst = link.kind === 'connect';
  return {
    kind: letter.kind,
    linkKind: link.kind,
    recipientName: letter.recipient_name,
    askedByName: link.asked_by_name,
    askedByEmail: asker?.email ?? null,
    accountName: (await getAccount(db, link.account_id)).name,
    connectorName: connector.name,
    isOAuth: connector.auth.kind === 'oauth2',
    secretName: secretNameOf(connector),
    connectionName: connection?.name ?? link.connection_name,
    identityLabel: connection?.identity_label ?? null,
    note: link.note,
    trouble: connection ? await findTrouble(ctx, db, link, connection) : null,
    authorizationEndsAt: connection ? await findKnownEnd(db, connection.id, ctx.clock.now()) : null,
    url: carriesLink(letter) ? linkUrlOf(ctx, link.id) : null,
    expiresAt: link.expires_at,
    completedByName: link.completed_by_name,
    completedAt: link.completed_at,
    newIdentity: link.failed_detail?.newIdentity ?? null,
    shortfall: link.failed_detail?.shortfall ?? null,
    linkRecipientName: link.recipient_name,
    linkRecipientEmail: link.recipient_email,
    pageUrl:
      isFirst && connection
        ? `${ctx.baseUrl}/connections/${connection.id}/add`
        : `${ctx.baseUrl}/data-manager${connection ? `?connection=${connection.id}` : ''}`,
  };
}

/** In words for somebody who does not know the Account: what happened and how to resolve it. */
async function findTrouble(
  ctx: LifeContext,
  db: DbOrTrx,
  link: LinkRow,
  connection: Selectable<Tables['connections']>,
): Promise<LinkLetterContent['trouble']> {
  const disconnection = await findCaseOfLink(db, link);
  if (!disconnection) return null;
  const connector = ctx.getConnector(link.connector_slug);
  const { diagnosis, opened_at: since } = disconnection;
  const { summary, resolve } = explain(diagnosis, {
    ...termsOf(connector, diagnosis),
    connectionName: connection.name,
    accountLabel: connection.identity_label,
    supportContact: null,
  });
  return { summary, resolve, since };
}

/** A stranger is told no guess. */
async function findKnownEnd(db: DbOrTrx, connectionId: string, now: Date): Promise<Date | null> {
  const expiry = (await findExpiries(db, [connectionId], now)).get(connectionId);
  return expiry?.certainty === 'known' ? expiry.endsAt : null;
}
