// Finds a link: by what its holder shows (the token of the mail, or the cookie of a flow under way), or by id for people of its Account.
import { createHash } from 'node:crypto';
import type { Actor } from '../../../accounts/index.ts';
import { notFound } from '../../../request-error.ts';
import type { DbOrTrx, Trx } from '../../../store/index.ts';
import type { LifeContext } from '../../context.ts';
import type { HeldLink, LinkRow } from './link-state.ts';
import { hashLinkToken, linkTokenOf } from './link-token.ts';

/**
 * What a holder shows. The token, from the fragment of the address; or, back from the provider, the authorization and the secret that the
 * cookie of the browser holds.
 */
export interface LinkProof {
  token?: string | undefined;
  authorizationId?: string | undefined;
  browserSecret?: string | null | undefined;
}

/** What is stored of the secret in a browser's cookie: SHA-256, in hex. */
export const hashBrowserSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Throws not_found, without saying what was wrong with the proof. */
export async function getLinkByProof(ctx: LifeContext, proof: LinkProof): Promise<HeldLink> {
  const link = await findLinkByProof(ctx, proof);
  if (!link) throw notFound('link');
  return link;
}

/** Undefined: nothing is found by this proof. */
export async function findLinkByProof(ctx: LifeContext, proof: LinkProof): Promise<HeldLink | undefined> {
  const { token, authorizationId, browserSecret } = proof;
  const links = ctx.store.db.selectFrom('reconnect_links').selectAll('reconnect_links');
  if (token) {
    const hash = hashLinkToken(token);
    const link = await links
      .where((eb) => eb.or([eb('token_hash', '=', hash), eb('earlier_token_hash', '=', hash)]))
      .executeTakeFirst();
    return link && { ...link, isOfFormerKey: await isOfFormerKey(ctx, link, hash) };
  }
  if (!authorizationId || !browserSecret) return undefined;
  // The secret of a cookie hangs on no key: who had set out already comes back.
  const link = await links
    .innerJoin('authorizations', 'authorizations.link_id', 'reconnect_links.id')
    .where('authorizations.id', '=', authorizationId)
    .where('authorizations.browser_hash', '=', hashBrowserSecret(browserSecret))
    .executeTakeFirst();
  return link && { ...link, isOfFormerKey: false };
}

/** While the master key is being changed, processes with both of them mail links, and both kinds do. */
const isOfFormerKey = async ({ tokens }: LifeContext, { id }: LinkRow, hash: string): Promise<boolean> =>
  hash !== hashLinkToken(linkTokenOf({ tokens }, id)) && !(await tokens.isSecretKeyChanging());

/** For people of the Account; a link of another one is not found. */
export async function getLink(
  ctx: LifeContext,
  actor: Actor,
  id: string,
  db: DbOrTrx = ctx.store.db,
): Promise<LinkRow> {
  const link = await db
    .selectFrom('reconnect_links')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', actor.accountId)
    .executeTakeFirst();
  if (!link) throw notFound('link');
  return link;
}

/** The row as it stands now, held until the transaction ends: of two who change a link at once, one waits for the other. */
export const lockLink = (trx: Trx, id: string): Promise<LinkRow | undefined> =>
  trx.selectFrom('reconnect_links').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
