// A connector that can be connected: one that was removed is still known, for its history, and is not offered any more.
import type { Connector } from '../../connectors/index.ts';
import { notFound } from '../../request-error.ts';
import type { LifeContext } from '../context.ts';

/** Throws RequestError('not_found'). */
export function getOffered(ctx: Pick<LifeContext, 'getConnector' | 'isRemoved'>, slug: string): Connector {
  const connector = ctx.getConnector(slug);
  if (connector.isUnusable || ctx.isRemoved(connector.slug)) throw notFound('connector');
  return connector;
}
