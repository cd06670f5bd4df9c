// The secret of a reconnect link. It is made from the link's id whenever a letter is rendered, so that a letter rendered twice carries the
// same one, and stands nowhere: the row keeps its hash (docs/adr/0016-reconnect-links.md).
import { createHash } from 'node:crypto';
import type { LifeContext } from '../../context.ts';

type Context = Pick<LifeContext, 'tokens' | 'baseUrl'>;

/** 256 bits in URL-safe text. */
export const linkTokenOf = (ctx: Pick<Context, 'tokens'>, linkId: string): string =>
  ctx.tokens.vault.deriveSecret('reconnect link', linkId).toString('base64url');

/** It is long and random, so one round suffices. */
export const hashLinkToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** In the fragment, which no browser sends: neither to us, nor to a proxy, nor as referrer to the provider. */
export const linkUrlOf = (ctx: Context, linkId: string): string =>
  `${ctx.baseUrl}/reconnect#${linkTokenOf(ctx, linkId)}`;
