// Reconnect links as the API shows them: to the people of the Account, and to whoever holds one.
import { type Diagnosis, explain } from '../../life/diagnosis/index.ts';
import { termsOf } from '../../life/known-provider/index.ts';
import { type LinkRow, type ListedLink, type OpenedLink, secretNameOf } from '../../life/reconnect/index.ts';
import type { ApiContext } from '../context.ts';
import type { LinkPage, ReconnectLinkView } from '../link-schemas.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toLinkView(
  ctx: ApiContext,
  { link, state, connectionName, nextReminderAt, letter }: ListedLink,
): ReconnectLinkView {
  return {
    id: link.id,
    kind: link.kind,
    state,
    connectionId: link.connection_id,
    connectionName,
    connectorSlug: link.connector_slug,
    connectorName: ctx.life.getConnector(link.connector_slug).name,
    recipientName: link.recipient_name,
    recipientEmail: link.recipient_email,
    askedBy: link.asked_by_name,
    note: link.note,
    createdAt: link.created_at.toISOString(),
    expiresAt: link.expires_at.toISOString(),
    openedAt: iso(link.opened_at),
    startedAt: iso(link.started_at),
    failedAt: iso(link.failed_at),
    failedBecause: tellFailure(ctx, link),
    completedAt: iso(link.completed_at),
    completedBy: link.completed_by_name,
    endedAt: iso(link.ended_at),
    endedBecause: link.ended_because,
    endedBy: link.ended_by_name,
    remindedAt: iso(link.reminded_at),
    nextReminderAt: iso(nextReminderAt),
    mail: letter && { status: letter.status, sentAt: iso(letter.sentAt) },
  };
}

function tellFailure(ctx: ApiContext, link: LinkRow): string | null {
  if (link.failed_because === null) return null;
  const { diagnosis, previousIdentity, newIdentity, shortfall } = link.failed_detail ?? {};
  if (link.failed_because === 'reaches_less') return `It reaches less than before. ${shortfall ?? ''}`.trim();
  if (link.failed_because === 'other_identity')
    return `It was another account: ${newIdentity ?? 'not known'} instead of ${previousIdentity ?? 'the one from before'}.`;
  return diagnosis ? explainAttempt(ctx, link, diagnosis).summary : 'It was refused.';
}

/** Somebody is connecting or reconnecting: it speaks to them, not of a history. */
function explainAttempt(ctx: ApiContext, link: LinkRow, diagnosis: Diagnosis) {
  const connector = ctx.life.getConnector(link.connector_slug);
  return explain(diagnosis, {
    ...termsOf(connector, diagnosis),
    supportContact: null,
    isConnecting: true,
  });
}

/** What the holder needs. Once a link is over, no more than how it ended. */
export function toLinkPage(ctx: ApiContext, opened: OpenedLink): LinkPage {
  const { link, state, connection, expiry, isOwnTry, user, canAskForFreshMail } = opened;
  const connector = ctx.life.getConnector(link.connector_slug);
  const isUsable = ['sent', 'opened', 'started', 'failed'].includes(state);
  const isForm = connector.auth.kind !== 'oauth2';
  return {
    state,
    kind: link.kind,
    connectorSlug: connector.slug,
    connectorName: connector.name,
    authKind: connector.authKind,
    connectionName: connection?.name ?? link.connection_name,
    identityLabel: isUsable ? (connection?.identity_label ?? null) : null,
    askedBy: link.asked_by_name,
    note: isUsable ? link.note : null,
    trouble: isUsable ? findTrouble(ctx, opened) : null,
    expiry: isUsable && expiry ? { at: expiry.endsAt.toISOString(), certainty: expiry.certainty } : null,
    fields: isUsable
      ? connector.fields.filter((it) => (link.kind === 'connect' ? isForm || !it.isSecret : isForm && it.isSecret))
      : [],
    secretName: secretNameOf(connector),
    helpUrl: connector.helpUrl,
    expiresAt: link.expires_at.toISOString(),
    lastFailure: state === 'failed' && isOwnTry ? tellLastFailure(ctx, link) : null,
    endedBecause: link.ended_because,
    signedInAs: user?.name ?? null,
    canAskForFreshMail,
  };
}

function findTrouble(ctx: ApiContext, { link, connection, disconnection }: OpenedLink): LinkPage['trouble'] {
  if (!disconnection) return null;
  const connector = ctx.life.getConnector(link.connector_slug);
  const { diagnosis } = disconnection;
  const { summary, interpret, resolve } = explain(diagnosis, {
    ...termsOf(connector, diagnosis),
    connectionName: connection?.name,
    accountLabel: connection?.identity_label,
    supportContact: null,
  });
  return { summary, interpret, resolve };
}

function tellLastFailure(ctx: ApiContext, link: LinkRow): LinkPage['lastFailure'] {
  if (link.failed_because === null) return null;
  const detail = link.failed_detail ?? {};
  const { diagnosis, previousIdentity = null, newIdentity = null, isGrantLeft = false, missingScopes = [] } = detail;
  const words = diagnosis ? explainAttempt(ctx, link, diagnosis) : null;
  return {
    because: link.failed_because,
    summary: words?.summary ?? null,
    resolve: words?.resolve ?? [],
    previousIdentity,
    newIdentity,
    isGrantLeft,
    missingScopes,
  };
}
