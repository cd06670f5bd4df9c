// What the holder of a link does: go to the provider and come back, or enter the new key or password. A signed-in User of the Account whose role
// allows it does the same in their own name. Nothing is replaced before the new credential is proven, and the link is spent with it.
import { type Actor, findUser, hasPermission } from '../../../accounts/index.ts';
import { notFound, RequestError } from '../../../request-error.ts';
import type { ReconnectLinkFailedDetail, Shortfall } from '../../../store/index.ts';
import { endAuthorization, hashState, type Landing } from '../../connect/authorizations.ts';
import { beginAuthorization, completeAuthorization } from '../../connect/authorize.ts';
import { candidateFromFields, type FieldValues } from '../../connect/candidate.ts';
import { insertConnection } from '../../connect/connect-with-fields.ts';
import { doerOf } from '../../connect/doer.ts';
import { probeCandidate, refusalOf } from '../../connect/probe-candidate.ts';
import type { LifeContext } from '../../context.ts';
import { type Diagnosis, isFailure } from '../../diagnosis/index.ts';
import { noteEvent } from '../../timeline.ts';
import { describeShortfall } from '../reach/index.ts';
import { reconnectWithFields } from '../reconnect-with-fields.ts';
import { holderOf, linkOver } from './by-link.ts';
import { getLinkByProof, hashBrowserSecret, type LinkProof } from './find-link.ts';
import { limitAttempts } from './limit-attempts.ts';
import { isUsable, isUsableByHolder, type LinkRow } from './link-state.ts';
import { type FailedTry, noteFailed, noteStarted } from './note-on-link.ts';
import { spending } from './spend-link.ts';

/** Where the browser goes after the way back from the provider. */
const backPath = '/reconnect/back';

/** The User who is signed in, if they could reconnect without the link as well. */
export const userOf = (link: LinkRow, signedIn: Actor | null): Actor | null =>
  signedIn?.kind === 'user' && signedIn.accountId === link.account_id && hasPermission(signedIn, 'connect')
    ? signedIn
    : null;

/** Returns the URL of the provider's consent page. `browserSecret` goes into a cookie: only that browser can come back with it. */
export async function beginByLink(
  ctx: LifeContext,
  proof: LinkProof,
  { signedIn, browserSecret, fields = {} }: { signedIn: Actor | null; browserSecret: string; fields?: FieldValues },
): Promise<string> {
  const link = await getUsableLink(ctx, proof);
  await limitAttempts(ctx, link.id);
  const url = await beginAuthorization(ctx, userOf(link, signedIn) ?? holderOf(link), {
    connectorSlug: link.connector_slug,
    connectionId: link.connection_id,
    name: link.connection_name ?? undefined,
    // Settings that stand in the provider's addresses; those of a Connection that is there already stay as they are.
    fields: link.kind === 'connect' ? fields : undefined,
    returnTo: backPath,
    link: { id: link.id, browserHash: hashBrowserSecret(browserSecret) },
  });
  await noteStarted(ctx, link);
  return url;
}

/**
 * The provider sent a browser back to an authorization that was begun through a link. Returns where to go, or null when this state belongs
 * to no link. A link that is over by now is not exchanged for a credential at all.
 */
export async function returnByLink(
  ctx: LifeContext,
  callbackUrl: URL,
  browserSecret: string | null,
): Promise<string | null> {
  const row = await findAuthorizationOfLink(ctx, callbackUrl.searchParams.get('state') ?? '');
  if (!row?.link_id) return null;
  // Begun in another browser: whoever it is, they were led here by somebody else's link (RFC 9700, section 4.7).
  if (!browserSecret || hashBrowserSecret(browserSecret) !== row.browser_hash) return backPath;
  const path = `${backPath}?authorization=${row.id}`;
  const link = await ctx.store.db
    .selectFrom('reconnect_links')
    .selectAll()
    .where('id', '=', row.link_id)
    .executeTakeFirstOrThrow();
  if (row.status !== 'pending') return path;
  const actor = await findReturning(ctx, link, row.user_id);
  if (!actor || !isUsable(link, ctx.clock.now())) {
    await endAuthorization(ctx, row.id, 'abandoned');
    return path;
  }
  const browserHash = hashBrowserSecret(browserSecret);
  const user = actor.kind === 'user' ? doerOf(actor) : null;
  const landing = await completeAuthorization(ctx, actor, callbackUrl, spending(ctx, { link, user, browserHash }));
  await noteOutcome(ctx, { link, browserHash }, actor, { id: row.id, ...landing });
  return path;
}

/**
 * A key or a password, proven before anything is kept. `browserSecret` goes into a cookie: only that browser is told how it failed.
 * Throws refused_by_provider, conflict (another account; link over), bad_input.
 */
export async function enterByLink(
  ctx: LifeContext,
  proof: LinkProof,
  { signedIn, browserSecret, fields }: { signedIn: Actor | null; browserSecret: string; fields: FieldValues },
): Promise<void> {
  const link = await getUsableLink(ctx, proof);
  await limitAttempts(ctx, link.id);
  await noteStarted(ctx, link);
  const actor = userOf(link, signedIn) ?? holderOf(link);
  const user = actor.kind === 'user' ? doerOf(actor) : null;
  const byLink = spending(ctx, { link, user, browserHash: '' });
  try {
    if (link.kind === 'connect') return await connect();
    if (!link.connection_id) throw notFound('link');
    requireSecretsOnly(ctx, link, fields);
    await reconnectWithFields(ctx, actor, {
      connectionId: link.connection_id,
      fields,
      isSameDatabase: false,
      link: byLink,
    });
  } catch (error) {
    throw await noteRefusal(ctx, { link, browserHash: hashBrowserSecret(browserSecret) }, error);
  }

  async function connect(): Promise<void> {
    const connector = ctx.getConnector(link.connector_slug);
    const candidate = await candidateFromFields(ctx, connector, fields);
    if (isFailure(candidate)) throw await refusalOf(ctx, connector, candidate);
    const identity = await probeCandidate(ctx, connector, candidate);
    if (isFailure(identity)) throw await refusalOf(ctx, connector, identity);
    await ctx.store.db.transaction().execute(async (trx) => {
      if (!(await byLink.take(trx))) throw linkOver();
      const id = await insertConnection(ctx, trx, actor, {
        connector,
        name: link.connection_name ?? undefined,
        ...candidate,
        identity,
        connectedBy: byLink.connectedBy,
      });
      await byLink.close(trx, id);
    });
  }
}

async function getUsableLink(ctx: LifeContext, proof: LinkProof): Promise<LinkRow> {
  const link = await getLinkByProof(ctx, proof);
  if (!isUsableByHolder(link, ctx.clock.now())) throw linkOver();
  return link;
}

/** Whoever holds a link changes the secret alone: not where a database is, nor which one. */
function requireSecretsOnly(ctx: LifeContext, link: LinkRow, fields: FieldValues): void {
  const secret = new Set(
    ctx
      .getConnector(link.connector_slug)
      .fields.filter((it) => it.isSecret)
      .map((it) => it.name),
  );
  const others = Object.keys(fields).filter((name) => !secret.has(name));
  if (others.length === 0) return;
  const problems = Object.fromEntries(others.map((name) => [name, 'This cannot be changed through a link.']));
  throw new RequestError('bad_input', 'Only the new secret can be entered through a link.', {
    extra: { fields: problems },
  });
}

/** The User who began, as long as they still may; else whoever holds the link. */
async function findReturning(ctx: LifeContext, link: LinkRow, userId: string | null): Promise<Actor | null> {
  if (!userId) return holderOf(link);
  const user = await findUser(ctx.store.db, { accountId: link.account_id, id: userId });
  const actor: Actor | null = user && { ...user, kind: 'user', userId: user.id };
  return actor && hasPermission(actor, 'connect') ? actor : null;
}

async function findAuthorizationOfLink(ctx: LifeContext, state: string) {
  return ctx.store.db
    .selectFrom('authorizations')
    .select(['id', 'link_id', 'browser_hash', 'status', 'user_id'])
    .where('state_hash', '=', hashState(state))
    .where('link_id', 'is not', null)
    .executeTakeFirst();
}

/** Whoever asked sees why it did not work. */
async function noteOutcome(
  ctx: LifeContext,
  failed: FailedTry,
  actor: Actor,
  { id, isGrantLeft = false }: { id: string } & Pick<Landing, 'isGrantLeft'>,
): Promise<void> {
  const row = await ctx.store.db
    .selectFrom('authorizations')
    .select(['status', 'diagnosis', 'identity_label', 'shortfall'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row?.status === 'refused' && row.diagnosis)
    await noteFailed(ctx, failed, 'refused', { diagnosis: row.diagnosis });
  if (row?.status === 'reaches_less' && row.shortfall)
    await noteFailed(ctx, failed, 'reaches_less', toShortfallDetail(row.shortfall));
  if (row?.status !== 'other_identity') return;
  await noteOtherIdentity(ctx, failed, actor, { newIdentity: row.identity_label, isGrantLeft });
}

/** Whoever asked reads all of it; whoever holds the link only what the provider's own page calls so, for the rest names things of the Account. */
const toShortfallDetail = (shortfall: Shortfall): ReconnectLinkFailedDetail => ({
  missingScopes: shortfall.missingScopes,
  shortfall: describeShortfall(shortfall),
});

async function noteOtherIdentity(
  ctx: LifeContext,
  failed: FailedTry,
  actor: Actor,
  { newIdentity, isGrantLeft }: { newIdentity: string | null; isGrantLeft: boolean },
): Promise<void> {
  const { link } = failed;
  const connection = link.connection_id
    ? await ctx.store.db
        .selectFrom('connections')
        .select('identity_label')
        .where('id', '=', link.connection_id)
        .executeTakeFirst()
    : null;
  const previousIdentity = connection?.identity_label ?? null;
  await noteFailed(ctx, failed, 'other_identity', { previousIdentity, newIdentity, isGrantLeft });
  if (link.connection_id)
    await noteEvent(ctx.store.db, {
      accountId: link.account_id,
      connectionId: link.connection_id,
      at: ctx.clock.now(),
      kind: 'reconnect_refused',
      doer: doerOf(actor),
      data: { reason: 'other_identity' },
    });
}

/** Notes why the provider refused; gives back the error in words for whoever holds a link. */
async function noteRefusal(ctx: LifeContext, failed: FailedTry, error: unknown): Promise<unknown> {
  if (!(error instanceof RequestError)) return error;
  if (error.code === 'refused_by_provider') {
    await noteFailed(ctx, failed, 'refused', { diagnosis: (error.extra.diagnosis ?? null) as Diagnosis | null });
    return error;
  }
  if (error.extra.reason === 'reaches_less') {
    await noteFailed(ctx, failed, 'reaches_less', toShortfallDetail(error.extra.shortfall as Shortfall));
    return new RequestError(
      'conflict',
      'This works, but it may read less than the one before. Nothing was changed. Enter one that may read everything that was read before, or tell the person who asked: they see what is missing.',
      { extra: { reason: 'reaches_less' } },
    );
  }
  if (error.extra.reason !== 'other_identity') return error;
  const { previousIdentity, newIdentity } = error.extra as { previousIdentity: string | null; newIdentity: string };
  await noteFailed(ctx, failed, 'other_identity', { previousIdentity, newIdentity });
  return new RequestError(
    'conflict',
    `This leads to ${newIdentity}, but what is to be reconnected belongs to ${previousIdentity}. Nothing was changed. Enter one that belongs to the same, or tell the person who asked.`,
    { extra: { reason: 'other_identity', previousIdentity, newIdentity } },
  );
}
